import { pathTo } from './groups.ts';
import type { Layered } from './layers.ts';

/** For each layer its items from left to right (going right: from top to bottom). */
export type Order = readonly (readonly number[])[];

/** An order with what speaks for it: few crossings, then little way sideways. */
export interface Attempt {
  readonly layers: Order;
  readonly crossings: number;
  readonly stretch: number;
}

/** A container with the items of one layer that it holds itself, and the containers in it. */
interface Nest {
  readonly container: number;
  readonly items: readonly number[];
  readonly children: readonly Nest[];
}

const noNest: Nest = { container: 0, items: [], children: [] };

function nested(container: number, items: readonly number[], pathOf: (item: number) => readonly number[], depth: number): Nest {
  const inner = new Map<number, number[]>();
  for (const item of items) {
    const child = pathOf(item)[depth + 1];
    if (child !== undefined) inner.set(child, [...(inner.get(child) ?? []), item]);
  }
  return {
    container,
    items: items.filter((item) => pathOf(item)[depth + 1] === undefined),
    children: [...inner].map(([child, members]) => nested(child, members, pathOf, depth + 1)),
  };
}

/** The layers of a flow in some order, and the moves that better it. */
export class Ordering {
  readonly #layered: Layered;
  readonly #sizeOf: (item: number) => number;
  readonly #partners: ReadonlyMap<number, number>;
  readonly #layers: number[][];
  /** Items linked in the layer before, and after, by item. */
  readonly #before: number[][];
  readonly #after: number[][];
  /** For each item and side its ends by net, where two nets share that side of a box. */
  readonly #netsBefore: number[][][];
  readonly #netsAfter: number[][][];
  /** The boxes of the layer before, and after, at which an item's place may tangle nets. */
  readonly #boxesBefore: number[][];
  readonly #boxesAfter: number[][];
  readonly #flat: boolean;
  readonly #nests: readonly Nest[];
  readonly #place: Int32Array;
  readonly #centre: Float64Array;
  /** Where each item of a layer would stand by its links alone. */
  readonly #aims: Float64Array;
  readonly #paths: readonly (readonly number[])[];

