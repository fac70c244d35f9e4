import { array, integer, maxLength, minValue, number, object, optional, picklist, pipe, string } from 'valibot';
import { Level, PhaseId } from '../grading/rubric.ts';

const Milliseconds = () => pipe(number(), integer(), minValue(0));

/** Which interview an event belongs to, and when: active milliseconds since its start. */
const within = () => ({ mock: string(), t: Milliseconds() });

const start = () => object({
  ...within(),
  problem: string(),
  level: Level,
  seed: string(),
  phases: array(object({ id: PhaseId, title: string(), budgetMs: optional(Milliseconds()) })),
});

/** The clock moved on to a phase, by the candidate's wish or because its time was up. */
const phase = () => object({ ...within(), phase: PhaseId, because: picklist(['start', 'next', 'time']) });

/** Characters of one entry at most; a longer one would not be read back. */
export const longestEntry = 2_000_000;

/** Something the candidate entered: one line, or a paste with its line ends. */
const line = () => object({ ...within(), phase: PhaseId, text: pipe(string(), maxLength(longestEntry)) });

/** Something the interviewer said beyond the opening of a phase; `about` names the signal, fact or twist. */
const said = () => object({ ...within(), phase: PhaseId, kind: picklist(['answer', 'probe', 'challenge', 'twist', 'hint']), about: string(), text: string() });

/** Why the clock stood: the candidate asked for it, left the room, or the machine slept. */
const pauseReason = () => picklist(['asked', 'left', 'slept']);

/** `draft` is what stood unsent on the line, to be put back when the interview goes on. */
const pause = () => object({ ...within(), because: optional(pauseReason()), draft: optional(pipe(string(), maxLength(longestEntry))) });

/** `pausedMs` is how long the clock stood, where one run of the program saw both ends of it. */
const resume = () => object({ ...within(), pausedMs: optional(Milliseconds()) });
const end = () => object({ ...within(), because: picklist(['done', 'quit']) });

/** How the finished interview was graded; the whole report is derived again from the lines. */
const graded = () => object({
  ...within(),
  rubricVersion: number(),
  percent: number(),
  verdict: string(),
  phases: array(object({ id: PhaseId, percent: number() })),
});

export const interviewEvents = {
  'mock-start': start,
  'mock-phase': phase,
  'mock-line': line,
  'mock-said': said,
  'mock-pause': pause,
  'mock-resume': resume,
  'mock-end': end,
  'mock-graded': graded,
};
