import type { Catalog } from './catalog.ts';
import type { Entry } from './entry.ts';
import type { MadePage } from './made-page.ts';

/** Everything an item's page shows. */
export interface Page extends Omit<MadePage, 'related'> {
  readonly entry: Entry;
  /** What people call its kind. */
  readonly kind: string;
  readonly related: readonly Entry[];
}

/** The page of an entry: as the build made it, or made now for an item of a person's own pack. */
export async function pageOf(catalog: Catalog, entry: Entry): Promise<Page> {
  const made = catalog.madePage(entry.id) ?? (await import('./make-page.ts')).makePage(catalog, entry.id);
  const kind = catalog.kinds.find((known) => known.kind === entry.kind)?.names[0] ?? entry.kind;
  return { ...made, entry, kind, related: made.related.flatMap((id) => catalog.entry(id) ?? []) };
}
