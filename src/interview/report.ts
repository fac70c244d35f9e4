import type { Grade, GradedPhase } from '../grading/score.ts';
import { answerIn, type Interview } from './interview.ts';
import { spent } from './timing.ts';

/** What each phase took and brought. Times are active milliseconds. */
export interface PhaseReport {
  readonly id: GradedPhase['id'];
  readonly title: string;
  readonly budgetMs: number | undefined;
  readonly spentMs: number;
  readonly words: number;
  readonly hints: number;
  readonly graded: GradedPhase;
}

/** The debrief of an interview: derived again from its lines whenever it is shown. */
export interface Report {
  readonly interview: Interview;
  readonly grade: Grade;
  readonly phases: readonly PhaseReport[];
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

export function reportOf(interview: Interview, grade: Grade): Report {
  const phases = interview.phases.flatMap(({ id, title, budgetMs }, at) => {
    const graded = grade.phases.find((phase) => phase.id === id);
    if (graded === undefined) return [];
    const hints = interview.said.filter((said) => said.kind === 'hint' && said.phase === id).length;
    return [{ id, title, budgetMs, spentMs: spent(interview, at), words: wordsIn(answerIn(interview, id)), hints, graded }];
  });
  return { interview, grade, phases };
}

export function reportJson({ interview, grade, phases }: Report): unknown {
  const { id, problem, level, seed, ended, pauses } = interview;
  return {
    id,
    problem,
    level,
    seed,
    ended,
    pauses,
    minutes: interview.phases.every(({ budgetMs }) => budgetMs !== undefined) ? interview.phases.reduce((sum, { budgetMs = 0 }) => sum + budgetMs, 0) / 60_000 : null,
    timing: phases.map(({ id: phase, budgetMs, spentMs, words, hints }) => ({ id: phase, budgetSeconds: budgetMs === undefined ? null : budgetMs / 1000, spentSeconds: spentMs / 1000, words, hints })),
    answers: Object.fromEntries(interview.phases.map(({ id: phase }) => [phase, answerIn(interview, phase)])),
    followUps: interview.said.map(({ phase, kind, about, text }) => ({ phase, kind, about, text })),
    grade,
  };
}
