import type { Architecture } from '../../architecture/model.ts';
import type { Picture } from '../picture.ts';
import { widthOf } from '../text.ts';
import { assemble } from './assemble.ts';
import { blockRanks } from './block-ranks.ts';
import { boxesOf, loopExtent } from './boxes.ts';
import type { Box, Roles } from './boxes.ts';
import { containerAt, containersOf, pathTo, spanOf } from './groups.ts';
import { layerPlan, layersOf } from './layers.ts';
import type { Item, Layered } from './layers.ts';
import { levelCandidates, neighbourly } from './level.ts';
import type { Level, PlacedLevel } from './level.ts';
import { netsOf } from './nets.ts';
import type { Net } from './nets.ts';
import { orderOf } from './order.ts';
import type { Effort } from './order.ts';
import type { Attempt } from './ordering.ts';
import type { Patience } from './patience.ts';
import { pinsOf } from './pins.ts';
import { placeAcross } from './place.ts';
import { alongOf } from './plan.ts';
import type { Extent } from './placing.ts';
import { downwards, foldedRanks, ranksOf, stackedRanks, withoutCycles } from './ranks.ts';
import type { DownLink, Link } from './ranks.ts';
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
function pinCounts(nets: readonly Net[]): (box: number) => number {
  const touching = (side: 'tops' | 'bottoms') => {
    const counts = new Map<number, number>();
    for (const net of nets) for (const site of new Set(net[side].map((end) => end.site))) counts.set(site, (counts.get(site) ?? 0) + 1);
    return counts;
  };
  const [tops, bottoms] = [touching('tops'), touching('bottoms')];
  return (box) => Math.max(tops.get(box) ?? 0, bottoms.get(box) ?? 0);
}

/** What is to be drawn, with the ranks and orders found on the way: they hold for all styles that ask for the same. */
export interface Subject {
  readonly architecture: Architecture;
  readonly width: number;
  readonly roles: Roles;
  /** What edges end at, by id. */
  readonly sites: ReadonlyMap<string, number>;
  readonly ranks: Map<string, readonly number[] | undefined>;
  readonly orders: Map<string, Attempt>;
  readonly patience: Patience;
}

/** With more boxes than this, the first manner has to do. */
const fewBoxes = 60;

/** How ranks and lines are found; those after the first are tried where edges cross. */
interface Manner {
  readonly ranks: 'free' | 'blocks' | 'stacked';
  /** Whether all edges, or those to the next rank only, share lines with others of their source or target. */
  readonly sharing: 'all' | 'short' | 'none';
}

function mannersOf({ nodes, groups }: Architecture, { stacked }: Style): readonly Manner[] {
  const own = stacked ? 'stacked' : 'free';
  const manners: readonly Manner[] = [{ ranks: own, sharing: 'all' }, { ranks: own, sharing: 'short' }, { ranks: own, sharing: 'none' }];
  if (nodes.length > fewBoxes) return manners.slice(0, 1);
  return groups.length === 0 || stacked ? manners : [...manners, { ranks: 'blocks', sharing: 'all' }, { ranks: 'blocks', sharing: 'short' }, { ranks: 'blocks', sharing: 'none' }];
}

/**
 * A connected architecture as boxes and arrows in layers, in the manner that has fewest
 * crossings; undefined if that takes more than `width` cells.
 */
export function layoutFlow(subject: Subject, style: Style): Picture | undefined {
  const flows: OrderedFlow[] = [];
  for (const manner of mannersOf(subject.architecture, style)) {
    if (flows.length > 0 && subject.patience.isOver) break;
    const flow = levelFlow(subject, style, manner);
    if (flow !== undefined) flows.push(flow);
    if (flows.length === 0) return undefined;
    if (flow?.order.crossings === 0) break;
  }
  const [first] = flows;
  const [least] = flows.toSorted((a, b) => a.order.crossings - b.order.crossings);
  for (const flow of new Set([least, first])) {
    const picture = flow === undefined ? undefined : placedFlow(flow, style, subject);
    if (picture !== undefined) return picture;
  }
  return undefined;
}

