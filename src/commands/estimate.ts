import type { Catalog } from '../content/catalog.ts';
import { basisOf, builtInBasis } from '../content/basis.ts';
import { problemScale } from '../content/problem-scale.ts';
import { UsageError } from '../errors.ts';
import { assess, type Assessment } from '../estimate/assess.ts';
import type { ProblemScale } from '../estimate/assumptions.ts';
import type { Basis } from '../estimate/basis.ts';
import { readInputs, type Given } from '../estimate/given.ts';
import { flagOf, inputNames, kindOfInput, type CacheOf } from '../estimate/inputs.ts';
import { convention } from '../estimate/results.ts';
import { sayEstimate } from '../estimate/spoken.ts';
import { estimateJson } from '../estimate/to-json.ts';
import { estimateMarkdown } from '../estimate/to-markdown.ts';
import { comparedVariant, scaledVariants, type Variant } from '../estimate/variants.ts';
import { seededRandom } from '../random.ts';
import { comparePage, scalePage, type Column } from '../terminal/estimate-columns.ts';
import { estimatePage, saidPage, tracePage } from '../terminal/estimate-page.ts';
import { withoutControls } from '../untrusted.ts';
import type { Context, Define } from './context.ts';
import { shellWord } from './shell-word.ts';
import type { Whiteboard } from './practise-estimate.ts';

interface Problem {
  readonly id: string;
  readonly title: string;
  readonly scale: ProblemScale;
}

interface Task {
  readonly problem: Problem | undefined;
  readonly given: Given;
  readonly title: string;
  /** The command line that repeats it. */
  readonly again: string;
  readonly assessed: (given: Given) => Assessment;
}

