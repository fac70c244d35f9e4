import { createCatalog } from '../content/catalog.ts';
import { prove, warnings } from '../content/checks/index.ts';
import { copying } from '../content/checks/copying.ts';
import { storeOf } from '../content/made-store.ts';
import { readPack } from '../content/pack.ts';
import { compiledStore, layered } from '../content/store.ts';
import { counted } from '../counted.ts';
import { exitCode, type TextError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { underWay } from '../terminal/progress.ts';
import type { Define } from './context.ts';

function documentsIn(host: Host, folder: string | undefined): readonly string[] {
  if (folder === undefined) return [];
  return host.files.list(folder).filter((name) => name.endsWith('.md')).map((name) => host.files.read(`${folder}/${name}`));
}

interface Proved {
  readonly count: number;
  readonly faults: readonly TextError[];
  readonly doubts: readonly TextError[];
}

function proved(host: Host, folder: string, sources: string | undefined): Proved {
  const { items, grading, families, faults } = readPack(host.files, folder);
  const own = storeOf(items.map(({ item }) => item), grading);
  const builtIn = compiledStore((path) => host.files.read(path), host.contentDir);
  const documents = documentsIn(host, sources);
  const proof = { items, families, catalog: createCatalog(layered(builtIn, own)) };
  const found = prove(proof, documents.length === 0 ? [] : [copying(documents)]);
  return { count: items.length, faults: [...faults, ...found], doubts: warnings(proof) };
}

const said = ({ message, hint }: TextError): string => `${message}.${hint === undefined ? '' : ` ${hint}`}`;
const data = ({ file, position, message, hint }: TextError): object => ({ file, ...position, message, hint: hint ?? null });

export const content: Define = (line, context) => {
  line
    .command('check')
    .description('prove a pack: ids, references, figures, pictures, sums, questions')
    .argument('[folder]', 'the pack', 'content')
    .option('--sources <folder>', 'documents from which no sentence may be copied')
    .action(async (folder, options) => {
      const { host, show } = context();
      const { count, faults, doubts } = await underWay(host, 'Checking every page', () => proved(host, folder, options.sources));
      const summary = `${counted(count, 'item')}, ${faults.length === 0 ? 'no faults' : counted(faults.length, 'fault')}${doubts.length === 0 ? '' : `, ${counted(doubts.length, 'warning')}`}`;
      show(
        {
          json: () => ({ items: count, faults: faults.map(data), warnings: doubts.map(data) }),
          text: ({ theme }) => [...faults.map(said), ...doubts.map((doubt) => `${theme.warn('warning:')} ${said(doubt)}`), faults.length === 0 ? theme.good(summary) : theme.bad(summary)].join('\n'),
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
