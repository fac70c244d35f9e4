import type { PhaseId } from '../grading/rubric.ts';
import type { Challenge, Examiner, Fact, Gap, Answers, Twist } from './examiner.ts';

/** What the interviewer holds back until it is asked for. */
export interface HeldFact {
  readonly topic: string;
  readonly asked: readonly string[];
  readonly answer: string;
}

/** A phase's page, as far as the interviewer speaks from it. */
export interface PhaseBriefing {
  readonly id: PhaseId;
  readonly summary: string;
  readonly board: readonly string[];
}

export interface ProblemBriefing {
  readonly prompt: string;
  readonly held: readonly HeldFact[];
  readonly twists: readonly Twist[];
  readonly phases: readonly PhaseBriefing[];
}

/** How answers are judged while they are being given. */
export interface Judge {
  readonly gaps: (phase: PhaseId, answers: Answers) => readonly Gap[];
  readonly challenges: (phase: PhaseId, answers: Answers) => readonly Challenge[];
  /** How close two wordings are in meaning, 0 to 1. */
  readonly likeness: (a: string, b: string) => number;
}

/** Below this a question is about something the problem says nothing of. */
const closeEnough = 0.5;

function factFor(held: readonly HeldFact[], question: string, likeness: Judge['likeness']): Fact | undefined {
  let best: { readonly fact: HeldFact; readonly score: number } | undefined;
  for (const fact of held) {
    const score = Math.max(...[fact.topic, ...fact.asked].map((wording) => likeness(question, wording)));
    if (score >= closeEnough && (best === undefined || score > best.score)) best = { fact, score };
  }
  return best && { about: best.fact.topic, text: best.fact.answer.trim() };
}

/** The interviewer of one problem. */
export function problemExaminer({ prompt, held, twists, phases }: ProblemBriefing, judge: Judge): Examiner {
  return {
    opening(phase) {
      const briefing = phases.find(({ id }) => id === phase);
      const board = briefing === undefined ? [] : [`${briefing.summary} On the board afterwards:\n${briefing.board.map((line) => `  - ${line}`).join('\n')}`];
      return [...(phase === 'requirements' ? [prompt.trim()] : []), ...board];
    },
    fact: (question) => factFor(held, question, judge.likeness),
    gaps: judge.gaps,
    challenges: judge.challenges,
    twists,
  };
}