/** `writes_per_user` as commander names the option. */
function optionOf(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function problemOf(catalog: Catalog, words: readonly string[]): Problem | undefined {
  if (words.length === 0) return undefined;
  const item = catalog.item(catalog.named(withoutControls(words.join(' ')), 'problem').id);
  return item.kind === 'problem' ? { id: item.id, title: item.fields.title, scale: problemScale(item.fields.scale) } : undefined;
}

function cacheOf(text: unknown): CacheOf | undefined {
  if (text === undefined || text === 'reads' || text === 'data') return text;
  throw new UsageError(`--cache-of ${withoutControls(JSON.stringify(text))} is neither reads nor data`, { code: 'bad-option', hint: 'Write --cache-of reads or --cache-of data.' });
}

/** The problem that is named, and what its estimate stands on; the catalogue is opened only for those who need it. */
async function groundOf({ catalog, globals, host }: Context, words: readonly string[]): Promise<{ readonly problem: Problem | undefined; readonly basis: Basis }> {
  if (words.length === 0 && globals.content === undefined) return { problem: undefined, basis: builtInBasis((path) => host.files.read(path), host.contentDir) };
  const known = await catalog();
  return { problem: problemOf(known, words), basis: basisOf(known) };
}

async function taskOf(run: Context, words: readonly string[], options: Readonly<Record<string, unknown>>): Promise<Task> {
  const { globals } = run;
  const { problem, basis } = await groundOf(run, words);
  const texts = inputNames.map((name) => [name, options[optionOf(name)]] as const).filter((entry): entry is readonly [(typeof entry)[0], string] => typeof entry[1] === 'string');
  const given = readInputs(Object.fromEntries(texts));
  const { capacities, ladder } = basis;
  const of = cacheOf(options['cacheOf']);
  const typed = texts.map(([name, text]) => `${flagOf(name)} ${shellWord(withoutControls(text))}`).join(' ');
  return {
    problem,
    given,
    again: ['sysdesign estimate', ...(problem === undefined ? [] : [problem.id]), ...(typed === '' ? [] : [typed])].join(' '),
    title: ['Estimate', ...(problem === undefined ? [] : [problem.title]), ...(typed === '' ? [] : [typed])].join(': '),
    assessed: (given) =>
      assess({ given, cacheOf: of, scale: problem?.scale, capacities, random: globals.seed === undefined ? undefined : seededRandom(globals.seed) }, ladder),
  };
}

function showVariants({ show }: Context, { title, assessed }: Task, variants: readonly Variant[], page: typeof scalePage): void {
  const columns: readonly Column[] = variants.map(({ label, given }) => ({ label, assessment: assessed(given) }));
  show({
    json: () => ({
      estimates: columns.map(({ label, assessment }) => {
        const { convention: _same, ...document } = estimateJson(assessment);
        return { label, ...document };
      }),
      convention,
    }),
    text: (screen) => page(screen, title, columns),
  });
}

function showOne({ show, host, globals }: Context, { title, given, assessed }: Task, options: Readonly<Record<string, unknown>>): void {
  const assessment = assessed(given);
  const { to } = options;
  if (to !== undefined && to !== 'md') {
    throw new UsageError(`--to ${withoutControls(JSON.stringify(to))} is not a format of estimates`, { code: 'bad-option', hint: 'Write --to md for Markdown, or --json.' });
  }
  if (to === 'md' && globals.json !== true) {
    // A document: wrapped to the screen its tables would fall apart.
    host.stdout.write(`${estimateMarkdown(title, assessment)}\n`);
    return;
  }
  show({
    json: () => estimateJson(assessment),
    text: (screen) => {
      if (options['say'] === true) return saidPage(screen, title, sayEstimate(assessment.estimate, assessment.verdicts));
      if (options['trace'] === true) return tracePage(screen, title, assessment.estimate);
      return estimatePage(screen, title, assessment);
    },
  });
}

function whiteboardOf({ title, problem, again, given, assessed }: Task): Whiteboard {
  const name = problem?.id ?? title;
  return { title, name, estimate: assessed(given).estimate, again: `${again} --practice` };
}

/** Flags that each want the whole page. */
const views = ['practice', 'scale', 'compare', 'say', 'trace', 'to'] as const;

function refuseTwoViews(options: Readonly<Record<string, unknown>>): void {
  const [first, second] = views.filter((view) => options[view] !== undefined);
  if (second !== undefined) throw new UsageError(`--${first} and --${second} are two views of an estimate`, { code: 'contradiction', hint: 'Ask for one at a time.' });
  const astray = first === 'practice' ? undefined : ['answers', 'demo'].find((option) => options[option] !== undefined);
  if (astray !== undefined) throw new UsageError(`--${astray} belongs to --practice`, { code: 'missing-option', hint: 'Add --practice.' });
}

export const estimate: Define = (line, context) => {
  const flags = line.argument('[problem...]', 'a problem whose own scale stands for what is not given');
  for (const name of inputNames) flags.option(`${flagOf(name)} <${kindOfInput(name).dimension.replace('_', ' ')}>`, kindOfInput(name).meaning);
  flags
    .option('--cache-of <reads|data>', 'what the cache keeps a share of')
    .option('--scale <list>', 'a column for each number of users: 10k,1M,100M')
    .option('--compare <flags>', 'set another set of flags beside this one')
    .option('--trace', 'every number with its formula and reason')
    .option('--say', 'the spoken version')
    .option('--practice', 'work it out yourself, step by step')
    .option('--answers <file>', 'with --practice: take the answers from a file, a line each')
    .option('--demo', 'with --practice: watch it answer itself; nothing is kept')
    .option('--to <format>', 'md: a section for a design document')
    .action(async (words, options) => {
      refuseTwoViews(options);
      const run = context();
      const task = await taskOf(run, words, options);
      const { scale, compare } = options;
      if (options.practice === true) {
        // The practice brings prompts and the journal along; an estimate needs neither.
        const { practiseEstimate } = await import('./practise-estimate.ts');
        return practiseEstimate(run, whiteboardOf(task), options);
      }
      if (scale !== undefined) showVariants(run, task, scaledVariants(scale, task.given), scalePage);
      else if (compare !== undefined) showVariants(run, task, [{ label: 'this', given: task.given }, comparedVariant(compare, task.given)], comparePage);
      else showOne(run, task, options);
      return undefined;
    });
};
