import { pathTo } from './groups.ts';
import type { Layered } from './layers.ts';
import type { Order } from './ordering.ts';

/** What moves as one: a box, the lanes of a net within one container, or a container with all it holds. */
export interface Block {
  /** The container it is; undefined for a box or lanes. */
  readonly container: number | undefined;
  /** The layers it spans, and its items in each, from the first. */
  readonly first: number;
  readonly last: number;
  readonly items: readonly (readonly number[])[];
}

const nothing: readonly number[] = [];

/** The items of a block in a layer. */
export function itemsIn({ first, items }: Block, layer: number): readonly number[] {
  return items[layer - first] ?? nothing;
}

/** For each container its blocks, in the order in which they stand in every layer. */
export type Families = readonly Block[][];

export function familiesOf({ items, containers }: Layered): Families {
  const families: Block[][] = containers.map(() => []);
  const layerOf = (item: number) => items[item]?.layer ?? 0;
  const block = (members: readonly number[], container?: number): Block => {
    const layers = members.map(layerOf);
    const [first, last] = [Math.min(...layers), Math.max(...layers)];
    const byLayer: number[][] = Array.from({ length: last - first + 1 }, () => []);
    for (const member of members) byLayer[layerOf(member) - first]?.push(member);
    return { container, first, last, items: byLayer };
  };
  const chains = new Map<string, number[]>();
  const held: number[][] = containers.map(() => []);
  for (const item of items) {
    const key = item.type === 'lane' || item.type === 'caption' ? `lanes ${item.net} ${item.container}` : `item ${item.number}`;
    chains.set(key, [...(chains.get(key) ?? []), item.number]);
    for (const holder of pathTo(containers, item.container)) held[holder]?.push(item.number);
  }
  for (const members of chains.values()) families[items[members[0] ?? 0]?.container ?? 0]?.push(block(members));
  for (const [container, { parent }] of containers.entries()) if (container > 0) families[parent]?.push(block(held[container] ?? [], container));
  return families;
}

/** Sorts the blocks so that the layers look as in `order`, as far as one order for all layers can. */
export function arrangeAs(families: Families, order: Order): void {
  const place = new Map(order.flatMap((layer) => layer.map((item, index) => [item, index] as const)));
  const first = (block: Block, layer: number) => Math.min(...itemsIn(block, layer).map((item) => place.get(item) ?? 0));
  for (const siblings of families) {
    const before = new Map<Block, Set<Block>>(siblings.map((block) => [block, new Set()]));
    for (const layer of order.keys()) {
      const here = siblings.filter((block) => itemsIn(block, layer).length > 0).sort((a, b) => first(a, layer) - first(b, layer));
      for (const [index, block] of here.slice(1).entries()) {
        const previous = here[index];
        if (previous !== undefined) before.get(block)?.add(previous);
      }
    }
    const left = [...siblings];
    siblings.length = 0;
    while (left.length > 0) {
      const free = left.findIndex((block) => !left.some((other) => before.get(block)?.has(other)));
      siblings.push(...left.splice(Math.max(free, 0), 1));
    }
  }
}
