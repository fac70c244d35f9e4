import { parseNotation } from '../architecture/notation.ts';
import type { ProblemSet } from '../content/exam.ts';
import { grade, prepareGrader, type Grader } from '../grading/grade.ts';
import type { Grade } from '../grading/score.ts';
import { answersOf, type Interview } from '../interview/interview.ts';
import { reportOf, type Report } from '../interview/report.ts';
import { meets } from '../interview/twist.ts';

export interface GradedInterview {
  readonly report: Report;
  readonly grade: Grade;
}

/** Grades an interview by the rubric as it is now. */
export function gradedInterview({ id, fields, exam, briefing, model }: ProblemSet, interview: Interview, grader: Grader = prepareGrader(exam)): GradedInterview {
  const graded = grade(grader, answersOf(interview), interview.level);
  const material = { title: fields.title, reference: parseNotation(fields.design, id), model, twists: briefing.twists, meets: (twist: Parameters<typeof meets>[1], text: string) => meets(grader, twist, text) };
  return { grade: graded, report: reportOf(interview, graded, material) };
}
