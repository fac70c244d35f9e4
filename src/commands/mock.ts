import { Option } from '@commander-js/extra-typings';
import type { Catalog } from '../content/catalog.ts';
import { phasesOf, problemSet, type ProblemSet } from '../content/exam.ts';
import { UnmetError, UsageError } from '../errors.ts';
import { levels, phaseIds, type Level, type PhaseId } from '../grading/rubric.ts';
import { parseAnswers } from '../interview/answers-file.ts';
import type { Answers } from '../interview/examiner.ts';
import { interviewsIn, type Interview, type MockStart } from '../interview/interview.ts';
import { planned } from '../interview/plan.ts';
import type { Journal } from '../journal/journal.ts';
import { withoutControls } from '../untrusted.ts';
import type { Context, Define } from './context.ts';
import { showDebrief } from './debrief.ts';
import { journalOf } from './open-journal.ts';
import { sourceText } from './source-text.ts';
import { takeInterview } from './take-interview.ts';
import { wholeNumber } from './whole-number.ts';

interface Wishes {
  readonly minutes: string;
  readonly untimed?: true | undefined;
  readonly level: Level;
  readonly phase?: PhaseId | undefined;
  readonly resume?: true | undefined;
  readonly answers?: string | undefined;
  readonly demo?: true | undefined;
}

/** A whole interview as text, typed by a person, stays far below. */
const largestAnswersFile = 2_000_000;

function unfinished(journal: Journal, problem: string | undefined): Interview | undefined {
  return interviewsIn(journal.besideAnswers()).findLast(({ stage, problem: known }) => stage !== 'over' && (problem === undefined || known === problem));
}

function resumable(journal: Journal, problem: string | undefined): Interview {
  const interview = unfinished(journal, problem);
  if (interview !== undefined) return interview;
  throw new UnmetError(`no unfinished interview${problem === undefined ? '' : ` about ${problem}`}`, { code: 'nothing-to-resume', hint: `Start one with: sysdesign mock ${problem ?? 'twitter'}` });
}

function starting({ host, globals }: Context, catalog: Catalog, problem: string, wishes: Wishes): MockStart {
  const minutes = wishes.untimed === true ? undefined : wholeNumber('--minutes', wishes.minutes, 5, 180);
  return {
    type: 'mock-start',
    mock: host.freshId(),
    t: 0,
    problem,
    level: wishes.level,
    seed: globals.seed ?? host.freshSeed(),
    phases: planned(phasesOf(catalog), minutes, wishes.phase).map(({ budgetMs, ...phase }) => (budgetMs === undefined ? phase : { ...phase, budgetMs })),
  };
}

/** What a scripted candidate says: the model answers, or a file's. */
async function scriptOf(run: Context, { demo, answers }: Wishes, { id, model }: ProblemSet): Promise<Answers | undefined> {
  if (demo === true) return model;
  if (answers === undefined) return undefined;
  const { text, source } = await sourceText(run.host, answers, largestAnswersFile);
  const read = parseAnswers(text, source);
  if (read.problem !== undefined && (await run.catalog()).find(read.problem, 'problem')?.id !== id) run.note(`${source} says it answers "${withoutControls(read.problem)}"; it is taken as an answer to ${id}`);
  return read.answers;
}

/** Flags of which one would be ignored beside the other. */
const apart: readonly (readonly [keyof Wishes, keyof Wishes])[] = [['demo', 'answers'], ['resume', 'demo'], ['resume', 'answers'], ['resume', 'phase'], ['resume', 'untimed']];

function refuseIgnored(wishes: Wishes): void {
  const pair = apart.find(([a, b]) => wishes[a] !== undefined && wishes[b] !== undefined);
  if (pair !== undefined) throw new UsageError(`--${pair[0]} and --${pair[1]} do not go together`, { code: 'usage', hint: 'Leave one of them out.' });
}

/** Without a name, a person at a terminal chooses; `--resume` takes up whatever was left. */
async function chosenProblem({ host, globals }: Context, catalog: Catalog, { resume }: Wishes): Promise<string | undefined> {
  if (resume === true || globals.json === true || globals.plain === true || !host.stdin.isTerminal || !host.stdout.isTerminal) return undefined;
  const { choose } = await import('../terminal/choose.ts');
  const problems = catalog.entries.filter(({ kind }) => kind === 'problem');
  return choose(host, 'Which system will you design?', problems.map(({ id, title }) => ({ value: id, name: title })));
}

export const mock: Define = (line, context) => {
  line
    .argument('[problem]', 'such as twitter; see: sysdesign list problems')
    .option('--minutes <n>', 'length of the interview (45)', '45')
    .option('--untimed', 'without a clock')
    .addOption(new Option('--level <level>', 'what is expected of you').choices(levels).default('senior' as const))
    .addOption(new Option('--phase <id>', 'practise one part only').choices(phaseIds))
    .option('--resume', 'go on with the interview that was interrupted')
    .option('--answers <file>', 'take the answers from a JSON file as grade reads it, - for standard input')
    .option('--demo', 'watch a scripted candidate take it')
    .action(async (name, wishes) => {
      const run = context();
      refuseIgnored(wishes);
      const catalog = await run.catalog();
      const problem = name === undefined ? await chosenProblem(run, catalog, wishes) : catalog.named(name, 'problem').id;
      if (wishes.resume === true) {
        const journal = journalOf(run);
        const interview = resumable(journal, problem);
        const set = problemSet(catalog, interview.problem);
        return showDebrief(run, catalog, set, await takeInterview({ run, catalog, set, from: interview, journal, script: undefined }), journal);
      }
      if (problem === undefined) throw new UsageError('no problem was named', { code: 'no-problem', hint: 'Name one, such as: sysdesign mock twitter' });
      const set = problemSet(catalog, problem);
      const script = await scriptOf(run, wishes, set);
      const start = starting(run, catalog, problem, wishes);
      // Watching keeps nothing: a demo is nobody's history.
      const journal = wishes.demo === true ? undefined : journalOf(run);
      if (journal !== undefined && script === undefined && unfinished(journal, problem) !== undefined) run.note(`an unfinished interview about ${problem} is kept; go on with it by: sysdesign mock --resume`);
      return showDebrief(run, catalog, set, await takeInterview({ run, catalog, set, from: start, journal, script }), journal);
    });
};
