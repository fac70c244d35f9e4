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
 * by where they lead, first roughly by boxes, then by the pins found; at last two neighbours
 * change places where their nets, which may branch, then cross less often.
 */
export function pinsOf(layered: Layered, order: Order): Pins {
  const place = new Map(order.flatMap((layer) => layer.map((item, index): [number, number] => [item, index])));
  const links = layered.links.flat();
  const isBox = (item: number) => layered.items[item]?.type === 'box';
  const fine = (side: Side, item: number, net: number) => {
    const nets = side.get(item);
    return (place.get(item) ?? 0) + (nets === undefined ? 0.5 : (nets.indexOf(net) + 1) / (nets.length + 1));
  };
  const sorted = (near: (link: Link) => readonly number[], far: (link: Link) => readonly number[], farSide: Side) => {
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
  const pins = { below: sorted(tops, bottoms, above), above };
  untangle(pins, layered, order);
  return pins;
}

/** Exchanges neighbours among the pins of a box of which one belongs to a net that branches. */
function untangle(pins: { readonly below: ReadonlyMap<number, number[]>; readonly above: ReadonlyMap<number, number[]> }, { items, links }: Layered, order: Order): void {
  const centre = new Map(order.flatMap((layer) => layer.map((item, index): [number, number] => [item, index - layer.length / 2])));
  const at = (side: Side, item: number, net: number) => {
    const nets = side.get(item);
    return (centre.get(item) ?? 0) + (nets === undefined ? 0.5 : (nets.indexOf(net) + 1) / (nets.length + 1));
  };
  const cellsOf = ({ net, tops, bottoms }: Link) => ({ tops: tops.map((item) => at(pins.below, item, net)), bottoms: bottoms.map((item) => at(pins.above, item, net)) });
  const crossed = (a: Link, b: Link) => {
    const [one, other] = [cellsOf(a), cellsOf(b)];
    return Math.min(crossingsOver(one, other), crossingsOver(other, one));
  };
  for (const [side, near] of [[pins.above, -1], [pins.below, 0]] as const) {
    for (const [box, nets] of side) {
      const channel = new Map((links[(items[box]?.layer ?? 0) + near] ?? []).map((link) => [link.net, link]));
      for (let round = 0, changed = true; changed && round < nets.length; round += 1) {
        changed = false;
        for (let i = 0; i + 1 < nets.length; i += 1) {
          const [a = 0, b = 0] = [nets[i], nets[i + 1]];
          const [one, other] = [channel.get(a), channel.get(b)];
          if (one === undefined || other === undefined || !(branches(one) || branches(other))) continue;
          const before = crossed(one, other);
          [nets[i], nets[i + 1]] = [b, a];
          if (before > 0 && crossed(one, other) < before) changed = true;
          else [nets[i], nets[i + 1]] = [a, b];
        }
      }
    }
  }
}

const branches = ({ tops, bottoms }: Link) => tops.length + bottoms.length > 2;

interface Cells {
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
}

/** How often two nets cross if the first one's track lies above the other's. */
function crossingsOver(upper: Cells, lower: Cells): number {
  return between(upper.bottoms, lower) + between(lower.tops, upper);
}

function between(cells: readonly number[], { tops, bottoms }: Cells): number {
  const ends = [...tops, ...bottoms];
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  return cells.filter((cell) => first <= cell && cell <= last).length;
}
