import { buildSearch } from './content/search.ts';
import { readPack } from './content/pack.ts';
import { compiled, storeOf } from './content/store.ts';
import { UnmetError } from './errors.ts';
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
  const plain = items.map(({ item }) => item);
  const store = storeOf(plain, grading);
  const write = (name: string, value: unknown): void => host.files.replace(`${to}/${name}`, JSON.stringify(value));
  write(compiled.index, store.entries);
  write(compiled.grading, grading);
  for (const item of plain) write(compiled.item(item.id), item);
  write(compiled.cards, store.cards());
  for (const { id } of plain) write(compiled.questions(id), store.questions(id));
  host.files.replace(`${to}/${compiled.search}`, buildSearch(plain).serialised());
  host.stdout.write(`${plain.length} items compiled from ${from} to ${to}\n`);
  return 0;
}

run((argv, host) => guarded(compile, argv, host), '');
