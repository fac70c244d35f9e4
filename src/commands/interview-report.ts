import { parseNotation } from '../architecture/notation.ts';
import type { ProblemSet } from '../content/exam.ts';
import { grade, prepareGrader } from '../grading/grade.ts';
import type { Host } from '../host/host.ts';
import type { Grade } from '../grading/score.ts';
import { answersOf, type Interview } from '../interview/interview.ts';
import { reportOf, type Report } from '../interview/report.ts';
import { meets } from '../interview/twist.ts';

/** The calendar day of an instant on this machine. */
export function dayHere({ clock }: Host, at: number): string {
  return new Date(at + clock.offsetOf(at)).toISOString().slice(0, 10);
}

interface GradedInterview {
  readonly report: Report;
  readonly grade: Grade;
}

/** Grades an interview by the rubric as it is now. */
export function gradedInterview(host: Host, { id, fields, exam, briefing, model }: ProblemSet, interview: Interview): GradedInterview {
  const grader = prepareGrader(exam);
  const graded = grade(grader, answersOf(interview), interview.level);
  const material = { date: dayHere(host, interview.begunAt), title: fields.title, reference: parseNotation(fields.design, id), model, twists: briefing.twists, meets: (twist: Parameters<typeof meets>[1], text: string) => meets(grader, twist, text) };
  return { grade: graded, report: reportOf(interview, graded, material) };
}
