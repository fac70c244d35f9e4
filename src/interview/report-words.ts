import { counted } from '../counted.ts';
import type { Verdict } from '../grading/score.ts';
import type { Comparison } from './compare-designs.ts';
import type { PhaseReport, Report } from './report.ts';
import { clockText } from './timing.ts';

export const verdictWords: Readonly<Record<Verdict, string>> = { 'strong-hire': 'strong hire', hire: 'hire', 'lean-no': 'leaning no', 'no-hire': 'no hire' };

export const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

/** Words as they are quoted: the mark that parted them from what followed stays out. */
export const quotedText = (text: string): string => oneLine(text).replace(/[;,]$/u, '');

/** Why there is no verdict. */
export function wayText({ interview, phases }: Report): string {
  if (interview.phases.length === 1) return `${interview.phases[0]?.title ?? 'one part'}, practised alone`;
  if (phases.length === 0) return 'stopped before anything was said';
  const state = interview.ended === undefined ? 'not finished' : `stopped in part ${interview.at + 1} of ${interview.phases.length}`;
  return `of the ${phases.length === 1 ? 'part' : `${phases.length} parts`} you took; ${state}, so no verdict`;
}

/** What hints cost. */
export function takenText({ phases }: Report): string {
  const hints = phases.reduce((sum, phase) => sum + phase.hints, 0);
  const cost = Math.round(phases.reduce((sum, phase) => sum + phase.hintCost, 0) * 10) / 10;
  return hints === 0 ? '' : `${counted(hints, 'hint')} taken, which cost ${cost} of the parts' points.`;
}

/** Where the clock stood. */
export function breaksText({ interview: { breaks } }: Report): string {
  if (breaks.length === 0) return '';
  const measured = breaks.reduce((sum, { ms = 0 }) => sum + ms, 0);
  const asked = breaks.filter(({ because }) => because === 'asked').length;
  const left = breaks.filter(({ because }) => because === 'left').length;
  const slept = breaks.length - asked - left;
  const parts = [asked === 0 ? '' : counted(asked, 'pause'), left === 0 ? '' : `left and resumed ${left === 1 ? 'once' : `${left} times`}`, slept === 0 ? '' : `${counted(slept, 'time')} the machine slept`].filter((part) => part !== '');
  const text = `The clock stood: ${parts.join(', ')}${measured === 0 ? '' : `, ${clockText(measured)} in all`}.`;
  return text;
}

type Times = Pick<PhaseReport, 'spentMs' | 'budgetMs'>;

/** Time against budget. */
export const spentText = ({ spentMs, budgetMs }: Times): string => (budgetMs === undefined ? clockText(spentMs) : `${clockText(spentMs)} of ${clockText(budgetMs)}`);

/** What went over the budget; a second over is the clock's own grain. */
export const overText = ({ spentMs, budgetMs }: Times): string => (budgetMs === undefined || spentMs - budgetMs < 1000 ? '' : `+${clockText(spentMs - budgetMs)}`);

/** Time against budget, with what went over before it. */
export const timeText = (times: Times): string => [overText(times), spentText(times)].filter((text) => text !== '').join('  ');

/** What is said is quoted where it is shown, whether or not it was written with marks. */
export const unquoted = (text: string): string => oneLine(text).replace(/^["“](.*)["”]$/u, '$1');

/** What no grade of a text tells. */
export const notJudgedText = 'Nobody can judge your voice, or how you hold out when pressed, from a text: ask a friend for that.';

const answered = { answered: 'Your answer took it up.', 'in-part': 'Your answer took it up in part.', unanswered: 'Nothing you said afterwards takes it up.' } as const;

/** The change of a requirement, what it asked for, and what came of it. */
export function twistText({ twist }: Report): readonly string[] {
  if (twist === undefined) return [];
  const moved = twist.moved.length === 0 ? 'The design stayed as it was.' : `The design moved: ${twist.moved.map((label) => `+ ${label}`).join(', ')}.`;
  return [`"${twist.twist.says}"`, `${answered[twist.answer]} ${moved}`, `Expected: ${twist.twist.expects}`];
}

const listed = (labels: readonly string[]): string => labels.join('; ');

/** How two designs differ. */
export function comparisonText({ missing, extra }: Comparison): readonly string[] {
  const labels = (nodes: Comparison['missing']): string => listed(nodes.map(({ label }) => label));
  const lines = [
    ...(missing.length === 0 ? [] : [`The reference has, and yours has nothing like: ${labels(missing)}.`]),
    ...(extra.length === 0 ? [] : [`Only yours has: ${labels(extra)}.`]),
  ];
  return lines.length === 0 ? ['Yours has something for every box of the reference.'] : lines;
}
