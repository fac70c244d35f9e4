import type { Rating } from './memory.ts';

/** In which an answer is given; an interview's misses count as a quiz's. */
export const modes = ['drill', 'cram', 'quiz'] as const;
export type Mode = (typeof modes)[number];

/**
 * Whether an answer moves the schedule of its card. Of a quiz and an interview only what was not
 * known does: right answers are given for a score, some of them guessed, while what was missed is
 * to come back. Cramming before the day moves nothing.
 */
export function movesSchedule(mode: Mode, rating: Rating): boolean {
  return mode === 'drill' || (mode === 'quiz' && rating === 1);
}

/** Below this nobody has read anything: a script answers, or a key was held down. */
const fastestHuman = 800;

const partly = 0.5;

/**
 * The rating an answer earns. Wrong or less than half right is again, partly right is hard;
 * right is good, easy in less than half the time it should take, hard in more than thrice.
 * `expectedMs` is the time a person who knows it takes to read and answer.
 */
export function ratingOf(score: number, ms: number, expectedMs: number): Rating {
  if (score < partly) return 1;
  if (score < 1) return 2;
  if (ms > 3 * expectedMs) return 2;
  return ms >= fastestHuman && ms < expectedMs / 2 ? 4 : 3;
}
