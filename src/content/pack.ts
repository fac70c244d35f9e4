import type * as v from 'valibot';
import { type Position, TextError, UnmetError } from '../errors.ts';
import { closest, didYouMean } from './closest.ts';
import { kindNames, kindOf, type Item, type KindName } from './kinds/index.ts';
import { IdeaFamily, SharedSignals } from '../grading/rubric.ts';
import { largestFile, parseYaml, type Checked } from './parse.ts';
import { storeOf } from './made-store.ts';
import type { GradingData, Store } from './store.ts';

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

/** A file of what the grader knows, as it stood. */
export interface SourceFamily {
  readonly value: IdeaFamily | SharedSignals;
  readonly file: string;
  readonly positionOf: SourceItem['positionOf'];
}

export interface Pack {
  readonly items: readonly SourceItem[];
  readonly grading: GradingData;
  /** The same with its files. */
  readonly families: readonly SourceFamily[];
  readonly faults: readonly TextError[];
}

const itemFile = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;

/** Collections that are no pages: what the grader knows beside the problems. */
const gradingSchemas = { signals: SharedSignals, ideas: IdeaFamily } as const;

interface Read<T> {
  readonly found: readonly { readonly id: string; readonly file: string; readonly checked: Checked<T> }[];
  readonly faults: readonly TextError[];
}

/** Every YAML file of a folder, checked; what is not one is a fault. */
function readFolder<Schema extends v.GenericSchema>(files: PackFiles, folder: string, schema: Schema): Read<v.InferOutput<Schema>> {
  const found: { id: string; file: string; checked: Checked<v.InferOutput<Schema>> }[] = [];
  const faults: TextError[] = [];
  const visible = files.exists(folder) ? files.list(folder).filter((name) => !name.startsWith('.')) : [];
  for (const name of visible) {
    const file = `${folder}/${name}`;
    const id = itemFile.exec(name)?.[1];
    if (id === undefined) {
      faults.push(new TextError(file, { line: 1, column: 1 }, 'is not an item', 'Name it like circuit-breaker.yaml; the name is the id.'));
      continue;
    }
    try {
      const checked = parseYaml(files.read(file, largestFile), file, schema);
      if ('faults' in checked) faults.push(...checked.faults);
      else found.push({ id, file, checked });
    } catch (error) {
      if (!(error instanceof TextError)) throw error;
      faults.push(error);
    }
  }
  return { found, faults };
}

function readKind(files: PackFiles, root: string, kind: KindName): { readonly items: readonly SourceItem[]; readonly faults: readonly TextError[] } {
  const { folder, schema } = kindOf(kind);
  const { found, faults } = readFolder(files, `${root}/${folder}`, schema);
  // The schema of the kind has just vouched for the fields.
  const items = found.map(({ id, file, checked }) => ({ item: { id, kind, fields: checked.value } as Item, file, positionOf: checked.positionOf }));
  return { items, faults };
}

const start = { line: 1, column: 1 } as const;

/** Folders that look like one of a kind and are none: what is in them would be left out in silence. */
function misspeltFolders(files: PackFiles, root: string, known: readonly string[]): readonly TextError[] {
  const others = files.list(root).filter((name) => name.endsWith('/')).map((name) => name.slice(0, -1)).filter((name) => !known.includes(name));
  return others.flatMap((name) => {
    const hint = didYouMean(closest(name, known.map((folder) => ({ value: folder, names: [folder] })), 1));
    return hint === undefined ? [] : [new TextError(`${root}/${name}`, start, 'is no folder of a kind', hint)];
  });
}

/** An id is one page, whatever its kind. */
function repeatedIds(items: readonly SourceItem[]): readonly TextError[] {
  const first = new Map<string, string>();
  return items.flatMap(({ item: { id }, file }) => {
    const before = first.get(id);
    if (before === undefined) first.set(id, file);
    return before === undefined ? [] : [new TextError(file, start, `"${id}" is also the id of ${before}`, 'Rename one of the two files.')];
  });
}

function isFolder(files: PackFiles, path: string): boolean {
  try {
    files.list(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return false;
    throw error;
  }
}

/**
 * Reads a folder of content: one folder a kind, one YAML file an item, the name its id.
 * Faults are collected, so that an author sees all of them at once.
 * @throws {UnmetError} where the folder is missing or holds no folder of a kind
 */
export function readPack(files: PackFiles, root: string): Pack {
  if (!files.exists(root)) {
    throw new UnmetError(`no content folder at ${root}`, { code: 'no-content', hint: 'Check the path.' });
  }
  if (!isFolder(files, root)) throw new UnmetError(`${root} is a file, and content is a folder`, { code: 'no-content', hint: 'Name the folder that holds it.' });
  const folders = [...kindNames.map((kind) => kindOf(kind).folder), ...Object.keys(gradingSchemas)];
  if (!folders.some((folder) => files.exists(`${root}/${folder}`))) {
    throw new UnmetError(`${root} holds no content`, { code: 'no-content', hint: `Put items into folders named ${folders.join(', ')}.` });
  }
  const pages = kindNames.map((kind) => readKind(files, root, kind));
  const signals = readFolder(files, `${root}/signals`, gradingSchemas.signals);
  const ideas = readFolder(files, `${root}/ideas`, gradingSchemas.ideas);
  const items = pages.flatMap((page) => page.items);
  return {
    items,
    families: [...signals.found, ...ideas.found].map(({ file, checked: { value, positionOf } }) => ({ value, file, positionOf })),
    grading: { signals: signals.found.map(({ checked }) => checked.value), ideas: ideas.found.map(({ checked }) => checked.value) },
    faults: [...misspeltFolders(files, root, folders), ...pages.flatMap((page) => page.faults), ...signals.faults, ...ideas.faults, ...repeatedIds(items)],
  };
}

/** A pack of a person's own, ready to be laid over the built-in content. @throws {TextError} at its first fault */
export function packStore(files: PackFiles, root: string): Store {
  const { items, grading, faults } = readPack(files, root);
  const [fault] = faults;
  if (fault !== undefined) throw fault;
  return storeOf(items.map(({ item }) => item), grading);
}
