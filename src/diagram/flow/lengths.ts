import { widthOf } from '../text.ts';
import type { Box } from './boxes.ts';
import type { Item, Layered } from './layers.ts';
import type { PlacedLevel } from './level.ts';
import type { End, Net } from './nets.ts';
import type { Placed } from './placing.ts';
import { channels } from './style.ts';
import type { Axis } from './style.ts';
import { tracksOf } from './tracks.ts';
import type { Tracks } from './tracks.ts';

export interface Plan {
  readonly axis: Axis;
  readonly boxes: readonly Box[];
  readonly nets: readonly Net[];
  readonly layered: Layered;
  readonly placed: Placed;
  readonly levels: readonly PlacedLevel[];
}

/** Cells along the flow: where each layer begins, and what lies in the channel below it. */
export interface Channel {
  readonly start: number;
  readonly tracks: Tracks;
  readonly firstTrack: number;
  /** Borders that close below the layer, and that open above the next; innermost counts as 1. */
  readonly closing: number;
  readonly opening: number;
  readonly end: number;
}

/** Cells along the flow: of layers, of the channels between them, of containers and of the whole. */
export interface Lengths {
  readonly starts: readonly number[];
  readonly sizes: readonly number[];
  readonly channels: readonly Channel[];
  readonly frames: readonly { readonly first: number; readonly last: number }[];
  readonly whole: number;
}

export function lengthsOf(plan: Plan): Lengths {
  return new Measuring(plan).lengths();
}

/** The end at which a net touches a box. */
export function endOf({ nets, layered }: Plan, net: number, item: number, side: 'tops' | 'bottoms'): End | undefined {
  const at = layered.items[item];
  const own = at?.type === 'gate' ? at.site : at?.type === 'box' ? item : -1;
  return nets[net]?.[side].find(({ site }) => site === own);
}

/** Cells of an item along the flow. */
export function alongOf({ axis, boxes, nets }: Pick<Plan, 'axis' | 'boxes' | 'nets'>, item: Item | undefined): number {
  if (item?.type === 'box') return (axis === 'down' ? boxes[item.box]?.height : boxes[item.box]?.width) ?? 1;
  if (item?.type !== 'caption') return 1;
  const caption = nets[item.net]?.caption ?? [];
  return axis === 'down' ? caption.length : Math.max(...caption.map(widthOf)) + 2;
}

/**
 * How deeply containers that end (or begin) at `layer` nest within each other, by container; one
 * with arrow heads at that border counts for two.
 */
function nesting({ layered, nets }: Pick<Plan, 'layered' | 'nets'>, layer: number, edge: 'first' | 'last'): Nesting {
  const depths = new Map<number, number>();
  let deepest = 0;
  const isHead = (item: Item | undefined) => item?.type === 'gate' && item.border === edge && nets[item.net]?.[edge === 'first' ? 'bottoms' : 'tops'].some(({ site, head }) => site === item.site && head) === true;
  const headed = new Set((layered.layers[layer] ?? []).flatMap((number) => {
    const item = layered.items[number];
    return item !== undefined && isHead(item) ? [item.container] : [];
  }));
  for (const [container, { parent, [edge]: at }] of [...layered.containers.entries()].toReversed()) {
    if (container === 0 || at !== layer) continue;
    const own = depths.get(container) ?? 1;
    const taken = headed.has(container) ? own + 1 : own;
    deepest = Math.max(deepest, taken);
    depths.set(container, own);
    if (parent > 0 && layered.containers[parent]?.[edge] === layer) depths.set(parent, Math.max(depths.get(parent) ?? 1, taken + 1));
  }
  return { depths, deepest };
}

/** Cells from the inside of a layer's end to each border, and to what lies beyond them all. */
interface Nesting {
  readonly depths: ReadonlyMap<number, number>;
  readonly deepest: number;
}

