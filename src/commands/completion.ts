import { Argument } from '@commander-js/extra-typings';
import type { Catalog } from '../content/catalog.ts';
import type { KindName } from '../content/kinds/index.ts';
import { shells, type Completable, type Shell } from '../terminal/completion.ts';
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

function completable(catalog: Catalog, options: readonly string[]): Completable {
  const words = wordsOf(catalog);
  const names = Object.keys(commands) as CommandName[];
  return { commands: names.map((name) => ({ name, summary: commands[name].summary, words: words[name] ?? [] })), options };
}

export const completion: Define = (line, context) => {
  line.addArgument(new Argument('<shell>', 'the shell to teach').choices(Object.keys(shells) as Shell[])).action(async (shell) => {
    const { catalog, host, globals, show } = context();
    const options = (line.parent?.options ?? []).flatMap(({ long }) => long ?? []);
    const script = shells[shell](completable(await catalog(), options));
    // A script is for a shell: wrapped at the width of a terminal it would not run.
    if (globals.json === true) show({ json: () => ({ shell, script }), text: () => script });
    else host.stdout.write(`${script}\n`);
  });
};
