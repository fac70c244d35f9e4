import type { PhaseId } from '../grading/rubric.ts';
import type { Gap } from './examiner.ts';
import type { Interview, Said } from './interview.ts';

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

/** What was said of a phase's gaps; the question a hint begins with may have been asked anyway. */
function steps({ said }: Interview, phase: PhaseId): readonly Said[] {
  return said.filter((one) => one.phase === phase && (one.kind === 'hint' || one.kind === 'probe'));
}

/** The next level of help for the heaviest gap, never what was asked already; after the third the next gap's first. */
export function nextHint(interview: Interview, phase: PhaseId, gaps: readonly Gap[]): Hint | undefined {
  const before = steps(interview, phase);
  for (const gap of gaps) {
    const level = before.filter(({ about }) => about === gap.id).length;
    const hint = hintLevels[level];
    if (hint !== undefined) return { gap, level, text: hint.says(gap), cost: hint.cost };
  }
  return undefined;
}

/** What the hints of a phase take off its score of 4. */
export function hintCost(interview: Interview, phase: PhaseId): number {
  const levels = new Map<string, number>();
  let cost = 0;
  for (const { kind, about } of steps(interview, phase)) {
    const level = levels.get(about) ?? 0;
    if (kind === 'hint') cost += hintLevels[level]?.cost ?? 0;
    levels.set(about, level + 1);
  }
  return Math.round(cost * 100) / 100;
}

export function hintsIn(interview: Interview, phase: PhaseId): number {
  return steps(interview, phase).filter(({ kind }) => kind === 'hint').length;
}
