import { wrapAnsi } from 'fast-wrap-ansi';
import type { Architecture } from '../architecture/model.ts';
import type { GradedSignal, Verdict } from '../grading/score.ts';
import type { PhaseReport, Report } from '../interview/report.ts';
import { clockText } from '../interview/timing.ts';
import { picture } from './picture.ts';
import type { Screen } from './screen.ts';
import { drawTable } from './table.ts';

const verdictWords: Readonly<Record<Verdict, string>> = { 'strong-hire': 'strong hire', hire: 'hire', 'lean-no': 'leaning no', 'no-hire': 'no hire' };

function barOf(score: number, screen: Screen): string {
  const cells = 8;
  const full = Math.round((score / 4) * cells);
  return screen.ascii ? `${'#'.repeat(full)}${'.'.repeat(cells - full)}` : `${'█'.repeat(full)}${'░'.repeat(cells - full)}`;
}

function timeOf({ spentMs, budgetMs }: PhaseReport): string {
  return budgetMs === undefined ? clockText(spentMs) : `${clockText(spentMs)} of ${clockText(budgetMs)}`;
}

function phaseTable({ phases }: Report, screen: Screen): string {
  const { theme } = screen;
  const rows = phases.map((phase) => [phase.title, barOf(phase.graded.score, screen), (phase.graded.score.toFixed(1)), timeOf(phase), String(phase.words)]);
  return drawTable(screen, [{ title: 'part', grows: true }, { title: '', paint: theme.command }, { title: 'of 4', align: 'right', paint: theme.strong }, { title: 'time', align: 'right' }, { title: 'words', align: 'right', paint: theme.muted }], rows);
}

interface Marked {
  readonly mark: string;
  readonly ascii: string;
}

const marks: Readonly<Record<Exclude<GradedSignal['result'], 'not-applicable'>, Marked>> = {
  hit: { mark: '✓', ascii: '+' },
  partial: { mark: '~', ascii: '~' },
  miss: { mark: '·', ascii: '-' },
  contradicted: { mark: '✗', ascii: 'x' },
};

function signalLines(signal: GradedSignal, screen: Screen): string {
  if (signal.result === 'not-applicable') return '';
  const { theme, width } = screen;
  const { mark, ascii } = marks[signal.result];
  const paint = { hit: theme.good, partial: theme.warn, miss: theme.muted, contradicted: theme.bad }[signal.result];
  const hang = (text: string, style: (line: string) => string): string =>
    wrapAnsi(text, width - 4, { hard: true })
      .split('\n')
      .map((line) => `    ${style(line)}`)
      .join('\n');
  const [evidence] = signal.evidence;
  const title = wrapAnsi(signal.title, width - 4, { hard: true }).split('\n').join('\n    ');
  const said = evidence === undefined ? [] : [hang(`"${evidence.quote.trim().replaceAll(/\s+/g, ' ')}"`, theme.muted)];
  const teach = signal.result === 'hit' ? [] : [hang(signal.teach, (line) => line)];
  return [`  ${paint(screen.ascii ? ascii : mark)} ${title}`, ...said, ...teach].join('\n');
}

function phaseText({ title, graded, hints }: PhaseReport, screen: Screen): string {
  const { theme, width } = screen;
  const signals = graded.signals.map((signal) => signalLines(signal, screen)).filter((text) => text !== '');
  const checks = graded.checks.filter(({ ok }) => !ok).map(({ quote, note }) => wrapAnsi(`  ${theme.bad(screen.ascii ? '!' : '●')} "${quote.trim()}": ${note}`, width, { hard: true }));
  const caps = graded.caps.map((cap) => wrapAnsi(`  ${theme.muted(cap)}`, width));
  const helped = hints === 0 ? [] : [theme.muted(`  ${hints} ${hints === 1 ? 'hint' : 'hints'} taken.`)];
  return [theme.heading(title), ...signals, ...checks, ...caps, ...helped].join('\n');
}

function headline({ interview, grade, phases }: Report, title: string, screen: Screen): string {
  const { theme } = screen;
  const whole = phases.length > 1;
  const percent = whole ? grade.total.percent : (phases[0]?.graded.percent ?? 0);
  const paint = { 'strong-hire': theme.good, hire: theme.good, 'lean-no': theme.warn, 'no-hire': theme.bad }[grade.verdict];
  const verdict = whole ? paint(verdictWords[grade.verdict]) : (phases[0]?.title ?? '');
  const stopped = interview.ended === 'quit' ? `, stopped in part ${interview.at + 1} of ${phases.length}` : '';
  const reasons = whole ? grade.reasons.map((reason) => wrapAnsi(reason, screen.width)) : [];
  return [(theme.title(`Debrief: ${title}`)), `${theme.strong(`${Math.round(percent)} %`)}  ${verdict}  ${theme.muted(`${interview.level} level${stopped}`)}`, ...reasons].join('\n');
}

export interface ReportPictures {
  readonly title: string;
  readonly reference: Architecture;
  readonly own: Architecture | undefined;
}

/** The debrief as one reads it right after the interview. */
export function reportText(report: Report, { title, reference, own }: ReportPictures, screen: Screen): string {
  const { theme, width } = screen;
  const next = report.grade.next.map(({ topic, why }, index) => wrapAnsi(`${index + 1}. ${theme.strong(topic)}: ${why}`, width));
  return [
    headline(report, title, screen),
    phaseTable(report, screen),
    ...(next.length === 0 ? [] : [`${theme.heading('What would gain most')}\n${next.join('\n')}`]),
    ...report.phases.map((phase) => phaseText(phase, screen)),
    ...(own === undefined ? [] : [`${theme.heading('Your design')}\n${picture(screen, own)}`]),
    `${theme.heading('A reference design')}\n${picture(screen, reference)}`,
    theme.muted('Offline, nobody can judge your delivery or how deep you go when pressed: ask a friend for that.'),
  ].join('\n\n');
}
