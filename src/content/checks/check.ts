import type { TextError } from '../../errors.ts';
import type { Catalog } from '../catalog.ts';
import type { SourceFamily, SourceItem } from '../pack.ts';

/** What a check sees: the pack's own items in their files, and everything they may refer to. */
export interface Proof {
  readonly items: readonly SourceItem[];
  /** Files of ideas and of shared signals. */
  readonly families: readonly SourceFamily[];
  readonly catalog: Catalog;
}

/** Something that has to hold for every pack; each fault names its place. */
export type Check = (proof: Proof) => Iterable<TextError>;

export type Path = readonly (string | number)[];

/** Every text of an item with the path by which it is found in the file. */
export function* textsOf(value: unknown, path: Path = []): Generator<readonly [path: Path, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [index, inner] of value.entries()) yield* textsOf(inner, [...path, index]);
  else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) yield* textsOf(inner, [...path, key]);
}
