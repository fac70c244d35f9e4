import { commonContainer, containerAt, pathTo, spanOf } from './groups.ts';
import type { Container, Containers } from './groups.ts';
import type { End, Net } from './nets.ts';

/**
 * What stands in a layer: a box; a lane, where a net passes; a caption, where a net passes
 * with its text beside it; a space, which holds a container's place where it has nothing else; a
 * gate, where a net ends at a container's border, the `first` or `last` along the flow.
 */
export type Item = {
  readonly number: number;
  readonly layer: number;
  readonly container: number;
} & (
  | { readonly type: 'box'; readonly box: number }
  | { readonly type: 'lane' | 'caption'; readonly net: number }
  | { readonly type: 'space' }
  | { readonly type: 'gate'; readonly net: number; readonly site: number; readonly border: 'first' | 'last' }
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

/** The first and last rank of a site. */
type RankOf = (site: number) => { readonly first: number; readonly last: number };

/** The gap below a rank in which each captioned net shows its caption, by net. */
function captionGaps(nets: readonly Net[], rankOf: RankOf): ReadonlyMap<number, number> {
  const gaps = new Map<number, number>();
  const used = new Set<number>();
  const spans = nets.flatMap((net, index) => {
    const [top, bottom] = [net.tops[0], net.bottoms[0]];
    if (net.caption.length === 0 || top === undefined || bottom === undefined) return [];
    return [{ index, first: rankOf(top.site).last, last: rankOf(bottom.site).first - 1, up: top.head && !bottom.head }];
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
export function layerPlan(nets: readonly Net[], ranks: readonly number[], rankOf: RankOf, most: number): LayerPlan {
  const gaps = captionGaps(nets, rankOf);
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
  const leaves = (site: number) => spanOf(containers, site, plan.layerOf).last;
  const enters = (site: number) => spanOf(containers, site, plan.layerOf).first;
  const links: Link[][] = Array.from({ length: deepest }, () => []);
  for (const [index, net] of nets.entries()) {
    const first = Math.min(...net.tops.map(({ site }) => leaves(site)));
    const last = Math.max(...net.bottoms.map(({ site }) => enters(site)));
    const itemAt = (site: number, border: 'first' | 'last') => {
      const container = containerAt(containers, site);
      if (container === undefined) return site;
      const layer = border === 'last' ? leaves(site) : enters(site);
      items.push({ number: items.length, layer, container, type: 'gate', net: index, site, border });
      return items.length - 1;
    };
    const topsAt = (layer: number) => net.tops.filter(({ site }) => leaves(site) === layer).map(({ site }) => itemAt(site, 'last'));
    const bottomsAt = (layer: number) => net.bottoms.filter(({ site }) => enters(site) === layer).map(({ site }) => itemAt(site, 'first'));
    let passing: number[] = [];
    for (let layer = first; layer < last; layer += 1) {
      const tops = [...passing, ...topsAt(layer)];
      const bottoms = bottomsAt(layer + 1);
      passing = [];
      if (layer + 1 < last) {
        const type = plan.captionLayer.get(index) === layer + 1 ? 'caption' : 'lane';
        const container = laneContainer(containers, net, layer + 1, leaves, enters);
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
function laneContainer(containers: Containers, net: Net, layer: number, leaves: (site: number) => number, enters: (site: number) => number): number {
  const { all, ofBox } = containers;
  const of = ({ site }: End) => {
    const container = containerAt(containers, site);
    return (container === undefined ? ofBox[site] : all[container]?.parent) ?? 0;
  };
  const above = commonContainer(all, net.tops.filter(({ site }) => leaves(site) < layer).map(of));
  const below = commonContainer(all, net.bottoms.filter(({ site }) => enters(site) > layer).map(of));
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
  if (all.length === 1) return [];
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
