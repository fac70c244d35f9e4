import type { PhaseId } from '../grading/rubric.ts';
import type { Gap } from './examiner.ts';
import type { Interview } from './interview.ts';

/** A level of help: what it says, and what it takes off the phase's score of 4. */
interface HintLevel {
  readonly says: (gap: Gap) => string;
  readonly cost: number;
}

/** From the question an interviewer would ask, by the reason, to the words themselves. */
export const hintLevels: readonly HintLevel[] = [
  { says: ({ probe }) => probe, cost: 0.1 },
  { says: ({ teach }) => teach, cost: 0.2 },
  { says: ({ sounds }) => `It could sound like this: ${sounds}`, cost: 0.3 },
];

export interface Hint {
  readonly gap: Gap;
  /** From 0. */
  readonly level: number;
  readonly text: string;
  readonly cost: number;
}

function given({ said }: Interview, phase: PhaseId): readonly string[] {
  return said.filter((one) => one.kind === 'hint' && one.phase === phase).map(({ about }) => about);
}

/** The next level of help for the heaviest gap; after the third the next gap's first. */
export function nextHint(interview: Interview, phase: PhaseId, gaps: readonly Gap[]): Hint | undefined {
  const before = given(interview, phase);
  for (const gap of gaps) {
    const level = before.filter((about) => about === gap.id).length;
    const hint = hintLevels[level];
    if (hint !== undefined) return { gap, level, text: hint.says(gap), cost: hint.cost };
  }
  return undefined;
}

/** What the hints of a phase take off its score of 4. */
export function hintCost(interview: Interview, phase: PhaseId): number {
  const levels = new Map<string, number>();
  let cost = 0;
  for (const about of given(interview, phase)) {
    const level = levels.get(about) ?? 0;
    cost += hintLevels[level]?.cost ?? 0;
    levels.set(about, level + 1);
  }
  return Math.round(cost * 100) / 100;
}

export function hintsIn(interview: Interview, phase: PhaseId): number {
  return given(interview, phase).length;
}