/** Its layers in order, with those edges level that can be; undefined if it is certain not to fit. */
function levelFlow(subject: Subject, style: Style, manner: Manner): OrderedFlow | undefined {
  let levels = levelCandidates(subject.architecture, style.axis, style.captionText);
  for (;;) {
    const flow = orderedFlow(subject, style, manner, levels);
    if (flow === 'too wide') return undefined;
    const placed = flow === 'not level' ? [] : neighbourly(levels, flow.order.layers, style.axis);
    if (flow !== 'not level' && placed.length === levels.length) return { ...flow, levels: placed };
    const kept: readonly Level[] = flow === 'not level' ? levels.slice(0, -1) : placed;
    levels = levels.filter((level) => kept.some(({ edge }) => edge === level.edge));
  }
}

interface Layers {
  readonly layered: Layered;
  readonly extent: (item: number) => Extent;
}

interface OrderedFlow extends Layers {
  readonly order: Attempt;
  readonly levels: readonly PlacedLevel[];
  readonly boxes: readonly Box[];
  readonly nets: readonly Net[];
}

/** To find an order, and to find one good enough to fold ranks by. */
const effort = { whole: { sweeps: 12, pairs: 16_000 }, rough: { sweeps: 3, pairs: 0 } } as const satisfies Record<string, Effort>;

/** Boxes, nets and layers in order, unless some edges cannot be level or it is certain not to fit. */
function orderedFlow(subject: Subject, style: Style, manner: Manner, levels: readonly Level[]): Omit<OrderedFlow, 'levels'> | 'not level' | 'too wide' {
  const { architecture, width, roles, sites, orders, patience } = subject;
  const level = new Set(levels.map(({ edge }) => edge));
  const edges = architecture.edges.filter((edge) => !level.has(edge));
  const arrows = edges.map(({ from, to }) => ({ from: sites.get(from) ?? 0, to: sites.get(to) ?? 0 }));
  const ranks = ranksIn(manner, subject, arrows, levels);
  if (ranks === undefined) return 'not level';
  const rankOf = spansBy(architecture, ranks);
  const isShort = ({ upper, lower }: DownLink) => rankOf(lower).first - rankOf(upper).last === 1;
  const nets = netsOf(edges, downwards(arrows, (site) => rankOf(site).first), (link) => manner.sharing === 'all' || (manner.sharing === 'short' && isShort(link)), style.captionText);
  patience.spend(20 * (arrows.length + ranks.length));
  if (style.axis === 'down' && passingWidth(nets, rankOf, style) > width) return 'too wide';
  const boxes = boxesOf(architecture, style, pinCounts(nets), roles);
  if (style.axis === 'right' && widestInAll(boxes, ranks) > width) return 'too wide';
  const partners = new Map(levels.flatMap(({ from, to }) => [[from, to], [to, from]] as const));
  const orderedBy = ({ layered, extent }: Layers, much: Effort) =>
    orderOf(layered, (item) => extent(item).before + extent(item).body + extent(item).after + style.gaps.boxes, partners, much, patience);
  const flat = layersBy(architecture, ranks, nets, boxes, style);
  const across = (box: number) => (style.axis === 'down' ? boxes[box]?.width ?? 0 : boxes[box]?.height ?? 0) + style.gaps.boxes;
  const folded = style.fold === Infinity ? ranks : foldedRanks(ranks, orderedBy(flat, effort.rough).layers.flat(), across, style.fold);
  if (levels.some(({ from, to }) => folded[from] !== folded[to])) return 'not level';
  const layers = style.fold === Infinity ? flat : layersBy(architecture, folded, nets, boxes, style);
  if (leastWidth(layers, boxes, nets, style) > width) return 'too wide';
  const key = JSON.stringify([style.axis, style.captionLayers, nets.length, folded, levels.map(({ from, to }) => [from, to])]);
  const order = orders.get(key) ?? orderedBy(layers, effort.whole);
  orders.set(key, order);
  return { boxes, nets, ...layers, order };
}

/** The first and last rank of each site. */
function spansBy(architecture: Architecture, ranks: readonly number[]): (site: number) => { readonly first: number; readonly last: number } {
  const rankOf = (box: number) => ranks[box] ?? 0;
  const containers = containersOf(architecture, rankOf);
  return (site) => spanOf(containers, site, rankOf);
}

function ranksIn(manner: Manner, subject: Subject, arrows: readonly Link[], levels: readonly Level[]): readonly number[] | undefined {
  const key = JSON.stringify([manner.ranks, levels.map(({ from, to }) => [from, to])]);
  if (!subject.ranks.has(key)) subject.ranks.set(key, foundRanks(manner, subject, arrows, levels));
  return subject.ranks.get(key);
}

