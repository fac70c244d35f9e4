import { grade, type Grader } from '../grading/grade.ts';
import type { Level, PhaseId } from '../grading/rubric.ts';
import type { Answers, Challenge, Examiner, Gap, Twist } from './examiner.ts';
import { factAsked, type HeldFact } from './facts.ts';

/** A phase's page, as far as the interviewer speaks from it. */
export interface PhaseBriefing {
  readonly id: PhaseId;
  readonly summary: string;
  readonly board: readonly string[];
}

/** A problem, as far as the interviewer speaks from it. */
export interface ProblemBriefing {
  readonly prompt: string;
  readonly held: readonly HeldFact[];
  readonly twists: readonly Twist[];
}

const listed = (lines: readonly string[]): string => lines.map((line) => `  - ${line}`).join('\n');

function gapsOf(grader: Grader, level: Level, phase: PhaseId, answers: Answers): readonly Gap[] {
  const graded = grade(grader, answers, level).phases.find(({ id }) => id === phase);
  return (graded?.signals ?? [])
    .filter(({ result }) => result === 'miss' || result === 'partial')
    .sort((a, b) => b.max - b.points - (a.max - a.points))
    .flatMap(({ id, title, probe, teach, sounds }) => (probe === undefined ? [] : [{ id, title, probe, teach, sounds }]));
}

function challengesOf(grader: Grader, level: Level, phase: PhaseId, answers: Answers): readonly Challenge[] {
  const graded = grade(grader, answers, level).phases.find(({ id }) => id === phase);
  return (graded?.checks ?? [])
    .filter(({ ok, kind }) => !ok && kind !== 'design')
    .map(({ quote, note }) => ({ id: quote, text: `You said "${quote.trim()}". ${note} Which is it?` }));
}

/** The interviewer of one problem at one level: speaks from the content, follows up from the rubric. */
export function problemExaminer({ prompt, held, twists }: ProblemBriefing, phases: readonly PhaseBriefing[], grader: Grader, level: Level): Examiner {
  return {
    opening(phase) {
      const briefing = phases.find(({ id }) => id === phase);
      const board = briefing === undefined ? [] : [`${briefing.summary}\n\nA strong answer leaves this on the board:\n${listed(briefing.board)}`];
      return [...(phase === 'requirements' ? [prompt.trim()] : []), ...board];
    },
    fact(question) {
      const fact = factAsked(held, question);
      return fact && { about: fact.topic, text: fact.answer.trim() };
    },
    gaps: (phase, answers) => gapsOf(grader, level, phase, answers),
    challenges: (phase, answers) => challengesOf(grader, level, phase, answers),
    twists,
  };
}
