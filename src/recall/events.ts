import { array, boolean, check, finite, integer, minValue, maxValue, null_, number, object, optional, picklist, pipe, string, union } from 'valibot';

/**
 * One answered question. `ms` is the time from showing to answering; `off` is
 * log10(given ÷ right) of a figure typed, for calibration. Which answers move the schedule: `movesSchedule`.
 */
const answer = () => object({
  card: string(),
  /** Again, hard, good, easy, as FSRS counts them. */
  rating: picklist([1, 2, 3, 4]),
  score: pipe(number(), minValue(0), maxValue(1)),
  ms: pipe(number(), integer(), minValue(0)),
  mode: picklist(['drill', 'cram', 'quiz']),
  off: optional(pipe(number(), finite())),
});

/** Takes back the answer with that event id. */
const undo = () => object({ answer: string() });

/** The interview's calendar day, `YYYY-MM-DD`, or none any more. */
const plan = () => object({
  date: union([null_(), pipe(string(), check((text) => /^\d{4}-\d{2}-\d{2}$/.test(text)))]),
});

/** A finished timed round; `name` is what was asked for, so that best scores compare like with like. */
const round = () => object({
  name: string(),
  seed: string(),
  asked: pipe(number(), integer(), minValue(0)),
  points: pipe(number(), minValue(0)),
  ms: pipe(number(), integer(), minValue(0)),
});

/**
 * An estimate worked out step by step: how far each answer was off, as log10(given ÷ right),
 * whether a range that was given held the right value, and the time it took unless the step was
 * missed: what was missed is an answer of the drill as well.
 */
const whiteboard = () => object({
  name: string(),
  steps: array(object({ step: string(), off: optional(pipe(number(), finite())), held: optional(boolean()), ms: optional(pipe(number(), integer(), minValue(0))) })),
});

export const recallEvents = { answer, undo, plan, 'quiz-end': round, 'estimate-end': whiteboard };
