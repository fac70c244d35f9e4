import { Argument, Command } from '@commander-js/extra-typings';
import type { Catalog } from '../content/catalog.ts';
import type { KindName } from '../content/kinds/index.ts';
import { shells, type Completable, type Flag, type Shell } from '../terminal/completion.ts';
import type { Define } from './context.ts';
import { commands, type CommandName } from './index.ts';

/** The words that a command's argument can be; the others take files or free text. */
function wordsOf({ kinds, entries }: Catalog): Partial<Record<CommandName, readonly string[]>> {
  const ids = (kind?: KindName): readonly string[] => entries.filter((entry) => kind === undefined || entry.kind === kind).map(({ id }) => id);
  const problems = ids('problem');
  return {
    explain: ids(),
    quiz: ids(),
    list: kinds.map(({ folder }) => folder),
    flow: ids('flow'),
    numbers: ids('number'),
    mock: problems,
    estimate: problems,
    grade: problems,
    content: ['check', 'schema'],
    export: ['cards', 'history', 'report'],
    completion: Object.keys(shells),
  };
}

type Options = Command['options'];

/** A command is described on a line of its own, to read its flags off; nothing runs. */
async function optionsOf(name: CommandName): Promise<Options> {
  const line = new Command(name);
  const define = await commands[name].load();
  define(line, () => {
    throw new Error(`${name} ran while its flags were read`);
  });
  return line.options;
}

function flagsOf(options: Options, topics: readonly string[]): readonly Flag[] {
  return options.flatMap(({ long, argChoices, required }) => {
    if (long === undefined || long === null) return [];
    return [{ name: long, takesValue: required, values: argChoices ?? (long === '--only' ? topics : []) }];
  });
}

async function completable(catalog: Catalog, options: Options): Promise<Completable> {
  const words = wordsOf(catalog);
  const names = Object.keys(commands) as CommandName[];
  const described = names.map(async (name) => ({ name, summary: commands[name].summary, words: words[name] ?? [], flags: flagsOf(await optionsOf(name), words.quiz ?? []) }));
  return { commands: await Promise.all(described), flags: flagsOf(options, []) };
}

export const completion: Define = (line, context) => {
  line.addArgument(new Argument('<shell>', 'the shell to teach').choices(Object.keys(shells) as Shell[])).action(async (shell) => {
    const { catalog, host, globals, show } = context();
    const script = shells[shell](await completable(await catalog(), line.parent?.options ?? []));
    // A script is for a shell: wrapped at the width of a terminal it would not run.
    if (globals.json === true) show({ json: () => ({ shell, script }), text: () => script });
    else host.stdout.write(`${script}\n`);
  });
};
