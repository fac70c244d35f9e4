import { Option } from '@commander-js/extra-typings';
import { closest, didYouMean } from '../content/closest.ts';
import { problemSet } from '../content/exam.ts';
import type { ProblemSet } from '../content/exam.ts';
import { UnmetError, UsageError } from '../errors.ts';
import { readAnswersFile } from '../grading/answers-file.ts';
import { grade as graded, prepareGrader } from '../grading/grade.ts';
import { notJudged } from '../grading/events.ts';
import { levels } from '../grading/rubric.ts';
import type { Level } from '../grading/rubric.ts';
import { gradeJson } from '../grading/score.ts';
import type { Grade, GradedSignal } from '../grading/score.ts';
import type { EventBody } from '../journal/events.ts';
import { gradePage } from '../terminal/grade-page.ts';
import { withoutControls } from '../untrusted.ts';
import type { Context, Define } from './context.ts';
import { journalOf } from './open-journal.ts';
import { sourceText } from './source-text.ts';

/** A whole interview as text stays far below. */
const largestFile = 8_000_000;

type SelfRatings = Readonly<Partial<Record<(typeof notJudged)[number], number>>>;

interface Options {
  readonly level: Level;
  readonly self?: string | undefined;
  readonly dispute?: string | undefined;
}

function signalNamed({ phases, problem }: Grade, name: string): GradedSignal {
  const signals = phases.flatMap((phase) => phase.signals);
  const found = signals.find(({ id }) => id === name);
  if (found !== undefined) return found;
  const near = closest(name, signals.map(({ id, title }) => ({ value: id, names: [id, title] })));
  throw new UnmetError(`no signal "${withoutControls(name)}" in the rubric of ${problem}`, { code: 'unknown-signal', hint: didYouMean(near) ?? 'The ids stand in the JSON: sysdesign grade --json.' });
}

/** Grading does not depend on the journal: where it cannot be written, that is said and no more. */
function keep(run: Context, events: readonly EventBody[]): void {
  try {
    const journal = journalOf(run);
    for (const event of events) journal.append(event);
  } catch (error) {
    if (!(error instanceof UnmetError)) throw error;
    run.note(`not kept in your history: ${error.message}`);
  }
}

/** `delivery=3,depth=2`: how one rates oneself, from 1 to 4. */
function ratingsIn(text: string | undefined): SelfRatings {
  const pairs = (text ?? '').split(',').filter((pair) => pair.trim() !== '').map((pair) => pair.split('=').map((side) => side.trim()));
  return Object.fromEntries(pairs.map(([name = '', rating = '']) => {
    const known = notJudged.find((one) => one === name);
    if (known === undefined || !/^[1-4]$/.test(rating)) {
      throw new UsageError(`--self "${withoutControls(text ?? '')}" is no rating`, { code: 'bad-option', hint: `Write --self ${notJudged.map((one) => `${one}=3`).join(',')}, each from 1 to 4.` });
    }
    return [known, Number(rating)];
  }));
}

function eventsOf({ problem, level, rubricVersion, total, verdict, phases }: Grade, disputed: GradedSignal | undefined): readonly EventBody[] {
  if (disputed !== undefined) return [{ type: 'signal-disputed', problem, rubricVersion, signal: disputed.id, result: disputed.result }];
  return [{ type: 'answers-graded', problem, level, rubricVersion, percent: total.percent, verdict, phases: phases.map(({ id, percent }) => ({ id, percent })) }];
}

async function gradeFile(run: Context, set: ProblemSet, file: string, { level, dispute, self }: Options): Promise<void> {
  const selfRatings = ratingsIn(self);
  const { text, source } = await sourceText(run.host, file, largestFile);
  const { problem, phases } = readAnswersFile(text, source);
  if (problem !== undefined && (await run.catalog()).find(problem, 'problem')?.id !== set.id) {
    run.note(`${source} says it answers "${withoutControls(problem)}"; it is graded as an answer to ${set.id}`);
  }
  const result = graded(prepareGrader(set.exam), phases, level);
  const disputed = dispute === undefined ? undefined : signalNamed(result, dispute);
  if (disputed !== undefined) run.note(`noted: you dispute ${disputed.id} (${disputed.result}); sysdesign stats counts it`);
  const rated: readonly EventBody[] = self === undefined ? [] : [{ type: 'self-rated', problem: set.id, ratings: selfRatings }];
  keep(run, [...eventsOf(result, disputed), ...rated]);
  run.show({ json: () => ({ ...gradeJson(result), selfRatings }), text: (screen) => gradePage(result, set.fields.title, selfRatings, screen) });
}

export const grade: Define = (line, context) => {
  line
    .argument('[problem]', 'such as twitter; see: sysdesign list problems')
    .argument('[answers]', 'a JSON file {"problem", "phases": {"requirements": "..."}}, or - for standard input')
    .addOption(new Option('--level <level>', 'what is expected of you').choices(levels).default('senior' as const))
    .option('--dispute <signal>', 'disagree with the result of one signal; kept in your history')
    .option('--self <ratings>', 'how you rate what a text does not show: delivery=3,listening=2,depth=4')
    .action(async (name, file, options) => {
      const run = context();
      if (name === undefined || file === undefined) {
        throw new UsageError(name === undefined ? 'no problem was named' : 'no answers were named', { code: 'usage', hint: 'Such as: sysdesign grade twitter answers.json' });
      }
      return gradeFile(run, problemSet(await run.catalog(), name), file, options);
    });
};
