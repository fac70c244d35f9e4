import { Option } from '@commander-js/extra-typings';
import { problemSet } from '../content/exam.ts';
import { UnmetError, UsageError } from '../errors.ts';
import { interviewHistory } from '../interview/history.ts';
import { interviewsIn, type Interview } from '../interview/interview.ts';
import { reportHtml } from '../interview/report-html.ts';
import { reportJson } from '../interview/report-json.ts';
import { reportMarkdown } from '../interview/report-markdown.ts';
import { reportText } from '../terminal/report.ts';
import { historyText } from '../terminal/interview-history.ts';
import { withoutControls } from '../untrusted.ts';
import type { Context, Define } from './context.ts';
import { dayHere, gradedInterview } from './interview-report.ts';
import { journalOf } from './open-journal.ts';

const formats = ['text', 'md', 'html', 'json'] as const;

function chosen(interviews: readonly Interview[], name: string | undefined): Interview {
  const known = name === undefined ? interviews.filter(({ stage }) => stage === 'over') : interviews.filter(({ id, problem }) => id.startsWith(name) || problem === name);
  const last = known.findLast(({ stage }) => stage === 'over') ?? known.at(-1);
  if (last !== undefined) return last;
  const hint = interviews.length === 0 ? 'Take one with: sysdesign mock twitter' : name === undefined ? 'Finish yours with: sysdesign mock --resume' : 'See which there are: sysdesign report --list';
  throw new UnmetError(name === undefined ? 'no interview is finished yet' : `no interview "${withoutControls(name)}"`, { code: 'no-report', hint });
}

interface Wishes {
  readonly to: (typeof formats)[number];
  readonly model?: true | undefined;
}

async function show(run: Context, interview: Interview, { to, model }: Wishes): Promise<void> {
  const { report, grade } = gradedInterview(run.host, problemSet(await run.catalog(), interview.problem), interview);
  const withModel = model === true;
  const json = (): unknown => reportJson(report, grade, withModel);
  if (run.globals.json === true || to === 'text') run.show({ json, text: (screen) => reportText(report, screen, withModel) });
  else if (to === 'json') run.host.stdout.write(`${JSON.stringify(json(), undefined, 2)}\n`);
  // A document is no screen: it is not wrapped to one.
  else run.host.stdout.write(`${to === 'md' ? reportMarkdown(report, withModel) : reportHtml(report, withModel)}\n`);
}

export const report: Define = (line, context) => {
  line
    .argument('[id]', 'an interview’s id, its first letters, or its problem; the last one without it')
    .addOption(new Option('--to <format>', 'the form').choices(formats).default('text' as const))
    .option('--model', 'with the model answers, part by part')
    .option('--list', 'all interviews so far')
    .action(async (id, { list, ...wishes }) => {
      const run = context();
      if (list === true && id !== undefined) throw new UsageError('--list takes no id', { code: 'usage', hint: 'Leave one of them out.' });
      const interviews = interviewsIn(journalOf(run).besideAnswers());
      if (list !== true) return show(run, chosen(interviews, id), wishes);
      const history = interviewHistory(interviews);
      return run.show({ json: () => history, text: (screen) => (history.interviews.length === 0 ? 'No interview yet. Take one with: sysdesign mock twitter' : historyText(history, (at) => dayHere(run.host, at), screen)) });
    });
};
