import type { Architecture } from '../../architecture/model.ts';
import type { Picture } from '../picture.ts';
import { widthOf } from '../text.ts';
import { assemble } from './assemble.ts';
import { boxesOf, loopExtent } from './boxes.ts';
import type { Box, Roles } from './boxes.ts';
import { containersOf, pathTo } from './groups.ts';
import { layerPlan, layersOf } from './layers.ts';
import type { Item, Layered } from './layers.ts';
import { alongOf } from './lengths.ts';
import { levelCandidates, neighbourly } from './level.ts';
import type { Level, PlacedLevel } from './level.ts';
import { netsOf } from './nets.ts';
import type { Net } from './nets.ts';
import { orderOf } from './order.ts';
import type { Order } from './ordering.ts';
import { pinsOf } from './pins.ts';
import { placeAcross } from './place.ts';
import type { Extent } from './place.ts';
import { downwards, foldedRanks, ranksOf, stackedRanks, withoutCycles } from './ranks.ts';
import type { Style } from './style.ts';

/** Cells by which a box may grow to keep its edges straight. */
const mostGrowth = 40;

function extentOf(item: Item, boxes: readonly Box[], nets: readonly Net[], { axis }: Style): Extent {
  if (item.type === 'box') {
    const box = boxes[item.box];
    if (box !== undefined) {
      const body = axis === 'down' ? box.width : box.height;
      const captioned = box.loops.some(({ caption }) => caption.length > 0);
      return { before: 0, after: loopExtent(box, axis), body, growth: mostGrowth, textBefore: false, textAfter: captioned };
    }
  }
  if (item.type === 'caption') {
    const caption = nets[item.net]?.caption ?? [];
    return axis === 'down'
      ? { before: 0, after: 1 + Math.max(...caption.map(widthOf)), body: 1, growth: 0, textBefore: false, textAfter: true }
      : { before: caption.length, after: 0, body: 1, growth: 0, textBefore: true, textAfter: false };
  }
  return { before: 0, after: 0, body: 1, growth: 0, textBefore: false, textAfter: false };
}

/** Pins a box needs on its busier side: one for every net that touches it there. */
function pinCount(box: number, nets: readonly Net[]): number {
  const touching = (side: 'tops' | 'bottoms') => nets.filter((net) => net[side].some((end) => end.box === box)).length;
  return Math.max(touching('tops'), touching('bottoms'));
}

/** A connected architecture as boxes and arrows in layers; undefined if that takes more than `width` cells. */
export function layoutFlow(architecture: Architecture, style: Style, width: number, roles: Roles): Picture | undefined {
  let levels = levelCandidates(architecture, style.axis, style.captionText);
  for (;;) {
    const flow = orderedFlow(architecture, style, width, roles, levels);
    if (flow === 'too wide') return undefined;
    const kept = flow === 'not level' ? levels.slice(0, -1) : neighbourly(levels, flow.order, style.axis);
    if (flow !== 'not level' && kept.length === levels.length) return placedFlow(flow, style, width, neighbourly(levels, flow.order, style.axis));
    levels = levels.filter((level) => kept.some(({ edge }) => edge === level.edge));
  }
}

interface Layers {
  readonly layered: Layered;
  readonly extent: (item: number) => Extent;
}

interface OrderedFlow extends Layers {
  readonly order: Order;
  readonly boxes: readonly Box[];
  readonly nets: readonly Net[];
}

/** Sweeps to find an order, and to find one good enough to fold ranks by. */
const effort = { whole: 12, rough: 3 } as const;

