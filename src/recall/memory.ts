import { computeDecayFactor, FSRSAlgorithm, generatorParameters } from 'ts-fsrs';
import { moveFrom, placeAt, placeOn, usualWay, type Move, type Rating, type Stage, type Way } from './steps.ts';

export type { Rating } from './steps.ts';

/** What is known of a card that has been answered. Times are milliseconds since the epoch. */
export interface Memory {
  /** Days until recall has faded to 90 %. */
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

/** The model without the proxy that watches its parameters for changes: reading through it is a third of a replay. */
class FixedModel extends FSRSAlgorithm {
  constructor() {
    super(generatorParameters({ enable_fuzz: false, enable_short_term: true }));
    this.param = { ...this.param };
  }
}

/** FSRS-6 as its numbers alone: neither dates nor cards, so that a long history is replayed without an object for each answer. */
export interface Forgetting {
  /** Of what is answered for the first time. */
  firstStability(rating: Rating): number;
  firstDifficulty(rating: Rating): number;
  stability(stability: number, difficulty: number, days: number, rating: Rating): number;
  difficulty(difficulty: number, rating: Rating): number;
  /** Whole days until recall has faded to what is aimed at. */
  interval(stability: number): number;
  /** The forgetting curve, `(1 + factor · t / S) ^ decay`, rounded as the library does it. */
  recall(days: number, stability: number): number;
}

const hardest = 10;
const leastStability = 0.001;

function rounded(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}

function within(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function made(): Forgetting {
  const model = new FixedModel();
  const { w } = model.parameters;
  const { decay, factor } = computeDecayFactor(w);
  const recall = (days: number, stability: number): number => rounded((1 + (factor * days) / stability) ** decay);
  /** Forgetting costs at least as much as a wrong answer on the same day. */
  const shortTerm = Math.exp((w[17] ?? 0) * (w[18] ?? 0));
  return {
    recall,
    firstStability: (rating) => model.init_stability(rating),
    firstDifficulty: (rating) => within(1, model.init_difficulty(rating), hardest),
    difficulty: (difficulty, rating) => model.next_difficulty(difficulty, rating),
    interval: (stability) => model.next_interval(stability, 0),
    // The cases of the library's `next_state`.
    stability(stability, difficulty, days, rating) {
      if (days === 0) return model.next_short_term_stability(stability, rating);
      const recalled = recall(days, stability);
      if (rating > 1) return model.next_recall_stability(difficulty, stability, recalled, rating);
      return within(leastStability, rounded(stability / shortTerm), model.next_forget_stability(difficulty, stability, recalled));
    },
  };
}

let kept: Forgetting | undefined;

/**
 * FSRS-6 with its published default weights, aiming at 90 % recall; chance is left out so that
 * replay repeats. Made for the first memory: a first drill has none when it asks.
 */
export function forgetting(): Forgetting {
  kept ??= made();
  return kept;
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
  return minutes === undefined ? forgetting().interval(stability) * day : minutes * minute;
}

/** The memory of a card after an answer. */
export function remembered(before: Memory | undefined, rating: Rating, at: number, way: Way = usualWay): Memory {
  const model = forgetting();
  const move = moveFrom(way, before === undefined ? 0 : placeOn(way, before.stage, before.step), rating);
  const days = before === undefined ? 0 : daysBetween(before.last, at);
  const stability = before === undefined ? model.firstStability(rating) : model.stability(before.stability, before.difficulty, days, rating);
  const difficulty = before === undefined ? model.firstDifficulty(rating) : model.difficulty(before.difficulty, rating);
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
  return forgetting().recall(Math.max(0, at - last) / day, stability);
}

/** Forgotten so often that asking again will not help: the topic needs reading, or the card rewording. */
export const leechLapses = 5;

export function isLeech({ lapses }: Memory): boolean {
  return lapses >= leechLapses;
}
