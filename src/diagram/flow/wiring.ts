import type { Layered } from './layers.ts';

/** What an item is linked to in the next layer on one side: each far end with its net, and the far ends by net. */
export interface Side {
  readonly far: readonly number[];
  readonly net: readonly number[];
  readonly nets: readonly (readonly number[])[];
}

export interface Wiring {
  readonly above: readonly Side[];
  readonly below: readonly Side[];
}

/** The place of each item in its layer. */
export type Places = Int32Array;

export const unlinked: Side = { far: [], net: [], nets: [] };

export function wiringOf({ items, links }: Layered): Wiring {
  const sides = () => items.map(() => ({ far: [] as number[], net: [] as number[], nets: [] as (readonly number[])[] }));
  const [above, below] = [sides(), sides()];
  for (const { net, tops, bottoms } of links.flat()) {
    for (const [ends, others, side] of [[tops, bottoms, below], [bottoms, tops, above]] as const) {
      for (const end of ends) {
        side[end]?.nets.push(others);
        for (const other of others) {
          side[end]?.far.push(other);
          side[end]?.net.push(net);
        }
      }
    }
  }
  return { above, below };
}

/** Pairs of which the first lies after the second. */
export function inversions(left: readonly number[], right: readonly number[], place: Places): number {
  let count = 0;
  for (const a of left) for (const b of right) if ((place[a] ?? 0) > (place[b] ?? 0)) count += 1;
  return count;
}

/** Whether the nets on one side of a box may cross whatever the order of its pins: of two, one has to branch. */
export const canTangle = (side: Side | undefined): side is Side => side !== undefined && side.nets.length > 1 && side.far.length > side.nets.length;

/** Crossings among the nets on one side of a box, its pins in the better order of each two. */
export function tangles(side: Side, place: Places): number {
  let count = 0;
  if (!canTangle(side)) return count;
  const { nets } = side;
  for (let i = 0; i + 1 < nets.length; i += 1) {
    for (let j = i + 1; j < nets.length; j += 1) {
      const [a = [], b = []] = [nets[i], nets[j]];
      if (a.length + b.length > 2) count += Math.min(inversions(a, b, place), inversions(b, a, place));
    }
  }
  return count;
}

/** All crossings in a drawing whose layers are in this order. */
export function crossingsIn({ above, below }: Wiring, layers: readonly (readonly number[])[], place: Places): number {
  let count = 0;
  for (const [index, layer] of layers.entries()) {
    count += crossingsBelow(below, layer, layers[index + 1]?.length ?? 0, place);
    for (const item of layer) count += tangles(above[item] ?? unlinked, place) + tangles(below[item] ?? unlinked, place);
  }
  return count;
}

/** Crossings between a layer and the next one, of `size` items, by counting inversions in a Fenwick tree. */
function crossingsBelow(below: readonly Side[], layer: readonly number[], size: number, place: Places): number {
  const tree = new Int32Array(size + 1);
  let seen = 0;
  let crossings = 0;
  for (const item of layer) {
    const { far } = below[item] ?? unlinked;
    for (const other of far) {
      let notAfter = 0;
      for (let i = (place[other] ?? 0) + 1; i > 0; i -= i & -i) notAfter += tree[i] ?? 0;
      crossings += seen - notAfter;
    }
    for (const other of far) for (let i = (place[other] ?? 0) + 1; i <= size; i += i & -i) tree[i] = (tree[i] ?? 0) + 1;
    seen += far.length;
  }
  return crossings;
}
