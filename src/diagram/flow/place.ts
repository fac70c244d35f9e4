import type { Layered } from './layers.ts';
import type { PlacedLevel } from './level.ts';
import type { Order } from './ordering.ts';
import type { Pins } from './pins.ts';
import { collisionsIn, gapBetween } from './clearance.ts';
import type { Mark, Wish } from './clearance.ts';
import { solveDifferences } from './simplex.ts';
import type { Arc } from './simplex.ts';
import type { Gaps } from './style.ts';

/** Cells of an item across the flow: before and after the cell that stands for it. */
export interface Extent {
  readonly before: number;
  readonly after: number;
  /** Least cells of a box itself, without loops beside it, and by how many it may grow. */
  readonly body: number;
  readonly growth: number;
  /** Text ends, or begins, at the edge of the extent. */
  readonly textBefore: boolean;
  readonly textAfter: boolean;
}

/** Coordinates across the flow. */
export interface Placed {
  /** First and last cell of a box; for a lane or a caption twice the cell of its edge. */
  readonly items: readonly { readonly first: number; readonly last: number }[];
  /** For each channel and each of its links the cells at which it leaves and enters. */
  readonly links: readonly (readonly { readonly tops: readonly number[]; readonly bottoms: readonly number[] }[])[];
  readonly containers: readonly { readonly first: number; readonly last: number }[];
  readonly size: number;
}

export interface PlacingRequest {
  readonly layered: Layered;
  readonly order: Order;
  readonly pins: Pins;
  readonly gaps: Gaps;
  readonly extentOf: (item: number) => Extent;
  /** Cells a container needs across for its title; 0 where the title runs along the flow. */
  readonly titleOf: (container: number) => number;
  /** Boxes that a level edge joins, and the cells between them that it needs. */
  readonly levels: readonly PlacedLevel[];
  /** Cells the whole may take across. */
  readonly most: number;
}

/**
 * Places items across the flow: links straight first, then boxes over the middle of their links.
 * Undefined if that takes more cells than there are.
 */
export function placeAcross(request: PlacingRequest): Placed | undefined {
  return new Placement(request).solve();
}

/**
 * What a cell of sideways way costs: long lanes stay straight, an edge rather turns where it
 * leaves than where it arrives, and branches give way so that boxes sit over their middle.
 */
const pull = { passing: 80, arriving: 40, leaving: 36, direct: 30, trunk: 12, branch: 1, level: 4, centre: 3, spread: 1, width: 6 } as const;

/** Wishes tried one by one where they cannot all be granted; more are given up. */
const mostTried = 12;

class Placement {
  readonly #request: PlacingRequest;
  readonly #arcs: Arc[] = [];
  readonly #pin = new Map<string, number>();
  readonly #right: number;
  readonly #firstContainer: number;
  readonly #firstEnd: number;
  #count: number;

  constructor(request: PlacingRequest) {
    this.#request = request;
    const { items, containers } = request.layered;
    this.#firstContainer = items.length + 1;
    this.#firstEnd = this.#firstContainer + 2 * containers.length;
    this.#right = this.#firstEnd + items.length;
    this.#count = this.#right + 1;
    for (let container = 1; container < containers.length; container += 1) this.#container(container);
    for (const layer of request.order) this.#layer(layer);
    for (const item of items) if (item.type === 'box') this.#pins(item.number);
    for (const level of request.levels) this.#level(level);
    for (const [channel, links] of request.layered.links.entries()) for (const index of links.keys()) this.#straighten(channel, index);
    this.#atLeast(0, this.#right, 0, 1);
    if (request.most < Infinity) this.#atLeast(this.#right, 0, 1 - request.most);
  }

  solve(): Placed | undefined {
    let values = this.#values();
    for (let round = 0; round < 12 && values !== undefined; round += 1) {
      const collisions = this.#collisions(values);
      const untitled = this.#untitled(values);
      if (collisions.length + untitled.length === 0) return this.#placed(values);
      for (const { left, right, apart } of untitled) this.#atLeast(left, right, apart);
      values = collisions.length === 0 ? this.#values() : this.#separated(collisions);
    }
    return undefined;
  }

  #values(): readonly number[] | undefined {
    return solveDifferences(this.#count, this.#arcs, Math.min(10 * this.#count, Math.floor(3e7 / this.#arcs.length)));
  }

