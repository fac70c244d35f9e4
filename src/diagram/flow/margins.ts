import { pathTo } from './groups.ts';
import { alongOf, endOf } from './plan.ts';
import type { Plan } from './plan.ts';

/** What has a border across the flow: where it lies across, and how many cells beyond its layer the border is. */
interface Frame {
  readonly first: number;
  readonly last: number;
  readonly border: number;
}

/**
 * What lies beyond one end of a layer, each border and head as near to what it belongs to as it
 * can, whatever stands beside it. Cells count from the layer: 1 is the next, 0 and less lie beside it.
 */
export interface Margin {
  /** The cell of the border of each container that ends here. */
  readonly borders: ReadonlyMap<number, number>;
  /** The outermost cell of a border or an arrow head; 0 if there is none. */
  readonly reach: number;
  /** Boxes of the layer, and containers that end here. */
  readonly frames: readonly Frame[];
  /** Cells from the layer in which a link that ends here shows no line: heads, and borders it crosses. Undefined where it goes on. */
  readonly hidden: (net: number, item: number) => number | undefined;
}

/** What lies before the first, or after the last, cell of a layer of `size` cells. Going right, a container keeps a blank cell inside its border. */
export function marginOf(plan: Plan, layer: number, edge: 'first' | 'last', size: number): Margin {
  const { axis, placed, layered: { items, layers, containers, links } } = plan;
  const side = edge === 'first' ? 'bottoms' : 'tops';
  const endsHere = (container: number) => container > 0 && containers[container]?.[edge] === layer;
  const headed = new Set((links[edge === 'first' ? layer - 1 : layer] ?? []).flatMap(({ net, [side]: ends }) => ends.filter((item) => endOf(plan, net, item, side)?.head === true)));
  const boxes = (layers[layer] ?? []).filter((number) => items[number]?.type === 'box');
  const borderOf = (box: number) => (edge === 'first' ? 0 : alongOf(plan, items[box]) - size);

  const inside = new Map<number, number>();
  const borders = new Map<number, number>();
  let reach = 0;
  const take = (container: number, cell: number) => {
    reach = Math.max(reach, cell);
    if (endsHere(container)) inside.set(container, Math.max(inside.get(container) ?? cell, cell));
  };
  for (const box of boxes) take(items[box]?.container ?? 0, borderOf(box) + (headed.has(box) ? 1 : 0));
  const gated = new Set([...headed].flatMap((item) => (items[item]?.type === 'gate' ? [items[item].container] : [])));
  for (const [container, { parent }] of [...containers.entries()].toReversed()) {
    if (!endsHere(container)) continue;
    const border = (axis === 'right' ? Math.max(inside.get(container) ?? 0, 1) : inside.get(container) ?? 0) + 1;
    borders.set(container, border);
    take(parent, border + (gated.has(container) ? 1 : 0));
  }
  const frames = [
    ...boxes.map((box) => ({ ...(placed.items[box] ?? { first: 0, last: 0 }), border: borderOf(box) })),
    ...[...borders].map(([container, border]) => ({ ...(placed.containers[container] ?? { first: 0, last: 0 }), border })),
  ];
  const hidden = (net: number, number: number) => {
    const item = items[number];
    if (item?.type !== 'box' && item?.type !== 'gate') return undefined;
    const around = pathTo(containers, item.container).filter((container) => endsHere(container) && (item.type === 'box' || container !== item.container));
    const own = item.type === 'box' ? borderOf(number) : borders.get(item.container) ?? 0;
    return own + around.length + (endOf(plan, net, number, side)?.head === true ? 1 : 0);
  };
  return { borders, reach, frames, hidden };
}
