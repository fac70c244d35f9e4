import type { Catalog } from '../content/catalog.ts';
import type { ProblemSet } from '../content/exam.ts';
import type { Interview } from '../interview/interview.ts';
import { reportJson } from '../interview/report-json.ts';
import type { Journal } from '../journal/journal.ts';
import { reportText } from '../terminal/report.ts';
import type { Screen } from '../terminal/screen.ts';
import type { Context } from './context.ts';
import { gradedInterview } from './interview-report.ts';
import { drillMissed } from './missed-cards.ts';
import { shellWord } from './shell-word.ts';

/** What a verdict is called where there is none. */
const withoutVerdict = 'incomplete';

function whatNext({ id, problem, seed }: Interview, drilled: number | undefined, { theme }: Screen): string {
  const missed = drilled === 0 ? [] : [`${drilled} of the points you missed ${drilled === 1 ? 'comes' : 'come'} back in: sysdesign drill`];
  const kept = [...missed, `This debrief again: sysdesign report ${id.slice(0, 8)} (--to html for a page)`, 'With model answers: sysdesign report --model'];
  const again = shellWord(seed);
  // A demonstration is kept nowhere, and its beginning has scrolled away.
  const watched = [`Take it yourself: sysdesign mock ${problem}`, `All of it: sysdesign mock ${problem} --demo --seed ${again} | less`];
  return theme.muted([...(drilled === undefined ? watched : kept), ...(drilled === undefined ? [`Seed ${seed}.`] : [`Seed ${seed}. Again with: sysdesign mock ${problem} --seed ${again}`])].join('\n'));
}

/** Grades a finished interview, keeps the grade and what was missed, and shows the debrief. */
export function showDebrief(run: Context, catalog: Catalog, set: ProblemSet, interview: Interview, journal: Journal | undefined): void {
  const { report, grade } = gradedInterview(run.host, set, interview);
  const { total, verdict = withoutVerdict, phases } = report.assessment;
  journal?.append({ type: 'mock-graded', mock: interview.id, t: interview.t, rubricVersion: grade.rubricVersion, percent: total.percent, verdict, phases: phases.map(({ id, percent }) => ({ id, percent })) });
  const drilled = journal === undefined ? undefined : drillMissed(catalog, report, journal);
  run.show({
    json: () => reportJson(report, grade, false),
    text: (screen) => `\n${reportText(report, screen, false)}\n\n${whatNext(interview, drilled, screen)}`,
  });
}
