import type { ProblemSet } from '../content/exam.ts';
import type { Interview } from '../interview/interview.ts';
import { reportJson } from '../interview/report-json.ts';
import { reportText } from '../terminal/report.ts';
import type { Screen } from '../terminal/screen.ts';
import type { Context } from './context.ts';
import { gradedInterview } from './interview-report.ts';
import type { Keep } from './take-interview.ts';

/** What a verdict is called where there is none. */
const withoutVerdict = 'incomplete';

function whatNext({ id, problem, seed }: Interview, isKept: boolean, { theme }: Screen): string {
  const again = `Again with: sysdesign mock ${problem} --seed ${seed}`;
  const kept = [`This debrief again: sysdesign report ${id.slice(0, 8)} (--to html for a page)`, 'Model answers, part by part: sysdesign report --model'];
  return theme.muted([...(isKept ? kept : []), `Seed ${seed}. ${again}`].join('\n'));
}

/** Grades a finished interview, keeps the grade, and shows the debrief. */
export function showDebrief(run: Context, set: ProblemSet, interview: Interview, keep: Keep | undefined): void {
  const { report, grade } = gradedInterview(run.host, set, interview);
  const { total, verdict = withoutVerdict, phases } = report.assessment;
  keep?.({ type: 'mock-graded', mock: interview.id, t: interview.t, rubricVersion: grade.rubricVersion, percent: total.percent, verdict, phases: phases.map(({ id, percent }) => ({ id, percent })) });
  run.show({
    json: () => reportJson(report, grade, false),
    text: (screen) => `\n${reportText(report, screen, false)}\n\n${whatNext(interview, keep !== undefined, screen)}`,
  });
}
