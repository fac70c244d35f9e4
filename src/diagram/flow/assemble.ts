import type { Direction, Mark, Picture } from '../picture.ts';
import { widthOf } from '../text.ts';
import { loopHeight, loopLength } from './boxes.ts';
import type { Box } from './boxes.ts';
import { pathTo } from './groups.ts';
import type { Item, Layered } from './layers.ts';
import type { PlacedLevel } from './level.ts';
import type { Net } from './nets.ts';
import type { Placed } from './place.ts';
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
interface Channel {
  readonly start: number;
  readonly tracks: Tracks;
  readonly firstTrack: number;
  /** Borders that close below the layer, and that open above the next; innermost counts as 1. */
  readonly closing: number;
  readonly opening: number;
  readonly end: number;
}

/** How deeply containers that end (or begin) at `layer` nest within each other, by container. */
function nesting(layered: Layered, layer: number, edge: 'first' | 'last'): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  for (const [container, { parent, [edge]: at }] of [...layered.containers.entries()].toReversed()) {
    if (container === 0 || at !== layer) continue;
    const own = depths.get(container) ?? 1;
    depths.set(container, own);
    if (parent > 0 && layered.containers[parent]?.[edge] === layer) depths.set(parent, Math.max(depths.get(parent) ?? 1, own + 1));
  }
  return depths;
}

const deepest = (depths: ReadonlyMap<number, number>) => Math.max(0, ...depths.values());

/** Turns the plan of a flow into marks: borders, boxes, lines, heads, captions. */
export function assemble(plan: Plan): Picture {
  return new Assembly(plan).picture();
}

class Assembly {
  readonly #plan: Plan;
  readonly #marks: Mark[] = [];
  readonly #starts: number[] = [];
  readonly #sizes: number[] = [];
  readonly #channels: Channel[] = [];
  readonly #lead: number;
  readonly #length: number;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#lead = deepest(nesting(plan.layered, 0, 'first'));
    let along = this.#lead + this.#roomForHeads(0);
    for (const [layer, items] of plan.layered.layers.entries()) {
      const size = Math.max(1, this.#titleRoom(layer), ...items.map((item) => this.#along(plan.layered.items[item])));
      this.#starts.push(along);
      this.#sizes.push(size);
      const channel = this.#channel(layer, along + size);
      this.#channels.push(channel);
      along = channel.end;
    }
    this.#length = along;
  }

  picture(): Picture {
    for (const container of this.#plan.layered.containers.keys()) if (container > 0) this.#frame(container);
    for (const item of this.#plan.layered.items) this.#item(item);
    for (const [layer, links] of this.#plan.layered.links.entries()) for (const index of links.keys()) this.#link(layer, index);
    for (const level of this.#plan.levels) this.#level(level);
    for (const container of this.#plan.layered.containers.keys()) if (container > 0) this.#title(container);
    const { size } = this.#plan.placed;
    const [width, height] = this.#plan.axis === 'down' ? [size, this.#length] : [this.#length, size];
    return { width, height, marks: this.#marks };
  }

  #along(item: Item | undefined): number {
    const { axis, boxes, nets } = this.#plan;
    if (item?.type === 'box') return (axis === 'down' ? boxes[item.box]?.height : boxes[item.box]?.width) ?? 1;
    if (item?.type !== 'caption') return 1;
    const caption = nets[item.net]?.caption ?? [];
    return axis === 'down' ? caption.length : Math.max(...caption.map(widthOf)) + 2;
  }

  /** Going right, a title stands over its container's first layer, where no edge crosses the border. */
  #titleRoom(layer: number): number {
    const { axis, layered } = this.#plan;
    if (axis === 'down') return 1;
    return Math.max(...layered.containers.map(({ title, first }, container) => (container > 0 && first === layer ? widthOf(title) + 5 : 1)));
  }

  #channel(layer: number, start: number): Channel {
    const { layered, placed, axis } = this.#plan;
    const closing = deepest(nesting(layered, layer, 'last'));
    const padding = axis === 'right' && closing > 0 ? 1 : 0;
    const links = layered.links[layer];
    if (links === undefined) return { start: start + padding, tracks: { of: [], count: 0 }, firstTrack: start, closing, opening: 0, end: start + padding + closing };
    const opening = deepest(nesting(layered, layer + 1, 'first'));
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

  #headAt(net: number, items: readonly number[], side: 'tops' | 'bottoms'): boolean {
    return items.some((item) => this.#endOf(net, item, side)?.head === true);
  }

  #endOf(net: number, item: number, side: 'tops' | 'bottoms') {
    return this.#plan.nets[net]?.[side].find(({ box }) => box === item);
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
    const isBox = (item: number) => layered.items[item]?.type === 'box';
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

  #point(along: number, across: number): { x: number; y: number } {
    return this.#plan.axis === 'down' ? { x: across, y: along } : { x: along, y: across };
  }

  #line(fromAlong: number, fromAcross: number, toAlong: number, toAcross: number, net: Net): void {
    const to = this.#point(toAlong, toAcross);
    this.#marks.push({ type: 'line', ...this.#point(fromAlong, fromAcross), toX: to.x, toY: to.y, line: net.line, role: 'edge' });
  }

  /** First and last cell along the flow of a container's border. */
  #span(container: number): { first: number; last: number } {
    const { first = 0, last = 0 } = this.#plan.layered.containers[container] ?? {};
    const open = nesting(this.#plan.layered, first, 'first').get(container) ?? 1;
    const close = nesting(this.#plan.layered, last, 'last').get(container) ?? 1;
    const before = this.#channels[first - 1];
    const after = this.#channels[last];
    const begin = before === undefined ? this.#lead : before.end - this.#roomForHeads(first);
    return { first: begin - open, last: (after?.start ?? 0) + close - 1 };
  }

  #frame(container: number): void {
    const along = this.#span(container);
    const across = this.#plan.placed.containers[container] ?? { first: 0, last: 0 };
    const to = this.#point(along.last, across.last);
    const { x, y } = this.#point(along.first, across.first);
    this.#marks.push({ type: 'frame', x, y, width: to.x - x + 1, height: to.y - y + 1, rounded: false, role: 'group' });
  }

  /** In the upper border, left, with a cell of border on either side, clear of the edges that cross it. */
  #title(container: number): void {
    const title = this.#plan.layered.containers[container]?.title ?? '';
    if (title === '') return;
    const frame = this.#marks.filter((mark) => mark.type === 'frame')[container - 1];
    if (frame?.type !== 'frame') return;
    const crossed = this.#marks.flatMap((mark) =>
      mark.type === 'line' && mark.x === mark.toX && Math.min(mark.y, mark.toY) <= frame.y && Math.max(mark.y, mark.toY) >= frame.y ? [mark.x] : []);
    const cells = widthOf(title) + 2;
    for (let x = frame.x + 2; x + cells < frame.x + frame.width - 1; x += 1) {
      if (crossed.some((cell) => cell >= x - 1 && cell <= x + cells)) continue;
      this.#marks.push({ type: 'text', x, y: frame.y, text: ` ${title} `, role: 'group' });
      return;
    }
  }

