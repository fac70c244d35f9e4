import type { GradedSignal } from '../grading/score.ts';
import type { PhaseReport } from '../interview/report.ts';
import { quotedText } from '../interview/report-words.ts';
import { widthOf } from '../text-width.ts';
import { hanging, spread } from './layout.ts';
import { marks, type Outcome } from './outcome.ts';
import type { Screen } from './screen.ts';

/** What needs work comes before what was right. */
const ranks: Readonly<Record<Outcome, number>> = { contradicted: 0, miss: 1, partial: 2, hit: 3 };

const more = ' ..."';

function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = text;
  while (cut !== '' && widthOf(cut) > width - widthOf(more)) cut = cut.slice(0, -1);
  return `${cut.replace(/\s\S*$/, '')}${more}`;
}

function signalText(signal: GradedSignal, result: Outcome, screen: Screen): string {
  const { theme, width, ascii } = screen;
  const { mark, ascii: plain, paint } = marks[result];
  const head = `  ${theme[paint](ascii ? plain : mark)} `;
  const [quote] = signal.evidence;
  const [elsewhere] = signal.elsewhere;
  const said = quote !== undefined ? `"${quotedText(quote.quote)}"` : elsewhere !== undefined ? `under ${elsewhere.phase}: "${quotedText(elsewhere.quote)}"` : '';
  if (result !== 'hit') {
    const words = said === '' ? [] : [hanging('    ', theme.muted(shortened(said, width - 4)), width)];
    return [hanging(head, signal.title, width), ...words, hanging('    ', signal.teach, width)].join('\n');
  }
  const room = width - widthOf(head) - widthOf(signal.title) - 2;
  if (widthOf(said) <= room) return `${head}${signal.title}  ${theme.muted(said)}`;
  return `${hanging(head, signal.title, width)}\n    ${theme.muted(shortened(said, width - 4))}`;
}

/** One part: what was wrong, what was missed, what was said, each with the words. */
export function phaseText({ title, graded }: PhaseReport, screen: Screen): string {
  const { theme, width, ascii } = screen;
  const signals = graded.signals
    .flatMap((signal) => (signal.result === 'not-applicable' ? [] : [{ signal, result: signal.result }]))
    .sort((a, b) => ranks[a.result] - ranks[b.result]);
  const wrong = graded.checks.filter(({ ok }) => !ok);
  return [
    spread(theme.heading(title), `${theme.strong(graded.score.toFixed(1))} of 4`, width),
    ...wrong.map(({ quote, note }) => hanging(`  ${theme.bad(ascii ? '!' : '●')} `, `"${quotedText(quote)}": ${note}`, width)),
    ...signals.map(({ signal, result }) => signalText(signal, result, screen)),
    ...graded.caps.map((cap) => hanging('  ', theme.muted(cap), width)),
  ].join('\n');
}