/** Boxes, nets and layers in order, unless some edges cannot be level or it is certain not to fit. */
function orderedFlow(architecture: Architecture, style: Style, width: number, roles: Roles, levels: readonly Level[]): OrderedFlow | 'not level' | 'too wide' {
  const { nodes } = architecture;
  const edges = architecture.edges.filter((edge) => !levels.some((level) => level.edge === edge));
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]));
  const arrows = edges.map(({ from, to }) => ({ from: numbers.get(from) ?? 0, to: numbers.get(to) ?? 0 }));
  const flowing = ranksOf(nodes.length, withoutCycles(nodes.length, arrows), levels);
  if (flowing === undefined) return 'not level';
  const ranks = style.stacked ? stackedRanks(flowing, blocksOf(architecture)) : flowing;
  const nets = netsOf(edges, downwards(arrows, ranks), ({ upper, lower }) => style.sharing === 'all' || Math.abs((ranks[lower] ?? 0) - (ranks[upper] ?? 0)) === 1, style.captionText);
  const boxes = boxesOf(architecture, style, (box) => pinCount(box, nets), roles);
  const partners = new Map(levels.flatMap(({ from, to }) => [[from, to], [to, from]] as const));
  const orderedBy = ({ layered, extent }: Layers, sweeps: number) =>
    orderOf(layered, (item) => extent(item).before + extent(item).body + extent(item).after + style.gaps.boxes, partners, sweeps);
  const flat = layersBy(architecture, ranks, nets, boxes, style);
  const across = (box: number) => (style.axis === 'down' ? boxes[box]?.width ?? 0 : boxes[box]?.height ?? 0) + style.gaps.boxes;
  const folded = style.fold === Infinity ? ranks : foldedRanks(ranks, orderedBy(flat, effort.rough).flat(), across, style.fold);
  if (levels.some(({ from, to }) => folded[from] !== folded[to])) return 'not level';
  const layers = style.fold === Infinity ? flat : layersBy(architecture, folded, nets, boxes, style);
  if (leastWidth(layers, boxes, nets, style) > width) return 'too wide';
  return { boxes, nets, ...layers, order: orderedBy(layers, effort.whole) };
}

function layersBy(architecture: Architecture, ranks: readonly number[], nets: readonly Net[], boxes: readonly Box[], style: Style): Layers {
  const plan = layerPlan(nets, ranks, style.captionLayers);
  const layered = layersOf(nets, containersOf(architecture, plan.layerOf), plan);
  const extents = layered.items.map((item) => extentOf(item, boxes, nets, style));
  return { layered, extent: (item) => extents[item] ?? { before: 0, after: 0, body: 1, growth: 0, textBefore: false, textAfter: false } };
}

/** Columns that the layers take however they are ordered. */
function leastWidth({ layered, extent }: Layers, boxes: readonly Box[], nets: readonly Net[], { axis, gaps }: Style): number {
  const rows = layered.layers.map((items) => items.filter((item) => layered.items[item]?.type !== 'space'));
  if (axis === 'down') {
    const between = Math.min(gaps.boxes, gaps.lanes);
    return Math.max(...rows.map((items) => items.reduce((sum, item) => sum + extent(item).before + extent(item).body + extent(item).after + between, -between)));
  }
  const alongs = rows.map((items) => Math.max(1, ...items.map((item) => alongOf({ axis, boxes, nets }, layered.items[item]))));
  return alongs.reduce((sum, along) => sum + along, 0);
}

function placedFlow({ boxes, nets, layered, order, extent }: OrderedFlow, { axis, gaps }: Style, width: number, levels: readonly PlacedLevel[]): Picture | undefined {
  const titleOf = (container: number) => (axis === 'down' ? widthOf(layered.containers[container]?.title ?? '') : 0);
  const most = axis === 'down' ? width : Infinity;
  const placed = placeAcross({ layered, order, pins: pinsOf(layered, order), gaps, extentOf: extent, titleOf, levels, most });
  if (placed === undefined) return undefined;
  const picture = assemble({ axis, boxes, nets, layered, placed, levels });
  return picture.width <= width ? picture : undefined;
}

/** The outermost container of each box; 0 for none. */
function blocksOf(architecture: Architecture): readonly number[] {
  const { all, ofBox } = containersOf(architecture, () => 0);
  return ofBox.map((container) => pathTo(all, container)[1] ?? 0);
}
