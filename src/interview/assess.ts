import type { Check } from '../grading/check.ts';
import type { PhaseId } from '../grading/rubric.ts';
import { nextSteps, verdictOf, weights, type Grade, type GradedPhase, type Verdict } from '../grading/score.ts';
import { hintCost } from './hints.ts';
import { answerIn, type Interview } from './interview.ts';

/** Something to work on before the next interview. */
export interface Fix {
  readonly topic: string;
  readonly why: string;
  readonly phase: PhaseId;
  /** How it would have sounded, or the words that were wrong. */
  readonly quote: string;
  readonly kind: 'missing' | 'wrong';
}

/** What an interview comes to: the grade of the parts that were taken, less what hints cost. */
export interface Assessment {
  readonly phases: readonly GradedPhase[];
  readonly total: { readonly points: number; readonly max: number; readonly percent: number };
  /** Undefined where not all six parts were taken. */
  readonly verdict: Verdict | undefined;
  readonly reasons: readonly string[];
  readonly fixes: readonly Fix[];
}

const full = 4;
const tenth = (value: number): number => Math.round(value * 10) / 10;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** Phases that the candidate came to; one that was left by quitting without a word was not taken. */
export function phasesTaken(interview: Interview): ReadonlySet<PhaseId> {
  const { phases, at, ended } = interview;
  const reached = phases.slice(0, at + 1).map(({ id }) => id);
  return new Set(reached.filter((id, index) => ended !== 'quit' || index < at || answerIn(interview, id).trim() !== ''));
}

function lessHints(phase: GradedPhase, interview: Interview): GradedPhase {
  const cost = Math.min(phase.score, hintCost(interview, phase.id));
  if (cost === 0) return phase;
  const score = hundredth(phase.score - cost);
  return { ...phase, score, percent: tenth((score / full) * 100), caps: [...phase.caps, `Hints cost ${hundredth(cost)} points.`] };
}

const wrongTopics: Readonly<Record<Check['kind'], string>> = {
  arithmetic: 'A sum that does not come out', consistency: 'Figures that contradict each other', scale: 'A figure of the wrong size', claim: 'A belief that is wrong', design: 'A single point of failure',
};

/** A wrong belief, or a figure that is off by about an order of magnitude. */
const grossly = 8;
const isSerious = ({ kind, factor = 0 }: Check): boolean => kind === 'claim' || (kind !== 'design' && factor >= grossly);
/** More than any single point that is missing could gain. */
const doubtsCost = 10;

/** Below this share of it about the problem, nothing else is worth mending before. */
const mostlyElsewhere = 0.15;
const answerWhatWasAsked = {
  topic: 'Answers the problem that was asked', why: 'Hardly anything you wrote is about this problem, so little of it can count.', kind: 'missing',
  quote: '"Let me name who uses this system and what they do with it; every part I draw is for one of these."',
} as const;

function firstFixes(phases: readonly GradedPhase[], grade: Grade): readonly Fix[] {
  const sounds = new Map(phases.flatMap(({ signals }) => signals.map((signal) => [signal.id, signal.sounds])));
  const missing = nextSteps(phases, grade.level).map(({ topic, why, phase, signal, gain }) => ({ gain, fix: { topic, why, phase, quote: sounds.get(signal) ?? '', kind: 'missing' as const } }));
  const found = phases.flatMap(({ id, checks }) => checks.filter(({ ok }) => !ok).map((check) => ({ id, check })));
  // From the second on, serious mistakes make everything else less credible.
  const doubted = found.filter(({ check }) => isSerious(check)).length > 1;
  const wrong = found.map(({ id, check }) => {
    const { kind, note, quote, cost } = check;
    const gain = (cost / full) * weights[id] + (doubted && isSerious(check) ? doubtsCost : 0);
    return { gain, fix: { topic: wrongTopics[kind], why: note, phase: id, quote, kind: 'wrong' as const } };
  });
  const first = [...missing, ...wrong].sort((a, b) => b.gain - a.gain).map(({ fix }) => fix);
  const [phase] = phases;
  return (grade.about < mostlyElsewhere && phase !== undefined ? [{ ...answerWhatWasAsked, phase: phase.id }, ...first] : first).slice(0, 2);
}

/** The grader's remarks on the whole: what it says beyond the verdict's own reasons. */
function remarks({ reasons, total, phases }: Grade): readonly string[] {
  return reasons.slice(verdictOf(total.percent, phases).reasons.length);
}

/** The grade of an interview as it was taken. */
export function assessed(grade: Grade, interview: Interview): Assessment {
  const taken = phasesTaken(interview);
  const phases = grade.phases.filter(({ id }) => taken.has(id)).map((phase) => lessHints(phase, interview));
  const max = phases.reduce((sum, { id }) => sum + weights[id], 0);
  const points = tenth(phases.reduce((sum, { id, score }) => sum + (weights[id] * score) / full, 0));
  const percent = max === 0 ? 0 : tenth((points / max) * 100);
  const whole = phases.length === grade.phases.length;
  const { verdict, reasons } = whole ? verdictOf(percent, phases) : { verdict: undefined, reasons: [] };
  return { phases, total: { points, max, percent }, verdict, reasons: [...reasons, ...(whole ? remarks(grade) : [])], fixes: firstFixes(phases, grade) };
}
