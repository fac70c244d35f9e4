import { listedTopics } from './content/card-list.ts';
import { buildSearch } from './content/search.ts';
import { storeOf } from './content/made-store.ts';
import { makeBasis } from './content/basis.ts';
import { createCatalog } from './content/catalog.ts';
import { problemSet } from './content/exam.ts';
import { makePage } from './content/make-page.ts';
import { readPack } from './content/pack.ts';
import { compiled } from './content/compiled.ts';
import { UnmetError } from './errors.ts';
import { lexiconOfExam } from './grading/exam.ts';
import type { Host } from './host/host.ts';
import { run } from './host/node.ts';
import { guarded } from './main.ts';

/** The build's second step: YAML in, the JSON that a start reads out. */
async function compile([from = 'content', to = 'dist/content']: readonly string[], host: Host): Promise<number> {
  const { items, grading, faults } = readPack(host.files, from);
  if (faults.length > 0) {
    for (const fault of faults) host.stderr.write(`${fault.message}. ${fault.hint ?? ''}\n`);
    throw new UnmetError(`${faults.length} faults in ${from}`, { code: 'invalid-content' });
  }
  const store = storeOf(items.map(({ item }) => item), grading);
  const whole = store.entries.map(({ id }) => store.item(id));
  const known = new Map(whole.map((item) => [item.id, item]));
  const pageItems = { item: (id: string) => store.item(id), has: (id: string) => known.has(id), questions: (topic: string) => store.questions(topic) };
  const write = (name: string, value: unknown): void => host.files.replace(`${to}/${name}`, JSON.stringify(value), 'everybody');
  write(compiled.index, { kinds: store.kinds, entries: store.entries });
  write(compiled.grading, grading);
  write(compiled.cards, listedTopics(store.cards()));
  const catalog = createCatalog(store);
  write(compiled.basis, makeBasis(catalog));
  for (const { id } of catalog.itemsOf('problem')) write(compiled.lexicon(id), lexiconOfExam(problemSet(catalog, id).exam));
  for (const item of whole) {
    write(compiled.item(item.id), item);
    write(compiled.page(item.id), makePage(pageItems, item.id));
    write(compiled.questions(item.id), store.questions(item.id));
  }
  host.files.replace(`${to}/${compiled.search}`, buildSearch(whole).serialised(), 'everybody');
  host.stdout.write(`${whole.length} items compiled from ${from} to ${to}\n`);
  return 0;
}

run((argv, host) => guarded(compile, argv, host), '');
