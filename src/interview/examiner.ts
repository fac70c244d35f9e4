import type { PhaseId } from '../grading/rubric.ts';

/** Something a strong answer shows that is not there yet. */
export interface Gap {
  readonly id: string;
  readonly title: string;
  /** Begun, or spoken of in words of one's own: worth a hint, no question. */
  readonly begun: boolean;
  /** What an interviewer asks when it was left out. */
  readonly probe: string;
  readonly teach: string;
  readonly sounds: string;
}

/** A question that the candidate's own words call for. */
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
  /** How a strong design moves. */
  readonly expects: string;
}

export type Answers = Readonly<Partial<Record<PhaseId, string>>>;

/** What the interviewer knows about the problem; every answer depends on the arguments alone. */
export interface Examiner {
  readonly prompt: string;
  /** What the phase is for, in a sentence. */
  readonly purpose: (phase: PhaseId) => string;
  /** What a strong candidate leaves on the board in the phase. */
  readonly board: (phase: PhaseId) => readonly string[];
  /** The held-back facts that a clarifying question asks for. */
  readonly facts: (question: string) => readonly Fact[];
  /** What the phase still lacks, the heaviest first. */
  readonly gaps: (phase: PhaseId, answers: Answers) => readonly Gap[];
  /** Whether a good answer to the question behind one gap says what the other's asks for. */
  readonly covers: (phase: PhaseId, answers: Answers, gap: Gap, other: Gap) => boolean;
  /** What was said and cannot be right. */
  readonly challenges: (phase: PhaseId, answers: Answers) => readonly Challenge[];
  /** A choice of the phase that was stated without its price. */
  readonly unargued: (phase: PhaseId, answers: Answers) => Challenge | undefined;
  readonly twists: readonly Twist[];
  /** Whether a question asks what a change asks. */
  readonly isSame: (twist: Twist, question: string) => boolean;
  /** 0..1: how much of what the change asks for the text speaks of. */
  readonly meets: (twist: Twist, text: string) => number;
}
