import { array, boolean, check, custom, finite, integer, minValue, null_, number, object, optional, pipe, string, union } from 'valibot';
import { modes, type Mode } from './rating.ts';
import { isRating, type Rating } from './steps.ts';

/**
 * One answered question. `ms` is the time from showing to answering; `off` is
 * log10(given ÷ right) of a figure typed, for calibration. Which answers move the schedule: `movesSchedule`.
 */
interface Answer {
  readonly card: string;
  /** Again, hard, good, easy, as FSRS counts them. */
  readonly rating: Rating;
  /** 0 to 1. */
  readonly score: number;
  readonly ms: number;
  readonly mode: Mode;
  readonly off?: number | undefined;
}

function isBetween(least: number, value: unknown, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

/** Checked by hand: a history is hardly anything else, and a schema takes longer than parsing the line. */
function isAnswer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { card, rating, score, ms, mode, off } = value as Partial<Record<keyof Answer, unknown>>;
  if (typeof card !== 'string' || typeof rating !== 'number' || !isRating(rating) || !modes.some((known) => known === mode)) return false;
  return isBetween(0, score, 1) && Number.isInteger(ms) && isBetween(0, ms, Number.POSITIVE_INFINITY) && (off === undefined || Number.isFinite(off));
}

const answer = () => custom<Answer>(isAnswer);

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
