import { array, integer, maxValue, minValue, number, object, picklist, pipe, record, string } from 'valibot';
import { Level, PhaseId } from './rubric.ts';

/** What nobody can judge from a text; people rate it themselves, apart from the grade. */
export const notJudged = ['delivery', 'listening', 'depth'] as const;

/** Written answers that were graded. A grade without its rubric's version compares with nothing. */
const graded = () => object({
  problem: string(),
  level: Level,
  rubricVersion: number(),
  percent: number(),
  verdict: string(),
  phases: array(object({ id: PhaseId, percent: number() })),
});

/** A person who disagrees with one signal's result. */
const disputed = () => object({
  problem: string(),
  rubricVersion: number(),
  signal: string(),
  result: picklist(['hit', 'partial', 'miss', 'contradicted', 'not-applicable']),
});

/** A person's own rating of what no text shows, from 1 to 4; it never moves a score. */
const rated = () => object({ problem: string(), ratings: record(picklist(notJudged), pipe(number(), integer(), minValue(1), maxValue(4))) });

export const gradingEvents = {
  'answers-graded': graded,
  'signal-disputed': disputed,
  'self-rated': rated,
};