  #atLeast(from: number, to: number, length: number, weight = 0): void {
    this.#arcs.push({ from, to, length, weight });
  }

  /** Costs `weight` for every cell between `a + offset` and `b`. */
  #together(a: number, b: number, weight: number, offset = 0): void {
    const least = this.#count;
    this.#count += 1;
    this.#atLeast(least, a, 0, weight);
    this.#atLeast(least, b, offset, weight);
  }

  #containerEdges(container: number): { first: number; last: number } {
    const first = this.#firstContainer + 2 * container;
    return { first, last: first + 1 };
  }

  #container(container: number): void {
    const { first, last } = this.#containerEdges(container);
    this.#atLeast(first, last, Math.max(2, this.#request.titleOf(container) + 5), 1);
    this.#atLeast(last, this.#right, 0);
  }

  /** Neighbours keep their distance; containers' borders stand between what is in and out of them. */
  #layer(layer: readonly number[]): void {
    const { layered, extentOf } = this.#request;
    let path: readonly number[] = [];
    let mark: Mark | undefined;
    const pass = (next: Mark, before: number, textBefore: boolean) => {
      if (mark === undefined) this.#atLeast(0, next.variable, before);
      else this.#atLeast(mark.end, next.variable, mark.after + 1 + gapBetween(mark, next, textBefore, this.#request.gaps) + before);
      mark = next;
    };
    const walkTo = (target: readonly number[]) => {
      const shared = path.findIndex((container, depth) => target[depth] !== container);
      const kept = shared === -1 ? path.length : shared;
      for (const container of path.slice(kept).toReversed()) pass(this.#border(container, 'last'), 0, false);
      for (const container of target.slice(kept)) pass(this.#border(container, 'first'), 0, false);
      path = target;
    };
    for (const number of layer) {
      const item = layered.items[number];
      if (item === undefined) continue;
      walkTo(this.#pathTo(item.container));
      if (item.type === 'space') continue;
      const { before, after, textBefore, textAfter } = extentOf(number);
      const end = item.type === 'box' ? this.#end(number) : number + 1;
      pass({ variable: number + 1, end, after, role: item.type === 'box' ? 'box' : 'lane', text: textAfter }, before, textBefore);
      this.#atLeast(end, this.#right, after);
    }
    walkTo([]);
  }

  #border(container: number, edge: 'first' | 'last'): Mark {
    const variable = this.#containerEdges(container)[edge];
    return { variable, end: variable, after: 0, role: edge === 'first' ? 'open' : 'close', text: false };
  }

  /** The last cell of a box: a box with several pins grows where that keeps its links straight. */
  #end(box: number): number {
    return this.#firstEnd + box;
  }

  #pathTo(container: number): number[] {
    const path: number[] = [];
    for (let at = container; at > 0; at = this.#request.layered.containers[at]?.parent ?? 0) path.unshift(at);
    return path;
  }

  #pins(box: number): void {
    const { pins, gaps, extentOf } = this.#request;
    const { body, growth } = extentOf(box);
    const [start, end] = [box + 1, this.#end(box)];
    const sides = [['below', pins.below.get(box) ?? []], ['above', pins.above.get(box) ?? []]] as const;
    const grows = sides.some(([, nets]) => nets.length > 1);
    this.#atLeast(start, end, body - 1, pull.width);
    this.#atLeast(end, start, 1 - body - (grows ? growth : 0));
    for (const [side, nets] of sides) {
      const room = body - 2 - (nets.length * (gaps.pins + 1) - gaps.pins);
      const inset = room >= 2 ? 1 + gaps.pins : 1;
      let previous: number | undefined;
      for (const [index, net] of nets.entries()) {
        const pin = this.#count;
        this.#count += 1;
        this.#pin.set(`${side} ${box} ${net}`, pin);
        this.#atLeast(start, pin, inset);
        this.#atLeast(pin, end, inset);
        if (previous !== undefined) this.#atLeast(previous, pin, gaps.pins + 1);
        const place = Math.round(((index + 1) * (body - 1)) / (nets.length + 1) - 0.01);
        const weight = nets.length === 1 ? pull.centre : pull.spread;
        this.#together(start, pin, weight, place);
        this.#together(pin, end, weight, body - 1 - place);
        previous = pin;
      }
    }
  }

  /** The variable at which a link meets an item: a pin of a box, or the lane itself. */
  #port(side: 'below' | 'above', item: number, net: number): number {
    return this.#pin.get(`${side} ${item} ${net}`) ?? item + 1;
  }

  #straighten(channel: number, index: number): void {
    const link = this.#request.layered.links[channel]?.[index];
    if (link === undefined) return;
    const { net, tops, bottoms } = link;
    const single = tops.length === 1 && bottoms.length === 1;
    for (const top of tops) {
      for (const bottom of bottoms) {
        const weight = single ? this.#pullOf(top, bottom) : this.#isBox(top) || this.#isBox(bottom) ? pull.branch : pull.trunk;
        this.#together(this.#port('below', top, net), this.#port('above', bottom, net), weight);
      }
    }
  }

  /** Heads fit between a box and its container's border, the caption between the two containers. */
  #level({ first, second, cells, caption }: PlacedLevel): void {
    const [from, to] = [this.#pathOf(first), this.#pathOf(second)];
    const shared = from.filter((container) => to.includes(container)).length;
    const [left, right] = [from[shared], to[shared]];
    const end = left === undefined ? this.#end(first) : this.#containerEdges(left).last;
    const start = right === undefined ? second + 1 : this.#containerEdges(right).first;
    this.#atLeast(this.#end(first), second + 1, cells + 1, pull.level);
    if (caption !== '') this.#atLeast(end, start, cells + 1);
    const [inner, outer] = [from.at(-1), to.at(-1)];
    if (left !== undefined && inner !== undefined) this.#atLeast(this.#end(first), this.#containerEdges(inner).last, 2);
    if (right !== undefined && outer !== undefined) this.#atLeast(this.#containerEdges(outer).first, second + 1, 2);
  }

  #pathOf(item: number): number[] {
    return this.#pathTo(this.#request.layered.items[item]?.container ?? 0);
  }

  #isBox(item: number): boolean {
    return this.#request.layered.items[item]?.type === 'box';
  }

  #pullOf(top: number, bottom: number): number {
    if (this.#isBox(top)) return this.#isBox(bottom) ? pull.direct : pull.leaving;
    return this.#isBox(bottom) ? pull.arriving : pull.passing;
  }

  #collisions(values: readonly number[]): readonly Wish[] {
    const channels = this.#request.layered.links.map((links) => links.map(({ net, tops, bottoms }) => ({
      tops: tops.map((item) => this.#port('below', item, net)),
      bottoms: bottoms.map((item) => this.#port('above', item, net)),
    })));
    return channels.flatMap((ports) => collisionsIn(ports, (variable) => values[variable] ?? 0, this.#request.gaps.pins + 1));
  }

  /** Containers whose upper border edges cross so often that the title finds no room grow to the right. */
  #untitled(values: readonly number[]): Wish[] {
    const { layered, titleOf } = this.#request;
    return layered.containers.flatMap(({ first }, container) => {
      const cells = titleOf(container) + 2;
      if (container === 0 || cells === 2) return [];
      const edges = this.#containerEdges(container);
      const crossing = (layered.links[first - 1] ?? []).flatMap(({ net, bottoms }) =>
        bottoms.filter((item) => this.#pathOf(item).includes(container)).map((item) => this.#port('above', item, net)));
      const sorted = crossing.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
      const stops = [edges.first, ...sorted, edges.last];
      const fits = stops.some((stop, index) => (values[stops[index + 1] ?? stop] ?? 0) - (values[stop] ?? 0) > cells + 2);
      return fits ? [] : [{ left: sorted.at(-1) ?? edges.first, right: edges.last, apart: cells + 3 }];
    });
  }

  /** Values with the wishes granted, each one way or the other; undefined if none could be. */
  #separated(wishes: readonly Wish[]): readonly number[] | undefined {
    const kept = this.#arcs.length;
    for (const { left, right, apart } of wishes) this.#atLeast(left, right, apart);
    const all = this.#values();
    if (all !== undefined) return all;
    this.#arcs.length = kept;
    if (wishes.length > mostTried) return undefined;
    let found: readonly number[] | undefined;
    for (const { left, right, apart } of wishes) {
      for (const [from, to] of [[left, right], [right, left]] as const) {
        this.#atLeast(from, to, apart);
        const values = this.#values();
        if (values !== undefined) {
          found = values;
          break;
        }
        this.#arcs.pop();
      }
    }
    return found;
  }

  #placed(values: readonly number[]): Placed {
    const { layered } = this.#request;
    const at = (variable: number) => values[variable] ?? 0;
    return {
      items: layered.items.map(({ number, type }) => ({ first: at(number + 1), last: at(type === 'box' ? this.#end(number) : number + 1) })),
      links: layered.links.map((links) => links.map(({ net, tops, bottoms }) => ({
        tops: tops.map((item) => at(this.#port('below', item, net))),
        bottoms: bottoms.map((item) => at(this.#port('above', item, net))),
      }))),
      containers: layered.containers.map((_, container) => {
        const { first, last } = this.#containerEdges(container);
        return { first: at(first), last: at(last) };
      }),
      size: at(this.#right) + 1,
    };
  }
}