  constructor(layered: Layered, sizeOf: (item: number) => number, partners: ReadonlyMap<number, number>) {
    this.#layered = layered;
    this.#partners = partners;
    this.#sizeOf = sizeOf;
    this.#before = layered.items.map(() => []);
    this.#after = layered.items.map(() => []);
    this.#netsBefore = layered.items.map(() => []);
    this.#netsAfter = layered.items.map(() => []);
    this.#place = new Int32Array(layered.items.length);
    this.#centre = new Float64Array(layered.items.length);
    this.#aims = new Float64Array(layered.items.length);
    this.#paths = layered.containers.map((_, container) => pathTo(layered.containers, container));
    for (const { tops, bottoms } of layered.links.flat()) {
      for (const top of tops) {
        this.#after[top]?.push(...bottoms);
        this.#netsAfter[top]?.push([...bottoms]);
      }
      for (const bottom of bottoms) {
        this.#before[bottom]?.push(...tops);
        this.#netsBefore[bottom]?.push([...tops]);
      }
    }
    const crowded = (nets: readonly (readonly number[])[] | undefined) => (nets?.length ?? 0) > 1;
    this.#boxesBefore = this.#before.map((items) => items.filter((item) => crowded(this.#netsAfter[item])));
    this.#boxesAfter = this.#after.map((items) => items.filter((item) => crowded(this.#netsBefore[item])));
    this.#flat = layered.containers.length === 1;
    this.#nests = layered.layers.map((items) => nested(0, items, (item) => this.#paths[this.#containerOf(item)] ?? [], 0));
    this.#layers = layered.layers.map((layer) => [...layer]);
    for (const layer of this.#layers.keys()) this.#settle(layer);
  }

  /** Back to the declared order of each layer, rearranged by `change`. */
  begin(change: (items: readonly number[]) => readonly number[]): void {
    for (const [layer, items] of this.#layered.layers.entries()) {
      this.#layers[layer] = [...change(items)];
      this.#settle(layer);
    }
  }

  snapshot(): Attempt {
    let crossings = 0;
    let stretch = 0;
    for (const layer of this.#layers.keys()) {
      crossings += this.#crossingsBelow(layer);
      for (const item of this.#layers[layer] ?? []) {
        crossings += this.#tangles(this.#netsBefore[item]) + this.#tangles(this.#netsAfter[item]);
        for (const next of this.#after[item] ?? []) stretch += Math.abs(this.#at(item) - this.#at(next));
      }
    }
    return { layers: this.#layers.map((layer) => [...layer]), crossings, stretch };
  }

  /** Orders each layer in turn by the mean place of what it is linked to in the layer before. */
  sweep(down: boolean): void {
    const keys = this.#flat ? [] : this.#containerKeys();
    const sides = this.#flat ? new Map<number, number>() : this.#sideKeys();
    const count = this.#layers.length;
    for (let step = 0; step < count; step += 1) {
      const layer = down ? step : count - 1 - step;
      const linked = down ? this.#before : this.#after;
      for (const item of this.#layers[layer] ?? []) this.#aims[item] = this.#aim(item, linked[item] ?? []);
      this.#layers[layer] = this.#arranged(this.#nests[layer] ?? noNest, keys, sides);
      this.#settle(layer);
    }
  }

  #aim(item: number, linked: readonly number[]): number {
    let sum = 0;
    for (const other of linked) sum += this.#at(other);
    const aim = linked.length === 0 ? this.#at(item) : sum / linked.length;
    const partner = this.#partners.get(item);
    return partner === undefined ? aim : (aim + this.#at(partner)) / 2;
  }

  /** Exchanges neighbours of one container while that removes crossings. */
  exchange(): void {
    for (let round = 0, changed = true; changed && round < 12; round += 1) {
      changed = false;
      for (const [layer, items] of this.#layers.entries()) {
        for (let i = 0; i + 1 < items.length; i += 1) {
          const [left = 0, right = 0] = [items[i], items[i + 1]];
          if (this.#containerOf(left) !== this.#containerOf(right)) continue;
          const gain = this.#gain(left, right);
          if (gain + this.#untangled(left, right) <= 0) continue;
          [items[i], items[i + 1]] = [right, left];
          this.#settle(layer);
          changed = true;
        }
      }
    }
  }

  #at(item: number): number {
    return this.#centre[item] ?? 0;
  }

  #containerOf(item: number): number {
    return this.#layered.items[item]?.container ?? 0;
  }

  /** Places and rough coordinates, each layer centred on 0. */
  #settle(layer: number): void {
    const items = this.#layers[layer] ?? [];
    const sizes = items.map((item) => this.#sizeOf(item));
    let start = -sizes.reduce((sum, size) => sum + size, 0) / 2;
    for (const [place, item] of items.entries()) {
      this.#place[item] = place;
      this.#centre[item] = start + (sizes[place] ?? 0) / 2;
      start += sizes[place] ?? 0;
    }
  }

  #containerKeys(): readonly number[] {
    const members: number[][] = this.#layered.containers.map(() => []);
    for (const { number, container } of this.#layered.items) {
      for (const holder of this.#paths[container] ?? []) members[holder]?.push(this.#at(number));
    }
    return members.map((places, container) => (mean(places) ?? 0) + container * 1e-6);
  }

  /** Where a lane's net as a whole stands, to pass a container on one side all along. */
  #sideKeys(): ReadonlyMap<number, number> {
    const places = new Map<number, number[]>();
    for (const item of this.#layered.items) {
      if (item.type === 'lane' || item.type === 'caption') places.set(item.net, [...(places.get(item.net) ?? []), this.#at(item.number)]);
    }
    return new Map([...places].map(([net, at]) => [net, mean(at) ?? 0]));
  }

  /** A container's share of a layer: its own items around those of the containers in it. */
  #arranged(nest: Nest, keys: readonly number[], sides: ReadonlyMap<number, number>): number[] {
    if (nest.children.length === 0) return this.#byAim(nest.items);
    const children = nest.children.toSorted((a, b) => (keys[a.container] ?? 0) - (keys[b.container] ?? 0));
    const slots: number[][] = [[], ...children.map(() => [])];
    for (const item of nest.items) {
      const side = this.#sideOf(item, sides);
      let slot = 0;
      while (slot < children.length && (keys[children[slot]?.container ?? 0] ?? 0) < side) slot += 1;
      slots[slot]?.push(item);
    }
    return slots.flatMap((slot, index) => {
      const child = children[index];
      const own = this.#byAim(slot);
      return child === undefined ? own : [...own, ...this.#arranged(child, keys, sides)];
    });
  }

  #byAim(items: readonly number[]): number[] {
    return items.toSorted((a, b) => (this.#aims[a] ?? 0) - (this.#aims[b] ?? 0) || (this.#place[a] ?? 0) - (this.#place[b] ?? 0));
  }

  #sideOf(number: number, sides: ReadonlyMap<number, number>): number {
    const item = this.#layered.items[number];
    const side = item?.type === 'lane' || item?.type === 'caption' ? sides.get(item.net) : undefined;
    return side ?? this.#aims[number] ?? 0;
  }

  /** Crossings saved by exchanging two neighbours. */
  #gain(left: number, right: number): number {
    return this.#inversions(this.#before[left], this.#before[right]) + this.#inversions(this.#after[left], this.#after[right])
      - this.#inversions(this.#before[right], this.#before[left]) - this.#inversions(this.#after[right], this.#after[left]);
  }

  /** Crossings among the nets on one side of a box, its pins in the better order of each two. */
  #tangles(nets: readonly (readonly number[])[] = []): number {
    let count = 0;
    for (let i = 0; i + 1 < nets.length; i += 1) {
      for (let j = i + 1; j < nets.length; j += 1) count += Math.min(this.#inversions(nets[i], nets[j]), this.#inversions(nets[j], nets[i]));
    }
    return count;
  }

  /** Tangles at the boxes linked to two neighbours that exchanging the two would undo. */
  #untangled(left: number, right: number): number {
    const above = [...(this.#boxesBefore[left] ?? []), ...(this.#boxesBefore[right] ?? [])];
    const below = [...(this.#boxesAfter[left] ?? []), ...(this.#boxesAfter[right] ?? [])];
    if (above.length + below.length === 0) return 0;
    const now = this.#tanglesAt(above, below);
    const [leftPlace, rightPlace] = [this.#place[left] ?? 0, this.#place[right] ?? 0];
    this.#place[left] = rightPlace;
    this.#place[right] = leftPlace;
    const then = this.#tanglesAt(above, below);
    this.#place[left] = leftPlace;
    this.#place[right] = rightPlace;
    return now - then;
  }

  #tanglesAt(above: readonly number[], below: readonly number[]): number {
    let count = 0;
    for (const [index, item] of above.entries()) if (above.indexOf(item) === index) count += this.#tangles(this.#netsAfter[item]);
    for (const [index, item] of below.entries()) if (below.indexOf(item) === index) count += this.#tangles(this.#netsBefore[item]);
    return count;
  }

  #inversions(left: readonly number[] = [], right: readonly number[] = []): number {
    let count = 0;
    for (const a of left) for (const b of right) if ((this.#place[a] ?? 0) > (this.#place[b] ?? 0)) count += 1;
    return count;
  }

  /** Crossings between a layer and the next, by counting inversions in a Fenwick tree. */
  #crossingsBelow(layer: number): number {
    const size = (this.#layers[layer + 1] ?? []).length;
    const tree = new Int32Array(size + 1);
    let seen = 0;
    let crossings = 0;
    for (const item of this.#layers[layer] ?? []) {
      const places = (this.#after[item] ?? []).map((next) => this.#place[next] ?? 0);
      for (const place of places) {
        let notAfter = 0;
        for (let i = place + 1; i > 0; i -= i & -i) notAfter += tree[i] ?? 0;
        crossings += seen - notAfter;
      }
      for (const place of places) for (let i = place + 1; i <= size; i += i & -i) tree[i] = (tree[i] ?? 0) + 1;
      seen += places.length;
    }
    return crossings;
  }
}

function mean(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
