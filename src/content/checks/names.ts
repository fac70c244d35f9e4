import { TextError } from '../../errors.ts';
import { normalised } from '../closest.ts';
import type { SourceItem } from '../pack.ts';
import type { Check } from './check.ts';

function namesOf({ item }: SourceItem): readonly (readonly [path: readonly (string | number)[], name: string])[] {
  const { title, aliases } = item.fields;
  return [[['title'], title] as const, ...aliases.map((alias, index) => [['aliases', index], alias] as const)];
}

/** An id exists once, and a title or an alias leads to one item only. */
export const names: Check = function* names({ items, catalog }) {
  const ids = new Map<string, SourceItem>();
  for (const source of items) {
    const other = ids.get(source.item.id);
    if (other !== undefined) yield new TextError(source.file, { line: 1, column: 1 }, `the id "${source.item.id}" is also that of ${other.file}`, 'Rename one of the files.');
    ids.set(source.item.id, source);
  }
  const owners = new Map<string, SourceItem>([...ids].map(([id, source]) => [normalised(id), source]));
  for (const source of items) {
    for (const [path, name] of namesOf(source)) {
      const key = normalised(name);
      const owner = owners.get(key);
      if (owner !== undefined && owner !== source) yield new TextError(source.file, source.positionOf(path), `"${name}" already leads to ${owner.item.id}`, 'Give the name to one of the two.');
      else owners.set(key, source);
      const elsewhere = catalog.find(name)?.id;
      if (elsewhere !== undefined && !ids.has(elsewhere)) yield new TextError(source.file, source.positionOf(path), `"${name}" leads to the built-in ${elsewhere}`, `Choose another name, or call the file ${elsewhere}.yaml to replace that page.`);
    }
  }
};
