import { Option } from '@commander-js/extra-typings';
import { closest, didYouMean } from '../content/closest.ts';
import { problemSet } from '../content/exam.ts';
import type { ProblemSet } from '../content/exam.ts';
import { UnmetError, UsageError } from '../errors.ts';
import { readAnswersFile } from '../grading/answers-file.ts';
import { grade as graded, prepareGrader } from '../grading/grade.ts';
import { levels } from '../grading/rubric.ts';
import type { Level } from '../grading/rubric.ts';
import { gradeJson } from '../grading/score.ts';
import type { Grade, GradedSignal } from '../grading/score.ts';
import type { EventBody } from '../journal/events.ts';
import { gradePage } from '../terminal/grade-page.ts';
import { withoutControls } from '../untrusted.ts';
import type { Context, Define } from './context.ts';
import { journalOf } from './open-journal.ts';

/** A whole interview as text stays far below. */
const largestFile = 8_000_000;

interface Options {
  readonly level: Level;
  readonly dispute?: string | undefined;
}

async function textOf({ host }: Context, file: string): Promise<string> {
  return file === '-' ? host.stdin.readAll(largestFile) : host.files.readNamed(file, largestFile);
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

function eventsOf({ problem, level, rubricVersion, total, verdict, phases }: Grade, disputed: GradedSignal | undefined): readonly EventBody[] {
  if (disputed !== undefined) return [{ type: 'signal-disputed', problem, rubricVersion, signal: disputed.id, result: disputed.result }];
  return [{ type: 'answers-graded', problem, level, rubricVersion, percent: total.percent, verdict, phases: phases.map(({ id, percent }) => ({ id, percent })) }];
}

async function gradeFile(run: Context, set: ProblemSet, file: string, { level, dispute }: Options): Promise<void> {
  const source = file === '-' ? 'standard input' : withoutControls(file);
  const { problem, phases } = readAnswersFile(await textOf(run, file), source);
  if (problem !== undefined && (await run.catalog()).find(problem, 'problem')?.id !== set.id) {
    run.note(`${source} says it answers "${withoutControls(problem)}"; it is graded as an answer to ${set.id}`);
  }
  const result = graded(prepareGrader(set.exam), phases, level);
  const disputed = dispute === undefined ? undefined : signalNamed(result, dispute);
  if (disputed !== undefined) run.note(`noted: you dispute ${disputed.id} (${disputed.result}); sysdesign stats counts it`);
  keep(run, eventsOf(result, disputed));
  run.show({ json: () => gradeJson(result), text: (screen) => gradePage(result, set.fields.title, screen) });
}

export const grade: Define = (line, context) => {
  line
    .argument('[problem]', 'such as twitter; see: sysdesign list problems')
    .argument('[answers]', 'a JSON file {"problem", "phases": {"requirements": "..."}}, or - for standard input')
    .addOption(new Option('--level <level>', 'what is expected of you').choices(levels).default('senior' as const))
    .option('--dispute <signal>', 'disagree with the result of one signal; kept in your history')
    .action(async (name, file, options) => {
      const run = context();
      if (name === undefined || file === undefined) {
        throw new UsageError(name === undefined ? 'no problem was named' : 'no answers were named', { code: 'usage', hint: 'Such as: sysdesign grade twitter answers.json' });
      }
      return gradeFile(run, problemSet(await run.catalog(), name), file, options);
    });
};
