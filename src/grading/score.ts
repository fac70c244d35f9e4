import type { Check } from './check.ts';
import { notJudged } from './events.ts';
import type { Exam } from './exam.ts';
import { longestText, saidIn } from './reading.ts';
import type { Reading } from './reading.ts';
import { phaseIds } from './rubric.ts';
import type { Level, PhaseId, Signal } from './rubric.ts';
import type { Judged, Result } from './signals.ts';

export type Verdict = 'strong-hire' | 'hire' | 'lean-no' | 'no-hire';

export interface GradedSignal {
  readonly id: string;
  readonly title: string;
  readonly result: Result;
  readonly points: number;
  readonly max: number;
  readonly evidence: Judged['evidence'];
  readonly elsewhere: Judged['elsewhere'];
  /** For anything less than a hit: why it matters, and how it would have sounded. */
  readonly teach: string;
  readonly sounds: string;
  readonly probe: string | undefined;
}

export interface GradedPhase {
  readonly id: PhaseId;
  /** 0..4. */
  readonly score: number;
  readonly percent: number;
  readonly signals: readonly GradedSignal[];
  readonly checks: readonly Check[];
  /** Why the score is lower than the signals alone would make it. */
  readonly caps: readonly string[];
}

/** A change that would gain points, the largest first. */
export interface NextStep {
  readonly topic: string;
  readonly why: string;
  readonly phase: PhaseId;
  readonly signal: string;
  readonly gain: number;
}

export interface Grade {
  readonly problem: string;
  readonly level: Level;
  readonly rubricVersion: number;
  readonly total: { readonly points: number; readonly max: number; readonly percent: number };
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  /** 0..1: how far the answers are about this problem; 1 where nothing was answered. */
  readonly about: number;
  readonly phases: readonly GradedPhase[];
  readonly next: readonly NextStep[];
}

/** What each phase weighs in the total, by the minutes it is given. */
export const weights = { requirements: 15, estimation: 15, 'high-level': 20, detailed: 20, scale: 20, 'wrap-up': 10 } as const satisfies Record<PhaseId, number>;

/** The share of a phase's points that fills it: nobody says everything in the time there is. */
const enough = { mid: 0.9, senior: 0.97, staff: 1 } as const satisfies Record<Level, number>;

const full = 4;

/** Below 1: the first points of a phase say more about a candidate than the last ones. */
const diminishing = 0.85;
const scoreFor = (share: number): number => full * Math.min(1, Math.max(0, share)) ** diminishing;

const caps = { noNumbers: 1, noFailures: 2.5 } as const;
const mostCost = 2;

/** From the second serious mistake on, each makes the rest less credible; fluent is not right. */
const credibility = { forgiven: 1, factor: 0.8, least: 0.2 } as const;
/** A naive choice costs its own points; a wrong belief also costs trust in the rest. */
const seriousCost = 0.4;
/** A number this far off is more than a slip of rounding. */
const grossly = 8;

const thresholds: readonly (readonly [Verdict, number])[] = [['strong-hire', 85], ['hire', 65], ['lean-no', 40]];

