import { computeDecayFactor, FSRSAlgorithm, generatorParameters } from 'ts-fsrs';

/** Again, hard, good, easy. */
export type Rating = 1 | 2 | 3 | 4;

/** `learning` and `relearning` cards come back within minutes; `review` cards after whole days. */
export type Stage = 'learning' | 'review' | 'relearning';

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

/** Minutes after which a card that is being learnt, or learnt again, comes back. */
export interface Steps {
  readonly learning: readonly number[];
  readonly relearning: readonly number[];
}

/**
 * One step of ten minutes: a card answered rightly at first sight goes straight to days,
 * since a morning's ten minutes are too short to ask everything twice.
 */
const defaultSteps: Steps = { learning: [10], relearning: [10] };

export const minute = 60_000;
export const day = 86_400_000;

/** The model without the proxy that watches its parameters for changes: reading through it is a third of a replay. */
class FixedModel extends FSRSAlgorithm {
  constructor() {
    super(generatorParameters({ enable_fuzz: false, enable_short_term: true }));
    this.param = { ...this.param };
  }
}

interface Forgetting {
  readonly model: FSRSAlgorithm;
  readonly decay: number;
  readonly factor: number;
}

let made: Forgetting | undefined;

/**
 * FSRS-6 with its published default weights, aiming at 90 % recall; chance is left out so that
 * replay repeats. Made for the first memory: a first drill has none when it asks.
 */
function forgetting(): Forgetting {
  if (made === undefined) {
    const model = new FixedModel();
    made = { model, ...computeDecayFactor(model.parameters.w) };
  }
  return made;
}

/** The forgetting curve of FSRS-6, `(1 + factor · t / S) ^ decay`, rounded as the library does it. */
function recallAfter(days: number, stability: number): number {
  const { decay, factor } = forgetting();
  return Math.round((1 + (factor * days) / stability) ** decay * 1e8) / 1e8;
}

/**
 * Days between two answers, for the forgetting curve. Under half a day counts as the same
 * sitting, as FSRS-6 has it; beyond that, days are fractions, so that no time zone, summer
 * time or leap day plays a part. A clock that was moved back counts as no time at all.
 */
function daysBetween(from: number, to: number): number {
  const days = (to - from) / day;
  return days < 0.5 ? 0 : days;
}

interface Placed {
  readonly stage: Stage;
  readonly step: number;
  readonly wait: number;
}

function afterDays(stability: number): Placed {
  return { stage: 'review', step: 0, wait: forgetting().model.next_interval(stability, 0) * day };
}

/** Anki's steps, as in the FSRS reference implementations: again restarts, hard stays, good advances, easy leaves. */
function throughSteps(stage: Stage, minutes: readonly number[], step: number, rating: Rating, stability: number): Placed {
  const first = minutes[0];
  if (first === undefined || rating === 4) return afterDays(stability);
  if (rating === 1) return { stage, step: 0, wait: first * minute };
  const next = minutes[step + 1];
  if (rating === 3) return next === undefined ? afterDays(stability) : { stage, step: step + 1, wait: next * minute };
  const hard = step > 0 ? (minutes[step] ?? first) : next === undefined ? first * 1.5 : (first + next) / 2;
  return { stage, step, wait: hard * minute };
}

function placed(before: Memory | undefined, rating: Rating, stability: number, steps: Steps): Placed {
  if (before === undefined || before.stage === 'learning') {
    return throughSteps('learning', steps.learning, before?.step ?? 0, rating, stability);
  }
  if (before.stage === 'relearning') return throughSteps('relearning', steps.relearning, before.step, rating, stability);
  return rating === 1 ? throughSteps('relearning', steps.relearning, 0, 1, stability) : afterDays(stability);
}

/** The memory of a card after an answer. */
export function remembered(before: Memory | undefined, rating: Rating, at: number, steps: Steps = defaultSteps): Memory {
  const days = before === undefined ? 0 : daysBetween(before.last, at);
  const recall = before === undefined ? 1 : recallAfter(days, before.stability);
  const { stability, difficulty } = forgetting().model.next_state(before ?? null, days, rating, recall);
  const { stage, step, wait } = placed(before, rating, stability, steps);
  return {
    stability,
    difficulty,
    stage,
    step,
    first: before?.first ?? at,
    last: at,
    due: at + wait,
    answers: (before?.answers ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + (before?.stage === 'review' && rating === 1 ? 1 : 0),
  };
}

/** The probability of knowing it at an instant, by the forgetting curve. */
export function recallAt({ last, stability }: Memory, at: number): number {
  return recallAfter(Math.max(0, at - last) / day, stability);
}

/** Forgotten so often that asking again will not help: the topic needs reading, or the card rewording. */
export const leechLapses = 5;

export function isLeech({ lapses }: Memory): boolean {
  return lapses >= leechLapses;
}
