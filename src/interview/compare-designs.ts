import type { Architecture, Node } from '../architecture/model.ts';

/** Two designs of the same thing: the boxes of each that the other has nothing like. */
export interface Comparison {
  readonly missing: readonly Node[];
  readonly extra: readonly Node[];
}

const wordsOf = ({ id, label }: Node): ReadonlySet<string> => new Set(`${id} ${label}`.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2));

function alike(a: Node, b: Node): boolean {
  const words = wordsOf(b);
  return a.kind === b.kind && [...wordsOf(a)].some((word) => words.has(word));
}

/** Pairs boxes off: first by a shared word of their names, then by their kind alone. */
export function comparedDesigns(reference: Architecture, own: Architecture): Comparison {
  const missing = new Set(reference.nodes);
  const extra = new Set(own.nodes);
  for (const matches of [alike, (a: Node, b: Node) => a.kind === b.kind]) {
    for (const wanted of missing) {
      const found = [...extra].find((node) => matches(wanted, node));
      if (found === undefined) continue;
      missing.delete(wanted);
      extra.delete(found);
    }
  }
  // A second server of a kind that the other design has is no difference worth a word.
  const kinds = new Set(reference.nodes.map(({ kind }) => kind));
  const ownKinds = new Set(own.nodes.map(({ kind }) => kind));
  return { missing: [...missing].filter(({ kind }) => kind !== 'service' || !ownKinds.has(kind)), extra: [...extra].filter(({ kind }) => !kinds.has(kind)) };
}
