import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createCatalog, type Catalog } from '../../src/content/catalog.ts';
import { compiledStore } from '../../src/content/store.ts';

let opened: Catalog | undefined;

/** The built-in content as it is installed. */
export function catalog(): Catalog {
  opened ??= createCatalog(compiledStore((path) => readFileSync(path, 'utf8'), resolve('dist/content')));
  return opened;
}