class Measuring {
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  lengths(): Lengths {
    const { layered } = this.#plan;
    const lead = nesting(this.#plan, 0, 'first').deepest;
    const starts: number[] = [];
    const sizes: number[] = [];
    const channels: Channel[] = [];
    let along = lead + this.#roomForHeads(0);
    for (const [layer, items] of layered.layers.entries()) {
      const size = Math.max(1, this.#titleRoom(layer), ...items.map((item) => alongOf(this.#plan, layered.items[item])));
      const channel = this.#channel(layer, along + size);
      starts.push(along);
      sizes.push(size);
      channels.push(channel);
      along = channel.end;
    }
    const frames = layered.containers.map((_, container) => this.#frame(container, lead, channels));
    return { starts, sizes, channels, frames, whole: along };
  }

  /** First and last cell along the flow of a container's border. */
  #frame(container: number, lead: number, channels: readonly Channel[]): { first: number; last: number } {
    const { layered } = this.#plan;
    const { first = 0, last = 0 } = layered.containers[container] ?? {};
    const open = nesting(this.#plan, first, 'first').depths.get(container) ?? 1;
    const close = nesting(this.#plan, last, 'last').depths.get(container) ?? 1;
    const before = channels[first - 1];
    const begin = before === undefined ? lead : before.end - this.#roomForHeads(first);
    return { first: begin - open, last: (channels[last]?.start ?? 0) + close - 1 };
  }

  /** Going right, a title stands over its container's first layer, where no edge crosses the border. */
  #titleRoom(layer: number): number {
    const { axis, layered } = this.#plan;
    if (axis === 'down') return 1;
    return Math.max(...layered.containers.map(({ title, first }, container) => (container > 0 && first === layer ? widthOf(title) + 5 : 1)));
  }

  #channel(layer: number, start: number): Channel {
    const { layered, placed, axis } = this.#plan;
    const closing = nesting(this.#plan, layer, 'last').deepest;
    const padding = axis === 'right' && closing > 0 ? 1 : 0;
    const links = layered.links[layer];
    if (links === undefined) return { start: start + padding, tracks: { of: [], count: 0 }, firstTrack: start, closing, opening: 0, end: start + padding + closing };
    const opening = nesting(this.#plan, layer + 1, 'first').deepest;
    const tracks = tracksOf(placed.links[layer] ?? []);
    const { pitch, least, margin } = channels[axis];
    const captions = this.#hasCaptions(layer) || this.#hasCaptions(layer + 1);
    const needed = captions && axis === 'down' ? 0 : least;
    const headsUp = links.some(({ net, tops }) => this.#headAt(net, tops, 'tops')) ? 1 : padding;
    const headsDown = this.#roomForHeads(layer + 1);
    const above = this.#hidesLine(layer, tracks) || this.#touches(layer, tracks, 'first') || this.#meetsCorner(layer, tracks, 'first', headsUp + closing === 0) ? 1 : 0;
    const below = this.#touches(layer, tracks, 'last') || this.#meetsCorner(layer, tracks, 'last', headsDown + opening === 0) ? 1 : 0;
    const after = opening > 0 || headsDown === 0 ? margin : 0;
    const area = Math.max(tracks.count === 0 ? 0 : margin + (tracks.count - 1) * pitch + 1 + after, needed) + above + below;
    const firstTrack = start + headsUp + closing + above + margin;
    return { start: start + headsUp, tracks, firstTrack, closing, opening, end: start + headsUp + closing + area + opening + headsDown };
  }

  /** Cells before a layer for arrow heads; going right, also for the room inside a border. */
  #roomForHeads(layer: number): 0 | 1 {
    const { layered, axis } = this.#plan;
    const opens = axis === 'right' && layered.containers.some(({ first }, container) => container > 0 && first === layer);
    return opens || (layered.links[layer - 1] ?? []).some(({ net, bottoms }) => this.#headAt(net, bottoms, 'bottoms')) ? 1 : 0;
  }

  #hasCaptions(layer: number): boolean {
    return (this.#plan.layered.layers[layer] ?? []).some((item) => this.#plan.layered.items[item]?.type === 'caption');
  }

  /** Whether an arrow head lies next to a box; those next to a container's border are outside that. */
  #headAt(net: number, items: readonly number[], side: 'tops' | 'bottoms'): boolean {
    return items.some((item) => this.#plan.layered.items[item]?.type === 'box' && endOf(this.#plan, net, item, side)?.head === true);
  }

  /** A track next to the text of another edge's caption would seem to belong to it. */
  #touches(layer: number, tracks: Tracks, which: 'first' | 'last'): boolean {
    const { layered, placed, nets, axis } = this.#plan;
    const near = which === 'first' ? layer : layer + 1;
    const track = which === 'first' ? 0 : tracks.count - 1;
    return (layered.layers[near] ?? []).some((number) => {
      const item = layered.items[number];
      if (item?.type !== 'caption') return false;
      const at = placed.items[number]?.first ?? 0;
      const caption = nets[item.net]?.caption ?? [];
      const [from, to] = axis === 'down' ? [at + 1, at + 2 + Math.max(...caption.map(widthOf))] : [at - caption.length, at - 1];
      return (layered.links[layer] ?? []).some(({ net }, index) => {
        const span = placed.links[layer]?.[index];
        if (net === item.net || span === undefined || tracks.of[index] !== track) return false;
        const cells = [...span.tops, ...span.bottoms];
        return Math.min(...cells) <= to && Math.max(...cells) >= from;
      });
    });
  }

  /** A dotted or thick edge that only turns or is crossed here needs a straight cell to show what it is. */
  #hidesLine(layer: number, tracks: Tracks): boolean {
    const { layered, placed, nets } = this.#plan;
    const isBox = (item: number) => layered.items[item]?.type === 'box' || layered.items[item]?.type === 'gate';
    return tracks.count > 0 && (layered.links[layer] ?? []).some(({ net, tops, bottoms }, index) => {
      const span = placed.links[layer]?.[index];
      const cells = [...(span?.tops ?? []), ...(span?.bottoms ?? [])];
      return nets[net]?.line !== 'solid' && Math.max(...cells) - Math.min(...cells) < 6 && [...tops, ...bottoms].every(isBox);
    });
  }

  /** A joint of a track next to a corner of a box or container would, in plain ASCII, seem joined to it. */
  #meetsCorner(layer: number, tracks: Tracks, which: 'first' | 'last', boxesNear: boolean): boolean {
    const { layered, placed, axis } = this.#plan;
    if (axis === 'right') return false;
    const near = which === 'first' ? layer : layer + 1;
    const track = which === 'first' ? 0 : tracks.count - 1;
    const joints = new Set((placed.links[layer] ?? []).flatMap(({ tops, bottoms }, index) => (tracks.of[index] === track ? [...tops, ...bottoms] : [])));
    const edge = which === 'first' ? 'last' : 'first';
    const frames = [
      ...(layered.layers[near] ?? []).filter((item) => boxesNear && layered.items[item]?.type === 'box').map((item) => placed.items[item]),
      ...placed.containers.filter((_, container) => layered.containers[container]?.[edge] === near),
    ];
    return frames.some((frame) => frame !== undefined && (joints.has(frame.first) || joints.has(frame.last)));
  }
}