function foundRanks({ ranks }: Manner, { architecture, patience }: Subject, arrows: readonly Link[], levels: readonly Level[]): readonly number[] | undefined {
  const containers = containersOf(architecture, () => 0);
  const whole = ranks === 'blocks' || arrows.some(({ from, to }) => containerAt(containers, Math.max(from, to)) !== undefined);
  const free = whole ? blockRanks(containers, arrows, levels, patience) : ranksOf(architecture.nodes.length, withoutCycles(architecture.nodes.length, arrows), levels, patience);
  if (ranks !== 'stacked' || free === undefined) return free;
  return stackedRanks(free, containers.ofBox.map((container) => pathTo(containers.all, container)[1] ?? 0));
}

function layersBy(architecture: Architecture, ranks: readonly number[], nets: readonly Net[], boxes: readonly Box[], style: Style): Layers {
  const plan = layerPlan(nets, ranks, spansBy(architecture, ranks), style.captionLayers);
  const layered = layersOf(nets, containersOf(architecture, plan.layerOf), plan);
  const extents = layered.items.map((item) => extentOf(item, boxes, nets, style));
  return { layered, extent: (item) => extents[item] ?? { before: 0, after: 0, body: 1, growth: 0, textBefore: false, textAfter: false } };
}

/** Whether an item takes no room of its own. */
const isBare = (item: Item | undefined) => item?.type === 'space' || item?.type === 'gate';

/** Going down, columns of the lanes that pass the rank which most nets pass: known before there are layers, and the same for folded ones. */
function passingWidth(nets: readonly Net[], rankOf: ReturnType<typeof spansBy>, { gaps }: Style): number {
  const changes = new Map<number, number>();
  const change = (rank: number, by: number) => changes.set(rank, (changes.get(rank) ?? 0) + by);
  for (const { tops, bottoms } of nets) {
    change(Math.min(...tops.map(({ site }) => rankOf(site).last)) + 1, 1);
    change(Math.max(...bottoms.map(({ site }) => rankOf(site).first)), -1);
  }
  let [passing, most] = [0, 0];
  for (const [, by] of [...changes].sort(([a], [b]) => a - b)) {
    passing += by;
    most = Math.max(most, passing);
  }
  const between = Math.min(gaps.boxes, gaps.lanes);
  return most * (1 + between) - between;
}

/** Going right, columns of the widest boxes of all ranks: layers take no less. */
function widestInAll(boxes: readonly Box[], ranks: readonly number[]): number {
  const widest = new Map<number, number>();
  for (const [box, { width }] of boxes.entries()) widest.set(ranks[box] ?? 0, Math.max(widest.get(ranks[box] ?? 0) ?? 0, width));
  return [...widest.values()].reduce((sum, cells) => sum + cells, 0);
}

/** Columns that the layers take however they are ordered. */
function leastWidth({ layered, extent }: Layers, boxes: readonly Box[], nets: readonly Net[], { axis, gaps }: Style): number {
  const rows = layered.layers.map((items) => items.filter((item) => !isBare(layered.items[item])));
  if (axis === 'down') {
    const between = Math.min(gaps.boxes, gaps.lanes);
    return Math.max(...rows.map((items) => items.reduce((sum, item) => sum + extent(item).before + extent(item).body + extent(item).after + between, -between)));
  }
  const alongs = rows.map((items) => Math.max(1, ...items.map((item) => alongOf({ axis, boxes, nets }, layered.items[item]))));
  return alongs.reduce((sum, along) => sum + along, 0);
}

function placedFlow({ boxes, nets, layered, order: { layers: order }, extent, levels }: OrderedFlow, { axis, mirrored, gaps }: Style, { width, patience }: Subject): Picture | undefined {
  const titleOf = (container: number) => (axis === 'down' ? widthOf(layered.containers[container]?.title ?? '') : 0);
  const most = axis === 'down' ? width : Infinity;
  const placed = placeAcross({ layered, order, pins: pinsOf(layered, order), gaps, extentOf: extent, titleOf, titled: mirrored ? 'last' : 'first', levels, most }, patience);
  if (placed === undefined) return undefined;
  const picture = assemble({ axis, mirrored, boxes, nets, layered, placed, levels });
  return picture.width <= width ? picture : undefined;
}