  #item(item: Item): void {
    const { first: across = 0, last = 0 } = this.#plan.placed.items[item.number] ?? {};
    const start = this.#starts[item.layer] ?? 0;
    if (item.type === 'space') return;
    if (item.type === 'box') {
      const box = this.#plan.boxes[item.box];
      const grown = last - across + 1;
      if (box !== undefined) this.#box(this.#plan.axis === 'down' ? { ...box, width: grown } : { ...box, height: grown }, this.#point(start, across));
      return;
    }
    const net = this.#plan.nets[item.net];
    if (net === undefined) return;
    this.#line(start, across, start + (this.#sizes[item.layer] ?? 1) - 1, across, net);
    if (item.type === 'caption') this.#caption(net, start, across);
  }

  #caption(net: Net, along: number, across: number): void {
    for (const [row, text] of net.caption.entries()) {
      const at = this.#plan.axis === 'down' ? { x: across + 2, y: along + row } : { x: along + 1, y: across - net.caption.length + row };
      this.#marks.push({ type: 'text', ...at, text, role: 'label' });
    }
  }

  #box(box: Box, { x, y }: { x: number; y: number }): void {
    const { width, height, role, rounded } = box;
    this.#marks.push({ type: 'frame', x, y, width, height, rounded, role });
    const lines = box.title.length + box.details.length;
    const top = y + 1 + Math.floor((height - 2 - lines) / 2);
    for (const [row, text] of box.title.entries()) {
      this.#marks.push({ type: 'text', x: x + 2 + Math.floor((width - 4 - widthOf(text)) / 2), y: top + row, text, role });
    }
    for (const [row, text] of box.details.entries()) this.#marks.push({ type: 'text', x: x + 2, y: top + box.title.length + row, text, role });
    if (this.#plan.axis === 'down') this.#loopsBeside(box, x + width, y + 1);
    else this.#loopsBelow(box, x + 1, y + height);
  }

  /** Straight from box to box, in the middle of the lower (going right: the narrower) one. */
  #level({ edge, caption, first, second }: PlacedLevel): void {
    const { axis, boxes, layered, placed } = this.#plan;
    const sizes = [first, second].map((item) => (axis === 'down' ? boxes[item]?.height : boxes[item]?.width) ?? 3);
    const along = (this.#starts[layered.items[first]?.layer ?? 0] ?? 0) + Math.floor((Math.min(...sizes) - 1) / 2);
    const [from, to] = [placed.items[first]?.last ?? 0, placed.items[second]?.first ?? 0];
    const head = edge.heads === 'both' ? 1 : 0;
    const end = this.#point(along, to - head);
    this.#marks.push({ type: 'line', ...this.#point(along, from + head), toX: end.x, toY: end.y, line: edge.line, role: 'edge' });
    if (head > 0) {
      this.#head(along, from + 1, axis === 'down' ? 'left' : 'up');
      this.#head(along, to - 1, axis === 'down' ? 'right' : 'down');
    }
    if (caption !== '') {
      const around = new Set([first, second].flatMap((item) => pathTo(layered.containers, layered.items[item]?.container ?? 0)));
      const borders = placed.containers.flatMap((container, index) => (around.has(index) ? [container.first, container.last] : [])).filter((cell) => cell > from && cell < to);
      const stops = [from, ...borders.sort((a, b) => a - b), to];
      const room = stops.findIndex((stop, index) => (stops[index + 1] ?? stop) - stop > widthOf(caption) + 2);
      const start = stops[room] ?? from;
      const blank = (stops[room + 1] ?? to) - start - 1 - widthOf(caption);
      this.#marks.push({ type: 'text', x: start + 1 + Math.floor(blank / 2), y: along - 1, text: caption, role: 'label' });
    }
  }

  #loopsBeside(box: Box, x: number, top: number): void {
    let y = top;
    for (const { caption } of box.loops) {
      this.#marks.push(
        { type: 'line', x: x - 1, y, toX: x + 1, toY: y, line: 'solid', role: 'edge' },
        { type: 'line', x: x + 1, y, toX: x + 1, toY: y + 1, line: 'solid', role: 'edge' },
        { type: 'line', x: x + 1, y: y + 1, toX: x, toY: y + 1, line: 'solid', role: 'edge' },
        { type: 'head', x, y: y + 1, direction: 'left', role: 'edge' },
      );
      for (const [row, text] of caption.entries()) this.#marks.push({ type: 'text', x: x + 3, y: y + row, text, role: 'label' });
      y += loopHeight(caption);
    }
  }

  #loopsBelow(box: Box, left: number, y: number): void {
    let x = left;
    for (const { caption } of box.loops) {
      this.#marks.push(
        { type: 'line', x, y: y - 1, toX: x, toY: y + 1, line: 'solid', role: 'edge' },
        { type: 'line', x, y: y + 1, toX: x + 2, toY: y + 1, line: 'solid', role: 'edge' },
        { type: 'line', x: x + 2, y: y + 1, toX: x + 2, toY: y, line: 'solid', role: 'edge' },
        { type: 'head', x: x + 2, y, direction: 'up', role: 'edge' },
      );
      const [text = ''] = caption;
      if (text !== '') this.#marks.push({ type: 'text', x: x + 4, y: y + 1, text, role: 'label' });
      x += loopLength(caption);
    }
  }

  #link(layer: number, index: number): void {
    const link = this.#plan.layered.links[layer]?.[index];
    const span = this.#plan.placed.links[layer]?.[index];
    const channel = this.#channels[layer];
    const net = link === undefined ? undefined : this.#plan.nets[link.net];
    if (link === undefined || span === undefined || channel === undefined || net === undefined) return;
    const track = channel.tracks.of[index];
    const along = track === undefined ? undefined : channel.firstTrack + track * channels[this.#plan.axis].pitch;
    const entry = this.#starts[layer + 1] ?? 0;
    const into = (item: number) => (this.#endOf(link.net, item, 'bottoms')?.head ? entry - 1 : entry);
    for (const [end, item] of link.tops.entries()) {
      const across = span.tops[end] ?? 0;
      const exit = this.#exit(item);
      const head = this.#endOf(link.net, item, 'tops')?.head === true;
      this.#line(head ? exit + 1 : exit, across, along ?? into(link.bottoms[0] ?? 0), across, net);
      if (head) this.#head(exit + 1, across, this.#plan.axis === 'down' ? 'up' : 'left');
    }
    for (const [end, item] of link.bottoms.entries()) {
      const across = span.bottoms[end] ?? 0;
      if (along !== undefined) this.#line(along, across, into(item), across, net);
      if (into(item) < entry) this.#head(entry - 1, across, this.#plan.axis === 'down' ? 'down' : 'right');
    }
    const cells = [...span.tops, ...span.bottoms];
    if (along !== undefined) this.#line(along, Math.min(...cells), along, Math.max(...cells), net);
  }

  /** The cell along the flow where a link leaves: a box's border, or the last cell of a lane. */
  #exit(number: number): number {
    const item = this.#plan.layered.items[number];
    const layer = item?.layer ?? 0;
    const start = this.#starts[layer] ?? 0;
    return start + (item?.type === 'box' ? this.#along(item) : (this.#sizes[layer] ?? 1)) - 1;
  }

  #head(along: number, across: number, direction: Direction): void {
    this.#marks.push({ type: 'head', ...this.#point(along, across), direction, role: 'edge' });
  }
}
