import { array, boolean, check, finite, integer, minValue, maxValue, null_, number, object, optional, picklist, pipe, string, union, type InferOutput } from 'valibot';

/**
 * One answered question. `ms` is the time from showing to answering; `off` is
 * log10(given ÷ right) of a numeric answer, for calibration. Only `drill` answers move the schedule.
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

/**
 * An answer's line exactly as this program writes it. A history is almost nothing else, and
 * this reads and checks one in a third of the time of a parser and a schema; any other
 * spelling of the same event goes through those.
 */
const ownLine =
  /^\{"id":"([\w-]+)","v":1,"at":(\d{1,15}),"type":"answer","mode":"(drill|cram|quiz)","card":"([^"\\]+)","rating":([1-4]),"score":(0(?:\.\d+)?|1),"ms":(\d{1,12})(?:,"off":(-?\d+(?:\.\d+)?))?\}$/;

type Answer = InferOutput<ReturnType<typeof answer>>;

/** The event of a line as the program writes it; undefined for any other line. */
export function answerInOwnLine(line: string): ({ id: string; v: 1; at: number; type: 'answer' } & Answer) | undefined {
  const match = ownLine.exec(line);
  if (match === null) return undefined;
  // By index: taking the match apart by a pattern costs as much as matching it.
  const read = {
    id: match[1] ?? '',
    v: 1,
    at: Number(match[2]),
    type: 'answer',
    mode: match[3] as Answer['mode'],
    card: match[4] ?? '',
    rating: Number(match[5]) as Answer['rating'],
    score: Number(match[6]),
    ms: Number(match[7]),
  } as const;
  return match[8] === undefined ? read : { ...read, off: Number(match[8]) };
}

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
 * An estimate worked out step by step: how far each answer was off, as log10(given ÷ right), and
 * whether a range that was given held the right value.
 */
const whiteboard = () => object({
  name: string(),
  steps: array(object({ step: string(), off: optional(pipe(number(), finite())), held: optional(boolean()) })),
});

export const recallEvents = { answer, undo, plan, 'quiz-end': round, 'estimate-end': whiteboard };
