import { commonContainer, pathTo } from './groups.ts';
import type { Container, Containers } from './groups.ts';
import type { End, Net } from './nets.ts';

/**
 * What stands in a layer: a box; a lane, where a net passes; a caption, where a net passes
 * with its text beside it; a space, which holds a container's place where it has nothing else.
 */
export type Item = {
  readonly number: number;
  readonly layer: number;
  readonly container: number;
} & (
  | { readonly type: 'box'; readonly box: number }
  | { readonly type: 'lane' | 'caption'; readonly net: number }
  | { readonly type: 'space' }
);

/** A net's part between a layer and the next: one end on one side, one or more on the other. */
export interface Link {
  readonly net: number;
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
}

export interface Layered {
  readonly items: readonly Item[];
  readonly layers: readonly (readonly number[])[];
  /** `links[n]` lead from layer n to layer n + 1. */
  readonly links: readonly (readonly Link[])[];
  readonly containers: readonly Container[];
}

/** The gap below a rank in which each captioned net shows its caption, by net. */
function captionGaps(nets: readonly Net[], ranks: readonly number[]): ReadonlyMap<number, number> {
  const gaps = new Map<number, number>();
  const used = new Set<number>();
  const spans = nets.flatMap((net, index) => {
    const [top, bottom] = [net.tops[0], net.bottoms[0]];
    if (net.caption.length === 0 || top === undefined || bottom === undefined) return [];
    return [{ index, first: ranks[top.box] ?? 0, last: (ranks[bottom.box] ?? 0) - 1, up: top.head && !bottom.head }];
  });
  for (const { index, first, last, up } of spans.toSorted((a, b) => a.last - a.first - (b.last - b.first))) {
    const choices = Array.from({ length: last - first + 1 }, (_, step) => (up ? first + step : last - step));
    const gap = choices.find((choice) => used.has(choice)) ?? choices[0] ?? first;
    used.add(gap);
    gaps.set(index, gap);
  }
  return gaps;
}

export interface LayerPlan {
  readonly layerOf: (box: number) => number;
  readonly captionLayer: ReadonlyMap<number, number>;
}

/** The layers of boxes, by rank, with at most `most` layers for captions between them where there are any. */
export function layerPlan(nets: readonly Net[], ranks: readonly number[], most: number): LayerPlan {
  const gaps = captionGaps(nets, ranks);
  const height = Math.max(...ranks, 0) + 1;
  const layerOfRank: number[] = [];
  const captionLayer = new Map<number, number>();
  for (let rank = 0, layer = 0; rank < height; rank += 1, layer += 1) {
    layerOfRank.push(layer);
    const shown = [...gaps].filter(([, gap]) => gap === rank).map(([net]) => net).sort((a, b) => a - b);
    const rows = Math.min(most, shown.length);
    for (const [index, net] of shown.entries()) captionLayer.set(net, layer + 1 + (index % rows));
    layer += rows;
  }
  return { layerOf: (box) => layerOfRank[ranks[box] ?? 0] ?? 0, captionLayer };
}

/** Builds the layers: boxes, the lanes that long nets need between them, captions, spaces. */
export function layersOf(nets: readonly Net[], containers: Containers, plan: LayerPlan): Layered {
  const { all, ofBox } = containers;
  const items: Item[] = ofBox.map((container, box) => ({ number: box, layer: plan.layerOf(box), container, type: 'box', box }));
  const deepest = items.reduce((layer, item) => Math.max(layer, item.layer), 0);
  const links: Link[][] = Array.from({ length: deepest }, () => []);
  for (const [index, net] of nets.entries()) {
    const first = Math.min(...net.tops.map(({ box }) => plan.layerOf(box)));
    const last = Math.max(...net.bottoms.map(({ box }) => plan.layerOf(box)));
    const endsAt = (ends: readonly End[], layer: number) => ends.filter(({ box }) => plan.layerOf(box) === layer).map(({ box }) => box);
    let passing: number[] = [];
    for (let layer = first; layer < last; layer += 1) {
      const tops = [...passing, ...endsAt(net.tops, layer)];
      const bottoms = endsAt(net.bottoms, layer + 1);
      passing = [];
      if (layer + 1 < last) {
        const type = plan.captionLayer.get(index) === layer + 1 ? 'caption' : 'lane';
        const container = laneContainer(all, ofBox, net, layer + 1, plan.layerOf);
        passing = [items.length];
        items.push({ number: items.length, layer: layer + 1, container, type, net: index });
      }
      links[layer]?.push({ net: index, tops, bottoms: [...bottoms, ...passing] });
    }
  }
  const layers: number[][] = Array.from({ length: deepest + 1 }, () => []);
  for (const item of [...items, ...spaces(all, items)]) {
    items[item.number] = item;
    layers[item.layer]?.push(item.number);
  }
  return { items, layers, links, containers: all };
}

/** A lane stays in the container it comes from, or is already in the one it goes to. */
function laneContainer(all: readonly Container[], ofBox: readonly number[], net: Net, layer: number, layerOf: (box: number) => number): number {
  const of = ({ box }: End) => ofBox[box] ?? 0;
  const above = commonContainer(all, net.tops.filter(({ box }) => layerOf(box) < layer).map(of));
  const below = commonContainer(all, net.bottoms.filter(({ box }) => layerOf(box) > layer).map(of));
  const spans = (container: number) => {
    const { first, last } = all[container] ?? { first: 0, last: -1 };
    return first <= layer && layer <= last;
  };
  const inAbove = pathTo(all, above).findLast(spans) ?? 0;
  const inBelow = pathTo(all, below).findLast(spans) ?? 0;
  return (all[inBelow]?.depth ?? 0) > (all[inAbove]?.depth ?? 0) ? inBelow : inAbove;
}

/** Containers keep their column free also in layers where nothing of theirs stands. */
function spaces(all: readonly Container[], items: readonly Item[]): Item[] {
  const held = new Set(items.flatMap(({ layer, container }) => pathTo(all, container).map((holder) => `${holder} ${layer}`)));
  const found: Item[] = [];
  for (const [container, { first, last }] of [...all.entries()].slice(1).toReversed()) {
    for (let layer = first; layer <= last; layer += 1) {
      if (held.has(`${container} ${layer}`)) continue;
      for (const holder of pathTo(all, container)) held.add(`${holder} ${layer}`);
      found.push({ number: items.length + found.length, layer, container, type: 'space' });
    }
  }
  return found;
}
