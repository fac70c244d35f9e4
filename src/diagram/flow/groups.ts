import type { Architecture } from '../../architecture/model.ts';
import { groupsAround } from '../../architecture/questions.ts';
import { printable } from '../text.ts';

/** A container with its place in the nesting and the layers it spans; number 0 is the whole picture. */
export interface Container {
  readonly title: string;
  readonly parent: number;
  readonly depth: number;
  readonly first: number;
  readonly last: number;
}

export interface Containers {
  readonly all: readonly Container[];
  /** The innermost container of each box, by number. */
  readonly ofBox: readonly number[];
  /** The number of the container that shows a group. */
  readonly ofGroup: ReadonlyMap<string, number>;
}

/** Containers that hold a box somewhere inside; `layerOf` gives each box's layer. */
export function containersOf({ nodes, groups }: Architecture, layerOf: (box: number) => number): Containers {
  const groupIds = new Set(groups.map(({ id }) => id));
  const chain = groupsAround({ groups });
  const spans = new Map<string, { first: number; last: number }>();
  for (const [box, { id }] of nodes.entries()) {
    if (groupIds.has(id)) continue;
    const layer = layerOf(box);
    for (const group of chain(id)) {
      const span = spans.get(group);
      spans.set(group, { first: Math.min(layer, span?.first ?? layer), last: Math.max(layer, span?.last ?? layer) });
    }
  }
  const used = groups.filter(({ id }) => spans.has(id)).toSorted((a, b) => chain(a.id).length - chain(b.id).length);
  const numbers = new Map(used.map(({ id }, index) => [id, index + 1]));
  const parentOf = (member: string): number => numbers.get(chain(member).at(-1) ?? '') ?? 0;
  const all: Container[] = [{ title: '', parent: -1, depth: 0, first: 0, last: Infinity }];
  for (const { id, label } of used) {
    const span = spans.get(id) ?? { first: 0, last: 0 };
    all.push({ title: printable(label), parent: parentOf(id), depth: chain(id).length + 1, ...span });
  }
  return { all, ofBox: nodes.map(({ id }) => parentOf(id)), ofGroup: numbers };
}

/**
 * What an edge ends at, as one number: a box by its own, a container by its number beyond those
 * of the boxes. This is the container, undefined for a box.
 */
export function containerAt({ ofBox }: Containers, site: number): number | undefined {
  return site < ofBox.length ? undefined : site - ofBox.length;
}

/** The site of each box and each group, by id. */
export function sitesOf({ nodes }: Architecture, { ofBox, ofGroup }: Containers): ReadonlyMap<string, number> {
  return new Map([...nodes.map(({ id }, box) => [id, box] as const), ...[...ofGroup].map(([id, container]) => [id, ofBox.length + container] as const)]);
}

/** The first and the last layer (or rank) of a site. */
export function spanOf(containers: Containers, site: number, layerOf: (box: number) => number): { readonly first: number; readonly last: number } {
  const container = containerAt(containers, site);
  if (container === undefined) return { first: layerOf(site), last: layerOf(site) };
  return containers.all[container] ?? { first: 0, last: 0 };
}

/** From the outermost (0, the picture) to `container` itself. */
export function pathTo(containers: readonly Container[], container: number): readonly number[] {
  const path: number[] = [];
  for (let at = container; at >= 0; at = containers[at]?.parent ?? -1) path.unshift(at);
  return path;
}

/** The innermost container that holds all of those given. */
export function commonContainer(containers: readonly Container[], inner: readonly number[]): number {
  const paths = inner.map((container) => pathTo(containers, container));
  const [first = [0]] = paths;
  let common = 0;
  for (const [depth, container] of first.entries()) if (paths.every((path) => path[depth] === container)) common = container;
  return common;
}
