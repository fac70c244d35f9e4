import type { Level, PhaseId } from '../grading/rubric.ts';
import { isWhole } from './advice.ts';
import type { Interview } from './interview.ts';

/** One graded interview among others; `startedAt` in milliseconds since the epoch. */
export interface PastInterview {
  readonly id: string;
  readonly startedAt: number;
  readonly problem: string;
  readonly level: Level;
  /** Whether all six parts were taken; only then do percentages compare. */
  readonly whole: boolean;
  readonly percent: number;
  readonly verdict: string;
  readonly phases: readonly { readonly id: PhaseId; readonly percent: number }[];
}

/** Interviews over time, and how each part went: lately one after the other, the latest last, and on average. */
export interface InterviewHistory {
  readonly interviews: readonly PastInterview[];
  readonly phases: readonly { readonly id: PhaseId; readonly title: string; readonly percent: number; readonly taken: number; readonly percents: readonly number[] }[];
}

const recent = 5;

/** What `stats` and `report --list` show of interviews: graded ones in the order in which they were begun. */
export function interviewHistory(all: readonly Interview[]): InterviewHistory {
  const graded = all.flatMap((interview) => (interview.graded === undefined ? [] : [{ interview, graded: interview.graded }]));
  const titles = new Map(all.flatMap(({ phases }) => phases.map(({ id, title }) => [id, title])));
  const phases = [...titles].flatMap(([id, title]) => {
    const percents = graded.flatMap(({ graded: { phases: parts } }) => parts.filter((part) => part.id === id).map(({ percent }) => percent)).slice(-recent);
    return percents.length === 0 ? [] : [{ id, title, percent: percents.reduce((sum, percent) => sum + percent, 0) / percents.length, taken: percents.length, percents }];
  });
  return {
    interviews: graded.map(({ interview, graded: { percent, verdict, phases: parts } }) => ({
      id: interview.id, startedAt: interview.begunAt, problem: interview.problem, level: interview.level, whole: isWhole(interview), percent, verdict, phases: parts,
    })),
    phases,
  };
}
