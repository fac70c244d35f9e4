import type { EventOf } from '../journal/events.ts';

/** How far typed figures lie from the right ones, and whether ranges given held them. */
export interface Calibration {
  /** Figures typed, and where. */
  readonly answers: number;
  readonly from: Readonly<Record<Source, number>>;
  /** Shares from 0 to 1. */
  readonly within2: number;
  readonly within10: number;
  /** Median of given ÷ right: above 1 is too high. */
  readonly bias: number;
  /** Ranges given, and how many of them held the right value. */
  readonly ranges: number;
  readonly held: number;
}

type Source = 'drill' | 'quiz' | 'estimate';

/** A figure that somebody typed. */
interface Typed {
  readonly source: Source;
  readonly off: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Of drills, quizzes and estimates worked out by hand; undefined where no figure was typed. */
export function calibrationOf(answers: readonly EventOf<'answer'>[], estimates: readonly EventOf<'estimate-end'>[]): Calibration | undefined {
  const steps = estimates.flatMap((estimate) => estimate.steps);
  const typed: readonly Typed[] = [
    ...answers.flatMap(({ mode, off }): readonly Typed[] => (off === undefined ? [] : [{ source: mode === 'quiz' ? 'quiz' : 'drill', off }])),
    ...steps.flatMap(({ off }): readonly Typed[] => (off === undefined ? [] : [{ source: 'estimate', off }])),
  ];
  if (typed.length === 0) return undefined;
  const count = (source: Source): number => typed.filter((figure) => figure.source === source).length;
  const within = (factor: number): number => typed.filter(({ off }) => Math.abs(off) <= Math.log10(factor) + 1e-9).length / typed.length;
  return {
    answers: typed.length,
    from: { drill: count('drill'), quiz: count('quiz'), estimate: count('estimate') },
    within2: within(2),
    within10: within(10),
    bias: 10 ** median(typed.map(({ off }) => off)),
    ranges: steps.filter(({ held }) => held !== undefined).length,
    held: steps.filter(({ held }) => held === true).length,
  };
}
