import { createCatalog } from '../content/catalog.ts';
import { prove } from '../content/checks/index.ts';
import { copying } from '../content/checks/copying.ts';
import { storeOf } from '../content/made-store.ts';
import { readPack } from '../content/pack.ts';
import { compiledStore, layered } from '../content/store.ts';
import { exitCode, type TextError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { underWay } from '../terminal/progress.ts';
import type { Define } from './context.ts';

function documentsIn(host: Host, folder: string | undefined): readonly string[] {
  if (folder === undefined) return [];
  return host.files.list(folder).filter((name) => name.endsWith('.md')).map((name) => host.files.read(`${folder}/${name}`));
}

function faultsOf(host: Host, folder: string, sources: string | undefined): { readonly count: number; readonly faults: readonly TextError[] } {
  const { items, grading, faults } = readPack(host.files, folder);
  const own = storeOf(items.map(({ item }) => item), grading);
  const builtIn = compiledStore((path) => host.files.read(path), host.contentDir);
  const documents = documentsIn(host, sources);
  const found = prove({ items, catalog: createCatalog(layered(builtIn, own)) }, documents.length === 0 ? [] : [copying(documents)]);
  return { count: items.length, faults: [...faults, ...found] };
}

export const content: Define = (line, context) => {
  line
    .command('check')
    .description('prove a pack: ids, references, figures, pictures, sums, questions')
    .argument('[folder]', 'the pack', 'content')
    .option('--sources <folder>', 'documents from which no sentence may be copied')
    .action(async (folder, options) => {
      const { host, show } = context();
      const { count, faults } = await underWay(host, 'Checking every page', () => faultsOf(host, folder, options.sources));
      const summary = `${count} ${count === 1 ? 'item' : 'items'}, ${faults.length === 0 ? 'no faults' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`}`;
      show(
        {
          json: () => ({ items: count, faults: faults.map(({ file, position, message, hint }) => ({ file, ...position, message, hint: hint ?? null })) }),
          text: ({ theme }) => [...faults.map(({ message, hint }) => `${message}.${hint === undefined ? '' : ` ${hint}`}`), faults.length === 0 ? theme.good(summary) : theme.bad(summary)].join('\n'),
        },
        faults.length === 0 ? exitCode.done : exitCode.unmet,
      );
    });
  line
    .command('schema')
    .description('print the JSON Schemas of all kinds, for editors')
    .action(async () => {
      const { jsonSchemas } = await import('../content/json-schema.ts');
      const schemas = jsonSchemas();
      context().show({ json: () => schemas, text: () => JSON.stringify(schemas, undefined, 2) });
    });
};
