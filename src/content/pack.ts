import type * as v from 'valibot';
import { type Position, TextError, UnmetError } from '../errors.ts';
import { kindNames, kindOf, type Item, type KindName } from './kinds/index.ts';
import { largestFile, parseYaml } from './parse.ts';

/** What reading a pack needs of the disk. */
export interface PackFiles {
  exists(path: string): boolean;
  list(path: string): readonly string[];
  read(path: string, limit?: number): string;
}

/** An item as it stood in its file. */
export interface SourceItem {
  readonly item: Item;
  readonly file: string;
  readonly positionOf: (path: readonly (string | number)[]) => Position;
}

export interface Pack {
  readonly items: readonly SourceItem[];
  readonly faults: readonly TextError[];
}

const itemFile = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;

function readItem(files: PackFiles, file: string, id: string, kind: KindName): SourceItem {
  const schema: v.GenericSchema = kindOf(kind).schema;
  const { value, positionOf } = parseYaml(files.read(file, largestFile), file, schema);
  // The schema of the kind has just vouched for the fields.
  return { item: { id, kind, fields: value } as Item, file, positionOf };
}

function readFolder(files: PackFiles, folder: string, kind: KindName): Pack {
  const items: SourceItem[] = [];
  const faults: TextError[] = [];
  for (const name of files.list(folder)) {
    const file = `${folder}/${name}`;
    const id = itemFile.exec(name)?.[1];
    if (name.startsWith('.')) continue;
    if (id === undefined) {
      faults.push(new TextError(file, { line: 1, column: 1 }, 'is not an item', 'Name it like circuit-breaker.yaml; the name is the id.'));
      continue;
    }
    try {
      items.push(readItem(files, file, id, kind));
    } catch (error) {
      if (!(error instanceof TextError)) throw error;
      faults.push(error);
    }
  }
  return { items, faults };
}

/**
 * Reads a folder of content: one folder a kind, one YAML file an item, the name its id.
 * Faults are collected, so that an author sees all of them at once.
 * @throws {UnmetError} where the folder is missing or holds no folder of a kind
 */
export function readPack(files: PackFiles, root: string): Pack {
  if (!files.exists(root)) {
    throw new UnmetError(`no content folder at ${root}`, { code: 'no-content', hint: 'Check the path given to --content.' });
  }
  const folders = kindNames.map((kind) => ({ kind, path: `${root}/${kindOf(kind).folder}` })).filter(({ path }) => files.exists(path));
  if (folders.length === 0) {
    const names = kindNames.map((kind) => kindOf(kind).folder).join(', ');
    throw new UnmetError(`${root} holds no content`, { code: 'no-content', hint: `Put items into folders named ${names}.` });
  }
  const packs = folders.map(({ kind, path }) => readFolder(files, path, kind));
  return { items: packs.flatMap((pack) => pack.items), faults: packs.flatMap((pack) => pack.faults) };
}