interface Scored {
  readonly exam: Exam;
  readonly level: Level;
  readonly readings: readonly Reading[];
  readonly judged: readonly { readonly signal: Signal; readonly judged: Judged }[];
  readonly checks: ReadonlyMap<PhaseId, readonly Check[]>;
  /** 0..1: how far the answers are about this problem. */
  readonly about: number;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

function graded(signal: Signal, judged: Judged, level: Level, about: number): GradedSignal {
  const max = signal.weight[level];
  const { id, title, teach, sounds, probe } = signal;
  const result = max === 0 ? 'not-applicable' : judged.result;
  return { id, title, result, points: hundredth(max * judged.earned * about), max, evidence: judged.evidence, elsewhere: judged.elsewhere, teach, sounds, probe };
}

const isSpokenOf = ({ reads }: Reading, idea: string): boolean => reads.some((read) => saidIn(read, idea).length > 0);

/** What limits a phase, whatever else it holds. */
function capOf(reading: Reading): { readonly most: number; readonly why: string } | undefined {
  if (reading.phase === 'estimation' && reading.reads.every(({ figures }) => figures.length === 0)) return { most: caps.noNumbers, why: 'An estimate without a number is capped at 1 of 4.' };
  if (reading.phase === 'scale' && !isSpokenOf(reading, 'failure')) return { most: caps.noFailures, why: 'Scaling without a word on what fails is capped at 2.5 of 4.' };
  return undefined;
}

function phaseOf(reading: Reading, { judged, checks, level, about }: Scored): GradedPhase {
  const signals = judged.filter(({ signal }) => signal.phase === reading.phase).map((one) => graded(one.signal, one.judged, level, about));
  const max = signals.reduce((sum, signal) => sum + signal.max, 0);
  const points = signals.reduce((sum, signal) => sum + signal.points, 0);
  const found = checks.get(reading.phase) ?? [];
  const cost = Math.min(mostCost, found.reduce((sum, check) => sum + check.cost, 0));
  const cap = capOf(reading);
  const earned = max === 0 ? 0 : scoreFor(points / (max * enough[level]));
  const less = Math.max(0, earned - cost);
  const score = hundredth(Math.min(less, cap?.most ?? full));
  const limited = [...(reading.isCut ? [`Only the first ${longestText.toLocaleString('en')} characters were read.`] : []), ...(cap !== undefined && less > cap.most ? [cap.why] : []), ...(cost > 0 && earned > 0 ? [`Mistakes cost ${tenth(Math.min(cost, earned))} points.`] : [])];
  return { id: reading.phase, score, percent: tenth((score / full) * 100), signals, checks: found, caps: limited };
}

function lessCredible(phase: GradedPhase, credible: number): GradedPhase {
  const score = hundredth(phase.score * credible);
  return { ...phase, score, percent: tenth((score / full) * 100) };
}

/** The signals whose points would raise the total most. */
export function nextSteps(phases: readonly GradedPhase[], level: Level): readonly NextStep[] {
  const steps = phases.flatMap((phase) => {
    const max = phase.signals.reduce((sum, signal) => sum + signal.max, 0);
    const points = phase.signals.reduce((sum, signal) => sum + signal.points, 0);
    const room = (full - phase.score) / full;
    const share = (extra: number): number => scoreFor((points + extra) / (max * enough[level])) / full;
    return phase.signals.filter(({ result }) => result !== 'hit' && result !== 'not-applicable').map((signal) => {
      const gain = Math.min(room, share(signal.max - signal.points) - share(0)) * weights[phase.id];
      return { topic: signal.title, why: signal.teach, phase: phase.id, signal: signal.id, gain: tenth(gain) };
    });
  });
  return steps.filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain).slice(0, 3);
}

/** Wrong beliefs and grossly wrong numbers, each counted once. */
function seriousMistakes(phases: readonly GradedPhase[]): number {
  const wrong = phases.flatMap(({ checks }) => checks).filter(({ ok, kind, cost, factor = 0 }) => !ok && (kind === 'claim' ? cost >= seriousCost : kind !== 'design' && factor >= grossly));
  return new Set(wrong.map(({ kind, implied, start }) => (kind === 'claim' ? implied : `${kind} ${start}`))).size;
}

function credibilityAfter(mistakes: number): number {
  return Math.max(credibility.least, credibility.factor ** Math.max(0, mistakes - credibility.forgiven));
}

export function verdictOf(percent: number, phases: readonly GradedPhase[]): { verdict: Verdict; reasons: string[] } {
  const weakest = phases.reduce((a, b) => (b.score < a.score ? b : a));
  const weak = `The weakest phase is ${weakest.id} with ${weakest.score.toFixed(1)} of 4`;
  const [verdict] = thresholds.find(([, least]) => percent >= least) ?? (['no-hire', 0] as const);
  if (verdict === 'strong-hire' && weakest.score < 2) {
    return { verdict: 'hire', reasons: [`${weak}; a strong hire has none below 2.`] };
  }
  return { verdict, reasons: [weakest.score === full ? 'Every phase has all its points.' : `${weak}.`] };
}

export function score(scored: Scored): Grade {
  const { exam, level, about } = scored;
  const asSaid = scored.readings.map((reading) => phaseOf(reading, scored));
  const mistakes = seriousMistakes(asSaid);
  const credible = credibilityAfter(mistakes);
  const phases = asSaid.map((phase) => lessCredible(phase, credible));
  const max = phaseIds.reduce((sum, id) => sum + weights[id], 0);
  const points = tenth(phases.reduce((sum, phase) => sum + (weights[phase.id] * phase.score) / full, 0));
  const percent = tenth((points / max) * 100);
  const { verdict, reasons } = verdictOf(percent, phases);
  const doubted = credible < 1 ? [`${mistakes} serious mistakes make the rest less credible: every phase counts ${Math.round(credible * 100)}%.`] : [];
  const isBlank = scored.readings.every(({ text }) => text.trim() === '');
  const offTopic = isBlank ? ['Nothing was answered.'] : about < 0.8 ? [`Little of it is about ${exam.problem}: every signal counts ${Math.round(about * 100)}%.`] : [];
  return { problem: exam.problem, level, rubricVersion: exam.rubric.version, total: { points, max, percent }, verdict, reasons: [...reasons, ...doubted, ...offTopic], about: isBlank ? 1 : about, phases, next: nextSteps(phases, level) };
}

/** The grade as programs read it. */
export function gradeJson(grade: Grade): Readonly<Record<string, unknown>> {
  const phases = grade.phases.map((phase) => ({ ...phase, checks: phase.checks.map(({ cost, start, end, ...check }) => ({ ...check, start, end, cost })) }));
  return { ...grade, phases, notJudged };
}
