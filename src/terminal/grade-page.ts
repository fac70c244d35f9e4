import type { Check } from '../grading/check.ts';
import type { Dispute } from '../grading/disputes.ts';
import type { Grade, GradedPhase, GradedSignal, NextStep } from '../grading/score.ts';
import { withoutControls } from '../untrusted.ts';
import { bar, hanging, spread } from './layout.ts';
import { marks, verdictText } from './outcome.ts';
import type { Screen } from './screen.ts';

const phaseTitles = { requirements: 'Requirements', estimation: 'Estimation', 'high-level': 'High-level design', detailed: 'Detailed design', scale: 'Scale and failure', 'wrap-up': 'Wrap-up' } as const satisfies Record<GradedPhase['id'], string>;

const oneLine = (text: string): string => withoutControls(text).trim().replaceAll(/\s+/g, ' ');
const quoted = (text: string): string => `"${oneLine(text)}"`;
const figure = (value: number): string => String(Math.round(value * 10) / 10);

function meter(share: number, columns: number, { ascii, theme }: Screen): string {
  const { full, rest } = bar(share, columns);
  return ascii ? `${'#'.repeat(full.length)}${'.'.repeat(rest.length)}` : `${theme.command(full)}${theme.muted(rest)}`;
}

function headline({ total, verdict, reasons, level, rubricVersion }: Grade, title: string, screen: Screen): string {
  const { theme, width } = screen;
  return [
    spread(theme.title(title), theme.muted(`${level} level, rubric ${rubricVersion}`), width),
    '',
    `${theme.strong(`${figure(total.percent)}%`)}  ${verdictText(verdict, theme)}`,
    ...reasons.map((reason) => hanging('', reason, width)),
  ].join('\n');
}

function overview({ phases }: Grade, screen: Screen): string {
  const widest = Math.max(...phases.map(({ id }) => phaseTitles[id].length));
  const columns = Math.min(24, screen.width - widest - 16);
  return phases.map(({ id, score }) => `  ${phaseTitles[id].padEnd(widest)}  ${meter(score / 4, columns, screen)}  ${screen.theme.strong(score.toFixed(1))} of 4`).join('\n');
}

function gains(next: readonly NextStep[], phases: readonly GradedPhase[], screen: Screen): string {
  const { theme, width } = screen;
  const sounds = new Map(phases.flatMap(({ signals }) => signals).map((signal) => [signal.id, signal.sounds]));
  const steps = next.map(({ topic, why, phase, gain, signal }, index) => [
    hanging(`${index + 1}. `, `${theme.strong(topic)} ${theme.muted(`(${phaseTitles[phase]}, up to +${figure(gain)})`)}`, width),
    hanging('   ', why, width),
    hanging('   ', theme.emphasis(sounds.get(signal) ?? ''), width),
  ].join('\n'));
  return [theme.heading('What would gain most'), ...steps].join('\n');
}

function signalText(signal: GradedSignal, screen: Screen): readonly string[] {
  const { theme, width, ascii } = screen;
  if (signal.result === 'not-applicable') return [];
  const { mark, ascii: plain, paint } = marks[signal.result];
  const head = hanging(`  ${theme[paint](ascii ? plain : mark)} `, `${signal.title} ${theme.muted(`${figure(signal.points)}/${signal.max}`)}`, width);
  const said = signal.evidence.slice(0, 2).map(({ quote }) => hanging('    ', theme.muted(quoted(quote)), width));
  const elsewhere = signal.elsewhere.slice(0, 1).map(({ phase, quote }) => hanging('    ', theme.muted(`said under ${phaseTitles[phase]}: ${quoted(quote)}`), width));
  const teach = signal.result === 'hit' ? [] : [hanging('    ', signal.teach, width), hanging('    ', `${theme.muted('It sounds like:')} ${theme.emphasis(signal.sounds)}`, width)];
  return [head, ...said, ...elsewhere, ...teach];
}

function checkText({ quote, note }: Check, { theme, width, ascii }: Screen): string {
  return hanging(`  ${theme.bad(ascii ? '!' : '▲')} `, `${quoted(quote)} ${note}`, width);
}

function phaseText(phase: GradedPhase, screen: Screen): string {
  const { theme, width } = screen;
  const wrong = phase.checks.filter(({ ok }) => !ok);
  const sums = phase.checks.filter(({ ok, kind }) => ok && kind === 'arithmetic').length;
  return [
    spread(theme.heading(phaseTitles[phase.id]), `${theme.strong(phase.score.toFixed(1))} of 4`, width),
    ...phase.signals.flatMap((signal) => signalText(signal, screen)),
    ...wrong.map((check) => checkText(check, screen)),
    ...(sums === 0 ? [] : [theme.muted(`  ${sums} ${sums === 1 ? 'sum comes' : 'sums come'} out.`)]),
    ...phase.caps.map((cap) => hanging('  ', theme.muted(cap), width)),
  ].join('\n');
}

const closing = 'A text does not show how you speak, listen, or hold out when pressed; no points stand for that. Rate it yourself with --self delivery=3,listening=2,depth=4. If you disagree with a result: --dispute and the signal’s id from --json.';

/** A grade for a person: the score by phase, what would gain most, and every signal with its evidence. */
export function gradePage(grade: Grade, title: string, selfRatings: Readonly<Record<string, number>>, screen: Screen): string {
  const { theme, width } = screen;
  const rated = Object.entries(selfRatings);
  return [
    headline(grade, title, screen),
    overview(grade, screen),
    ...(grade.next.length === 0 ? [] : [gains(grade.next, grade.phases, screen)]),
    ...grade.phases.map((phase) => phaseText(phase, screen)),
    ...(rated.length === 0 ? [] : [hanging('', `${theme.heading('Your own rating, kept apart')}\n${rated.map(([name, rating]) => `${name} ${rating} of 4`).join(', ')}`, width)]),
    hanging('', theme.muted(closing), width),
  ].join('\n\n');
}

/** The signals a person disagreed with; nothing where there are none. */
export function disputesText(disputes: readonly Dispute[], { theme, width }: Screen): readonly string[] {
  if (disputes.length === 0) return [];
  const lines = disputes.map(({ problem, signal, times, results }) => hanging('  ', `${theme.command(signal)} of ${problem}: ${times} ${times === 1 ? 'time' : 'times'}, graded ${results.join(' and ')}`, width));
  return [[theme.heading('Results you dispute'), ...lines].join('\n')];
}
