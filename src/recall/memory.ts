import { FSRSAlgorithm, generatorParameters } from 'ts-fsrs';
import { moveFrom, placeAt, placeOn, usualWay, type Move, type Rating, type Stage, type Way } from './steps.ts';

export type { Rating } from './steps.ts';

/** What is known of a card that has been answered. Times are milliseconds since the epoch. */
export interface Memory {
  /** Days until recall has faded to 90%. */
  readonly stability: number;
  /** 1 to 10. */
  readonly difficulty: number;
  readonly stage: Stage;
  /** How many of the stage's steps are passed. */
  readonly step: number;
  readonly first: number;
  readonly last: number;
  readonly due: number;
  readonly answers: number;
  /** How often it was forgotten after having been learnt. */
  readonly lapses: number;
}

export const minute = 60_000;
export const day = 86_400_000;

let library: FSRSAlgorithm | undefined;

/**
 * FSRS-6 with its published default weights, aiming at 90% recall; chance is left out so that
 * replay repeats. Made for the first memory: a first drill has none when it asks.
 */
export function forgetting(): FSRSAlgorithm {
  library ??= new FSRSAlgorithm(generatorParameters({ enable_fuzz: false, enable_short_term: true }));
  return library;
}

/**
 * Days between two answers, for the forgetting curve. Under half a day counts as the same
 * sitting, as FSRS-6 has it; beyond that, days are fractions, so that no time zone, summer
 * time or leap day plays a part. A clock that was moved back counts as no time at all.
 */
export function daysBetween(from: number, to: number): number {
  const days = (to - from) / day;
  return days < 0.5 ? 0 : days;
}

/** Milliseconds until a card comes back. */
export function waitOf({ minutes }: Move, stability: number): number {
  return minutes === undefined ? forgetting().next_interval(stability, 0) * day : minutes * minute;
}

/** The memory of a card after an answer. */
export function remembered(before: Memory | undefined, rating: Rating, at: number, way: Way = usualWay): Memory {
  const move = moveFrom(way, before === undefined ? 0 : placeOn(way, before.stage, before.step), rating);
  const days = before === undefined ? 0 : daysBetween(before.last, at);
  const { stability, difficulty } = forgetting().next_state(before ?? null, days, rating);
  const { stage, step } = placeAt(way, move.to);
  return {
    stability,
    difficulty,
    stage,
    step,
    first: before?.first ?? at,
    last: at,
    due: at + waitOf(move, stability),
    answers: (before?.answers ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + (move.isLapse ? 1 : 0),
  };
}

/** The probability of knowing it at an instant, by the forgetting curve. */
export function recallAt({ last, stability }: Memory, at: number): number {
  return forgetting().forgetting_curve(Math.max(0, at - last) / day, stability);
}

/** Forgotten so often that asking again will not help: the topic needs reading, or the card rewording. */
export const leechLapses = 5;

export function isLeech({ lapses }: Memory): boolean {
  return lapses >= leechLapses;
}
