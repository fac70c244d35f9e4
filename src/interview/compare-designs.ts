import type { ComponentKind } from '../architecture/kinds.ts';
import type { Architecture, Node } from '../architecture/model.ts';

/** Two designs of the same thing: the boxes of each that the other has nothing like. */
export interface Comparison {
  readonly missing: readonly Node[];
  readonly extra: readonly Node[];
}

/** Words that name a sort of box, not which one. */
const general: ReadonlySet<string> = new Set(['service', 'server', 'servers', 'api', 'store', 'storage', 'cache', 'queue', 'database', 'worker', 'workers', 'gateway', 'index', 'data', 'node', 'nodes']);

const wordsOf = ({ id, label }: Node): readonly string[] => [...new Set(`${id} ${label}`.toLowerCase().split(/[^\p{L}\p{N}]+/u))].filter((word) => word.length > 2 && !general.has(word));

const stores: ReadonlySet<ComponentKind> = new Set(['database', 'storage', 'search']);
/** What a name alone often does not tell: a box called `payment` may be any of them. */
const programs: ReadonlySet<ComponentKind> = new Set(['service', 'worker', 'external', 'step']);

function comparable(a: Node, b: Node): boolean {
  return a.kind === b.kind || (stores.has(a.kind) && stores.has(b.kind)) || (programs.has(a.kind) && programs.has(b.kind)) || a.kind === 'step' || b.kind === 'step';
}

function sameName(a: Node, b: Node): boolean {
  const words = new Set(wordsOf(b));
  return comparable(a, b) && (a.id === b.id || wordsOf(a).some((word) => words.has(word)));
}

const sameKind = (a: Node, b: Node): boolean => a.kind === b.kind;

/** Pairs boxes off: first by a telling word of their names, then by their kind alone. */
export function comparedDesigns(reference: Architecture, own: Architecture): Comparison {
  const missing = new Set(reference.nodes);
  const extra = new Set(own.nodes);
  for (const matches of [sameName, sameKind]) {
    for (const wanted of missing) {
      const found = [...extra].find((node) => matches(wanted, node));
      if (found === undefined) continue;
      missing.delete(wanted);
      extra.delete(found);
    }
  }
  // One server may do what several do elsewhere; another of a kind that is there is no difference worth a word.
  const kinds = new Set(reference.nodes.map(({ kind }) => kind));
  const hasPrograms = own.nodes.some(({ kind }) => kind === 'service' || kind === 'step');
  const isDivision = ({ kind }: Node): boolean => hasPrograms && (kind === 'service' || kind === 'step');
  return { missing: [...missing].filter((node) => !isDivision(node)), extra: [...extra].filter((node) => !kinds.has(node.kind) && node.kind !== 'step') };
}
