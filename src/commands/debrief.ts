import { parseNotation } from '../architecture/notation.ts';
import type { ProblemSet } from '../content/exam.ts';
import { grade, prepareGrader } from '../grading/grade.ts';
import { typedDesign } from '../interview/design.ts';
import { answersOf, type Interview } from '../interview/interview.ts';
import { reportJson, reportOf } from '../interview/report.ts';
import { reportText } from '../terminal/report.ts';
import type { Context } from './context.ts';
import type { Keep } from './take-interview.ts';

/** Grades a finished interview, keeps the grade, and shows the debrief. */
export function showDebrief(run: Context, { id, fields, exam }: ProblemSet, interview: Interview, keep: Keep): void {
  const answers = answersOf(interview);
  const graded = grade(prepareGrader(exam), answers, interview.level);
  const { rubricVersion, total, verdict } = graded;
  keep({ type: 'mock-graded', mock: interview.id, t: interview.t, rubricVersion, percent: total.percent, verdict, phases: graded.phases.map(({ id: phase, percent }) => ({ id: phase, percent })) });
  const report = reportOf(interview, graded);
  const pictures = { title: fields.title, reference: parseNotation(fields.design, id), own: typedDesign(Object.values(answers).join('\n')) };
  run.show({
    json: () => reportJson(report),
    text: (screen) => `\n${reportText(report, pictures, screen)}\n\n${screen.theme.muted(`Seed ${interview.seed}. Again with: sysdesign mock ${interview.problem} --seed ${interview.seed}`)}`,
  });
}
