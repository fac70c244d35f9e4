import type { Layered, Link } from './layers.ts';
import type { Order } from './ordering.ts';

/** The nets that touch each side of a box, in order along that side. */
export interface Pins {
  readonly below: ReadonlyMap<number, readonly number[]>;
  readonly above: ReadonlyMap<number, readonly number[]>;
}

type Side = ReadonlyMap<number, readonly number[]>;

/**
 * Orders the nets along the sides of boxes so that those of one box do not cross one another:
 * by where they lead, first roughly by boxes, then by the pins found.
 */
export function pinsOf(layered: Layered, order: Order): Pins {
  const place = new Map(order.flatMap((layer) => layer.map((item, index): [number, number] => [item, index])));
  const links = layered.links.flat();
  const isBox = (item: number) => layered.items[item]?.type === 'box';
  const fine = (side: Side, item: number, net: number) => {
    const nets = side.get(item);
    return (place.get(item) ?? 0) + (nets === undefined ? 0.5 : (nets.indexOf(net) + 1) / (nets.length + 1));
  };
  const sorted = (near: (link: Link) => readonly number[], far: (link: Link) => readonly number[], farSide: Side): Side => {
    const found = new Map<number, { net: number; aim: number }[]>();
    for (const link of links) {
      const ends = far(link).map((item) => fine(farSide, item, link.net));
      const aim = ends.reduce((sum, end) => sum + end, 0) / Math.max(ends.length, 1);
      for (const item of near(link)) if (isBox(item)) found.set(item, [...(found.get(item) ?? []), { net: link.net, aim }]);
    }
    return new Map([...found].map(([item, ends]) => [item, ends.sort((a, b) => a.aim - b.aim || a.net - b.net).map(({ net }) => net)]));
  };
  const tops = (link: Link) => link.tops;
  const bottoms = (link: Link) => link.bottoms;
  const rough = sorted(tops, bottoms, new Map());
  const above = sorted(bottoms, tops, rough);
  return { below: sorted(tops, bottoms, above), above };
}
