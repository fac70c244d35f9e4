import { TextError } from '../../errors.ts';
import { closest, didYouMean } from '../closest.ts';
import type { SourceItem } from '../pack.ts';
import type { Check, Path } from './check.ts';

interface Reference {
  readonly path: Path;
  readonly id: string;
}

function referencesOf({ item: { fields } }: SourceItem): Reference[] {
  const listed = (key: string, values: readonly unknown[]): Reference[] =>
    values.flatMap((value, index) => (typeof value === 'string' ? [{ path: [key, index], id: value }] : []));
  return [
    ...listed('related', fields.related),
    ...listed('numbers', fields.numbers),
    ...(fields.layer === undefined ? [] : [{ path: ['layer'], id: fields.layer }]),
  ];
}

/** Whatever an item names by id exists. */
export const references: Check = function* references({ items, catalog }) {
  for (const source of items) {
    for (const { path, id } of referencesOf(source)) {
      const named = catalog.find(id);
      if (catalog.entry(id) !== undefined) continue;
      const near = named === undefined ? closest(id, catalog.entries.map((entry) => ({ value: entry.id, names: [entry.id] })), 1) : [named.id];
      yield new TextError(source.file, source.positionOf(path), `${String(path[0])} names "${id}", which does not exist`, didYouMean(near) ?? 'Write that item or drop the reference.');
    }
  }
};
