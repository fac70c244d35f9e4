import { createCatalog, type Catalog } from '../content/catalog.ts';
import { compiledStore, layered, type Store } from '../content/store.ts';
import type { Host } from '../host/host.ts';

function announced(upper: Store, lower: Store, folder: string, note: (message: string) => void): Store {
  const known = new Set(lower.entries.map(({ id }) => id));
  const overridden = upper.entries.map(({ id }) => id).filter((id) => known.has(id));
  if (overridden.length > 0) note(`${folder} overrides ${overridden.join(', ')}`);
  return layered(lower, upper);
}

/** The built-in content, and the packs of `--content` over it in the order given. */
export async function openCatalog(host: Host, packs: readonly string[], note: (message: string) => void): Promise<Catalog> {
  let store = compiledStore((path) => host.files.read(path), host.contentDir);
  if (packs.length > 0) {
    // YAML and its checks are loaded only by those who bring their own content.
    const { packStore } = await import('../content/pack.ts');
    for (const folder of packs) store = announced(packStore(host.files, folder), store, folder, note);
  }
  return createCatalog(store);
}
