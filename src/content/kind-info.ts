import type { KindName } from './kinds/index.ts';

/** What people call a kind. Kept apart from the schemas, which only authors need to load. */
export interface KindInfo {
  readonly kind: KindName;
  readonly folder: string;
  /** Singular and plural. */
  readonly names: readonly [string, string];
}

const asId = (words: string): string => words.toLowerCase().replaceAll(' ', '-');

/** The kind behind a word such as `patterns`, `trade-off` or `scaling`, as typed after `list`. */
export function kindCalled(kinds: readonly KindInfo[], word: string): KindInfo | undefined {
  const wanted = asId(word);
  return kinds.find(({ kind, folder, names }) => [kind, folder, ...names.map(asId)].includes(wanted));
}
