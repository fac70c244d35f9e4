import type { Architecture } from '../../architecture/model.ts';
import type { Picture } from '../picture.ts';
import { widthOf } from '../text.ts';
import { assemble } from './assemble.ts';
import { boxesOf, loopExtent } from './boxes.ts';
import type { Box, Roles } from './boxes.ts';
import { containersOf, pathTo } from './groups.ts';
import { layerPlan, layersOf } from './layers.ts';
import type { Item, Layered } from './layers.ts';
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
    const flow = orderedFlow(architecture, style, roles, levels);
    const kept = flow === undefined ? [] : neighbourly(levels, flow.order, style.axis);
    if (flow !== undefined && kept.length === levels.length) return placedFlow(flow, style, width, kept);
    levels = flow === undefined ? levels.slice(0, -1) : levels.filter((level) => kept.some(({ edge }) => edge === level.edge));
  }
}

interface Ordered {
  readonly layered: Layered;
  readonly order: Order;
  readonly extent: (item: number) => Extent;
}

interface OrderedFlow extends Ordered {
  readonly boxes: readonly Box[];
  readonly nets: readonly Net[];
}

/** Boxes, nets and layers in order; undefined if the level edges cannot be level. */
function orderedFlow(architecture: Architecture, style: Style, roles: Roles, levels: readonly Level[]): OrderedFlow | undefined {
  const { nodes } = architecture;
  const edges = architecture.edges.filter((edge) => !levels.some((level) => level.edge === edge));
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]));
  const arrows = edges.map(({ from, to }) => ({ from: numbers.get(from) ?? 0, to: numbers.get(to) ?? 0 }));
  const flowing = ranksOf(nodes.length, withoutCycles(nodes.length, arrows), levels);
  if (flowing === undefined) return undefined;
  const ranks = style.stacked ? stackedRanks(flowing, blocksOf(architecture)) : flowing;
  const nets = netsOf(edges, downwards(arrows, ranks), ({ upper, lower }) => style.sharing === 'all' || Math.abs((ranks[lower] ?? 0) - (ranks[upper] ?? 0)) === 1, style.captionText);
  const boxes = boxesOf(architecture, style, (box) => pinCount(box, nets), roles);
  const partners = new Map(levels.flatMap(({ from, to }) => [[from, to], [to, from]] as const));
  const ordered = layeredBy(architecture, ranks, nets, boxes, partners, style);
  const across = (box: number) => (style.axis === 'down' ? boxes[box]?.width ?? 0 : boxes[box]?.height ?? 0) + style.gaps.boxes;
  const folded = style.fold === Infinity ? ranks : foldedRanks(ranks, ordered.order.flat(), across, style.fold);
  if (levels.some(({ from, to }) => folded[from] !== folded[to])) return undefined;
  const changed = folded.some((rank, box) => rank !== ranks[box]);
  return { boxes, nets, ...(changed ? layeredBy(architecture, folded, nets, boxes, partners, style) : ordered) };
}

function layeredBy(architecture: Architecture, ranks: readonly number[], nets: readonly Net[], boxes: readonly Box[], partners: ReadonlyMap<number, number>, style: Style): Ordered {
  const plan = layerPlan(nets, ranks, style.captionLayers);
  const layered = layersOf(nets, containersOf(architecture, plan.layerOf), plan);
  const extents = layered.items.map((item) => extentOf(item, boxes, nets, style));
  const extent = (item: number): Extent => extents[item] ?? { before: 0, after: 0, body: 1, growth: 0, textBefore: false, textAfter: false };
  const order = orderOf(layered, (item) => extent(item).before + extent(item).body + extent(item).after + style.gaps.boxes, partners, 12);
  return { layered, order, extent };
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
