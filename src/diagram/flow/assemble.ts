import type { Direction, Mark, Picture } from '../picture.ts';
import { widthOf } from '../text.ts';
import { boxMarks, loopHeight, loopLength, loopReach } from './boxes.ts';
import type { Box, Loop } from './boxes.ts';
import { lengthsOf } from './lengths.ts';
import type { Lengths } from './lengths.ts';
import { pathTo } from './groups.ts';
import type { Item } from './layers.ts';
import type { PlacedLevel } from './level.ts';
import type { Net } from './nets.ts';
import { alongOf, endOf, levelAt } from './plan.ts';
import type { Plan } from './plan.ts';
import { channels } from './style.ts';

interface Cell {
  readonly x: number;
  readonly y: number;
}

/** Turns the plan of a flow into marks: borders, boxes, lines, heads, captions. */
export function assemble(plan: Plan): Picture {
  return new Assembly(plan).picture();
}

class Assembly {
  readonly #plan: Plan;
  readonly #marks: Mark[] = [];
  readonly #lengths: Lengths;
  /** Which way heads point at the end of a link, and at its beginning. */
  readonly #ways: { readonly on: Direction; readonly back: Direction };

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#lengths = lengthsOf(plan);
    const [on, back] = plan.axis === 'down' ? (['down', 'up'] as const) : (['right', 'left'] as const);
    this.#ways = plan.mirrored ? { on: back, back: on } : { on, back };
  }

  picture(): Picture {
    for (const container of this.#plan.layered.containers.keys()) if (container > 0) this.#frame(container);
    for (const item of this.#plan.layered.items) this.#item(item);
    for (const [layer, links] of this.#plan.layered.links.entries()) for (const index of links.keys()) this.#link(layer, index);
    for (const level of this.#plan.levels) this.#level(level);
    for (const container of this.#plan.layered.containers.keys()) if (container > 0) this.#title(container);
    const { size } = this.#plan.placed;
    const [width, height] = this.#plan.axis === 'down' ? [size, this.#lengths.whole] : [this.#lengths.whole, size];
    return { width, height, marks: this.#marks };
  }

  #point(along: number, across: number): Cell {
    return this.#block(along, across, 1);
  }

  /** The upper left cell of what takes so many cells along the flow: mirrored, it is turned over as a whole. */
  #block(along: number, across: number, length: number): Cell {
    const { axis, mirrored } = this.#plan;
    const at = mirrored ? this.#lengths.whole - along - length : along;
    return axis === 'down' ? { x: across, y: at } : { x: at, y: across };
  }

  #line(fromAlong: number, fromAcross: number, toAlong: number, toAcross: number, net: Net): void {
    const to = this.#point(toAlong, toAcross);
    this.#marks.push({ type: 'line', ...this.#point(fromAlong, fromAcross), toX: to.x, toY: to.y, line: net.line, role: 'edge' });
  }

  #endOf(net: number, item: number, side: 'tops' | 'bottoms') {
    return endOf(this.#plan, net, item, side);
  }

  #frame(container: number): void {
    const along = this.#lengths.frames[container] ?? { first: 0, last: 0 };
    const across = this.#plan.placed.containers[container] ?? { first: 0, last: 0 };
    const [length, breadth] = [along.last - along.first + 1, across.last - across.first + 1];
    const size = this.#plan.axis === 'down' ? { width: breadth, height: length } : { width: length, height: breadth };
    this.#marks.push({ type: 'frame', ...this.#block(along.first, across.first, length), ...size, rounded: false, role: 'group' });
  }

  /** In the upper border, left, with a cell of border on either side, clear of the edges that cross it. */
  #title(container: number): void {
    const title = this.#plan.layered.containers[container]?.title ?? '';
    if (title === '') return;
    const frame = this.#marks.filter((mark) => mark.type === 'frame')[container - 1];
    if (frame?.type !== 'frame') return;
    const crossed = this.#marks.flatMap((mark) => {
      const touches = mark.type === 'line' && mark.x === mark.toX && Math.min(mark.y, mark.toY) <= frame.y && Math.max(mark.y, mark.toY) >= frame.y;
      if (touches) return [mark.x - 1, mark.x, mark.x + 1];
      return mark.type === 'head' && mark.direction === 'down' && mark.y === frame.y - 1 ? [mark.x] : [];
    });
    const cells = widthOf(title) + 2;
    for (let x = frame.x + 2; x + cells < frame.x + frame.width - 1; x += 1) {
      if (crossed.some((cell) => cell >= x && cell < x + cells)) continue;
      this.#marks.push({ type: 'text', x, y: frame.y, text: ` ${title} `, role: 'group' });
      return;
    }
  }

  #item(item: Item): void {
    const { first: across = 0, last = 0 } = this.#plan.placed.items[item.number] ?? {};
    const start = this.#lengths.starts[item.layer] ?? 0;
    if (item.type === 'space' || item.type === 'gate') return;
    if (item.type === 'box') {
      const box = this.#plan.boxes[item.box];
      const grown = last - across + 1;
      if (box !== undefined) this.#box(this.#plan.axis === 'down' ? { ...box, width: grown } : { ...box, height: grown }, this.#block(start, across, alongOf(this.#plan, item)));
      return;
    }
    const net = this.#plan.nets[item.net];
    if (net === undefined) return;
    this.#line(start, across, start + (this.#lengths.sizes[item.layer] ?? 1) - 1, across, net);
    if (item.type === 'caption') this.#caption(net, start, across);
  }

  #caption(net: Net, along: number, across: number): void {
    const { x, y } = this.#plan.axis === 'down'
      ? this.#block(along, across + 2, net.caption.length)
      : this.#block(along + 1, across - net.caption.length, Math.max(...net.caption.map(widthOf)));
    for (const [row, text] of net.caption.entries()) this.#marks.push({ type: 'text', x, y: y + row, text, role: 'label' });
  }

  #box(box: Box, { x, y }: Cell): void {
    this.#marks.push(...boxMarks(box, x, y));
    const { width, height } = box;
    if (this.#plan.axis === 'down') this.#loopsBeside(box, x + width, y + 1);
    else this.#loopsBelow(box, x + 1, y + height);
  }

  /** Straight from box to box, its caption above it. */
  #level(level: PlacedLevel): void {
    const { edge, caption, first, second } = level;
    const { axis, layered, placed } = this.#plan;
    const along = (this.#lengths.starts[layered.items[first]?.layer ?? 0] ?? 0) + levelAt(this.#plan, level);
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
      this.#marks.push({ type: 'text', x: start + 1 + Math.floor(blank / 2), y: this.#point(along, 0).y - 1, text: caption, role: 'label' });
    }
  }

  #loopsBeside(box: Box, x: number, top: number): void {
    let y = top;
    for (const loop of box.loops) {
      const far = x + loopReach(loop);
      this.#loop(loop, [{ x: x - 1, y }, { x: far, y }, { x: far, y: y + 1 }, { x: x - 1, y: y + 1 }], 'left');
      for (const [row, text] of loop.caption.entries()) this.#marks.push({ type: 'text', x: far + 2, y: y + row, text, role: 'label' });
      y += loopHeight(loop.caption);
    }
  }

  #loopsBelow(box: Box, left: number, y: number): void {
    let x = left;
    for (const loop of box.loops) {
      const far = y + loopReach(loop);
      this.#loop(loop, [{ x, y: y - 1 }, { x, y: far }, { x: x + 2, y: far }, { x: x + 2, y: y - 1 }], 'up');
      const [text = ''] = loop.caption;
      if (text !== '') this.#marks.push({ type: 'text', x: x + 4, y: far, text, role: 'label' });
      x += loopLength(loop.caption);
    }
  }

  /** From the box's border by two corners back to it, where its heads point. */
  #loop({ line, heads }: Loop, [leave, out, back, enter]: readonly [Cell, Cell, Cell, Cell], direction: 'left' | 'up'): void {
    const beside = ({ x, y }: Cell): Cell => (direction === 'left' ? { x: x + 1, y } : { x, y: y + 1 });
    const first = heads === 'both' ? beside(leave) : leave;
    const last = heads === 'none' ? enter : beside(enter);
    for (const [from, to] of [[first, out], [out, back], [back, last]] as const) this.#marks.push({ type: 'line', ...from, toX: to.x, toY: to.y, line, role: 'edge' });
    if (heads === 'both') this.#marks.push({ type: 'head', ...first, direction, role: 'edge' });
    if (heads !== 'none') this.#marks.push({ type: 'head', ...last, direction, role: 'edge' });
  }

  #link(layer: number, index: number): void {
    const link = this.#plan.layered.links[layer]?.[index];
    const span = this.#plan.placed.links[layer]?.[index];
    const channel = this.#lengths.channels[layer];
    const net = link === undefined ? undefined : this.#plan.nets[link.net];
    if (link === undefined || span === undefined || channel === undefined || net === undefined) return;
    const track = channel.tracks.of[index];
    const along = track === undefined ? undefined : channel.firstTrack + track * channels[this.#plan.axis].pitch;
    const entry = this.#lengths.starts[layer + 1] ?? 0;
    const entryOf = (item: number) => this.#borderAt(item, 'first') ?? entry;
    const into = (item: number) => entryOf(item) - (this.#endOf(link.net, item, 'bottoms')?.head === true ? 1 : 0);
    for (const [end, item] of link.tops.entries()) {
      const across = span.tops[end] ?? 0;
      const exit = this.#exit(item);
      const head = this.#endOf(link.net, item, 'tops')?.head === true;
      this.#line(head ? exit + 1 : exit, across, along ?? into(link.bottoms[0] ?? 0), across, net);
      if (head) this.#head(exit + 1, across, this.#ways.back);
    }
    for (const [end, item] of link.bottoms.entries()) {
      const across = span.bottoms[end] ?? 0;
      if (along !== undefined) this.#line(along, across, into(item), across, net);
      if (into(item) < entryOf(item)) this.#head(into(item), across, this.#ways.on);
    }
    const cells = [...span.tops, ...span.bottoms];
    if (along !== undefined) this.#line(along, Math.min(...cells), along, Math.max(...cells), net);
  }

  /** Where the border of a gate's container is along the flow; undefined for other items. */
  #borderAt(number: number, border: 'first' | 'last'): number | undefined {
    const item = this.#plan.layered.items[number];
    return item?.type === 'gate' ? this.#lengths.frames[item.container]?.[border] : undefined;
  }

  /** The cell along the flow where a link leaves: a box's or container's border, or the last cell of a lane. */
  #exit(number: number): number {
    const border = this.#borderAt(number, 'last');
    if (border !== undefined) return border;
    const item = this.#plan.layered.items[number];
    const layer = item?.layer ?? 0;
    const start = this.#lengths.starts[layer] ?? 0;
    return start + (item?.type === 'box' ? alongOf(this.#plan, item) : (this.#lengths.sizes[layer] ?? 1)) - 1;
  }

  #head(along: number, across: number, direction: Direction): void {
    this.#marks.push({ type: 'head', ...this.#point(along, across), direction, role: 'edge' });
  }
}
