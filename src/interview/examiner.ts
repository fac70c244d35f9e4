import type { PhaseId } from '../grading/rubric.ts';

/** Something a strong answer shows that is not there yet. */
export interface Gap {
  readonly id: string;
  readonly title: string;
  /** What an interviewer asks when it was left out. */
  readonly probe: string;
  readonly teach: string;
  readonly sounds: string;
}

/** Figures of the candidate's own that do not agree. */
export interface Challenge {
  readonly id: string;
  readonly text: string;
}

export interface Fact {
  readonly about: string;
  readonly text: string;
}

/** A requirement the interviewer changes midway. */
export interface Twist {
  readonly id: string;
  readonly says: string;
}

export type Answers = Readonly<Partial<Record<PhaseId, string>>>;

/** What the interviewer knows about the problem; every answer depends on the arguments alone. */
export interface Examiner {
  /** Said when a phase opens: the prompt first, then what the phase is for. */
  readonly opening: (phase: PhaseId) => readonly string[];
  /** The held-back fact that a clarifying question asks for. */
  readonly fact: (question: string) => Fact | undefined;
  /** What the phase still lacks, the heaviest first. */
  readonly gaps: (phase: PhaseId, answers: Answers) => readonly Gap[];
  readonly challenges: (phase: PhaseId, answers: Answers) => readonly Challenge[];
  readonly twists: readonly Twist[];
}
