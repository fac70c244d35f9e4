import { array, number, object, picklist, string } from 'valibot';
import { Level, PhaseId } from './rubric.ts';

/** Written answers that were graded. A grade without its rubric's version compares with nothing. */
const graded = object({
  problem: string(),
  level: Level,
  rubricVersion: number(),
  percent: number(),
  verdict: string(),
  phases: array(object({ id: PhaseId, percent: number() })),
});

/** A person who disagrees with one signal's result. */
const disputed = object({
  problem: string(),
  rubricVersion: number(),
  signal: string(),
  result: picklist(['hit', 'partial', 'miss', 'contradicted', 'not-applicable']),
});

export const gradingEvents = {
  'answers-graded': graded,
  'signal-disputed': disputed,
};
