import type { Item, KindName } from './kinds/index.ts';

/** What lists, look-ups and links need of an item, small enough to load all of them at every start. */
export interface Entry {
  readonly id: string;
  readonly kind: KindName;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly layer?: string;
  readonly tags: readonly string[];
}

export function entryOf({ id, kind, fields }: Item): Entry {
  const { title, aliases, summary, layer, tags } = fields;
  return { id, kind, title, aliases, summary, tags, ...(layer === undefined ? {} : { layer }) };
}
