import { pathTo } from './groups.ts';
import type { Layered } from './layers.ts';
import { nested, noNest } from './nests.ts';
import type { Nest } from './nests.ts';
import { canTangle, crossingsIn, inversions, tangles, unlinked } from './wiring.ts';
import type { Wiring } from './wiring.ts';

/** For each layer its items from left to right (going right: from top to bottom). */
export type Order = readonly (readonly number[])[];

/** An order with what speaks for it: few crossings, then little way sideways. */
export interface Attempt {
  readonly layers: Order;
  readonly crossings: number;
  readonly stretch: number;
}

/** The layers of a flow in some order, and the moves that better it. */
export class Ordering {
  readonly #layered: Layered;
  readonly #sizeOf: (item: number) => number;
  readonly #partners: ReadonlyMap<number, number>;
  readonly #layers: number[][];
  readonly #wiring: Wiring;
  /** The boxes of the layer before, and after, at which an item's place may tangle nets. */
  readonly #boxesBefore: readonly (readonly number[])[];
  readonly #boxesAfter: readonly (readonly number[])[];
  readonly #flat: boolean;
  readonly #nests: readonly Nest[];
  readonly #place: Int32Array;
  readonly #centre: Float64Array;
  /** Where each item of a layer would stand by its links alone. */
  readonly #aims: Float64Array;
  readonly #paths: readonly (readonly number[])[];
  /** Counts the orders each layer has had. */
  readonly #version: Int32Array;
  /** For each layer in which no exchange was worth it, the versions around it then, and the steps that took to see. */
  readonly #calm: ({ readonly versions: number; readonly steps: number } | undefined)[] = [];

  constructor(layered: Layered, wiring: Wiring, sizeOf: (item: number) => number, partners: ReadonlyMap<number, number>) {
    this.#layered = layered;
    this.#wiring = wiring;
    this.#partners = partners;
    this.#sizeOf = sizeOf;
    this.#place = new Int32Array(layered.items.length);
    this.#centre = new Float64Array(layered.items.length);
    this.#aims = new Float64Array(layered.items.length);
    this.#paths = layered.containers.map((_, container) => pathTo(layered.containers, container));
    this.#boxesBefore = wiring.above.map(({ far }) => far.filter((item) => canTangle(wiring.below[item])));
    this.#boxesAfter = wiring.below.map(({ far }) => far.filter((item) => canTangle(wiring.above[item])));
    this.#flat = layered.containers.length === 1;
    this.#nests = layered.layers.map((items) => nested(0, items, (item) => this.#paths[this.#containerOf(item)] ?? [], 0));
    this.#layers = layered.layers.map((layer) => [...layer]);
    this.#version = new Int32Array(layered.layers.length);
    for (const layer of this.#layers.keys()) this.#settle(layer);
  }

  /** Back to the declared order. */
  restart(): void {
    this.restore(this.#layered.layers);
  }

  /** To an order found elsewhere. */
  restore(order: Order): void {
    for (const [layer, items] of order.entries()) this.#put(layer, [...items]);
  }

  snapshot(): Attempt {
    let stretch = 0;
    for (const [item, { far }] of this.#wiring.below.entries()) for (const other of far) stretch += Math.abs(this.#at(item) - this.#at(other));
    return { layers: this.#layers.map((layer) => [...layer]), crossings: crossingsIn(this.#wiring, this.#layers, this.#place), stretch };
  }

  /** Orders each layer in turn by the mean place of what it is linked to in the layer before. */
  sweep(down: boolean): void {
    const keys = this.#flat ? [] : this.#containerKeys();
    const sides = this.#flat ? new Map<number, number>() : this.#sideKeys();
    const count = this.#layers.length;
    for (let step = 0; step < count; step += 1) {
      const layer = down ? step : count - 1 - step;
      const linked = down ? this.#wiring.above : this.#wiring.below;
      for (const item of this.#layers[layer] ?? []) this.#aims[item] = this.#aim(item, linked[item]?.far ?? []);
      this.#put(layer, this.#arranged(this.#nests[layer] ?? noNest, keys, sides));
    }
  }

  #aim(item: number, linked: readonly number[]): number {
    let sum = 0;
    for (const other of linked) sum += this.#at(other);
    const aim = linked.length === 0 ? this.#at(item) : sum / linked.length;
    const partner = this.#partners.get(item);
    return partner === undefined ? aim : (aim + this.#at(partner)) / 2;
  }

  /** Exchanges neighbours of one container while that removes crossings; about the steps it took. */
  exchange(): number {
    let steps = 0;
    for (let round = 0, changed = true; changed && round < 12; round += 1) {
      changed = false;
      for (const layer of this.#layers.keys()) {
        const calm = this.#calm[layer];
        const versions = this.#versionsAround(layer);
        const taken = calm?.versions === versions ? calm.steps : this.#exchangeIn(layer);
        steps += taken;
        if (this.#versionsAround(layer) === versions) this.#calm[layer] = { versions, steps: taken };
        else changed = true;
      }
    }
    return steps;
  }

  #exchangeIn(layer: number): number {
    const items = this.#layers[layer] ?? [];
    let steps = 0;
    for (let i = 0; i + 1 < items.length; i += 1) {
      const [left = 0, right = 0] = [items[i], items[i + 1]];
      if (this.#containerOf(left) !== this.#containerOf(right)) continue;
      steps += 10 + 3 * this.#strandsOf(left) * this.#strandsOf(right);
      const gain = this.#gain(left, right);
      if (gain + this.#untangled(left, right) <= 0) continue;
      [items[i], items[i + 1]] = [right, left];
      this.#changed(layer);
    }
    return steps;
  }

  /** What an exchange in a layer gains depends on the places in it and in its neighbours: their versions in all. */
  #versionsAround(layer: number): number {
    return (this.#version[layer - 1] ?? 0) + (this.#version[layer] ?? 0) + (this.#version[layer + 1] ?? 0);
  }

  #put(layer: number, items: number[]): void {
    const known = this.#layers[layer];
    this.#layers[layer] = items;
    if (known?.every((item, index) => item === items[index]) !== true) this.#changed(layer);
  }

  #changed(layer: number): void {
    this.#version[layer] = (this.#version[layer] ?? 0) + 1;
    this.#settle(layer);
  }

  #strandsOf(item: number): number {
    return (this.#wiring.above[item]?.far.length ?? 0) + (this.#wiring.below[item]?.far.length ?? 0);
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
    const saved = ({ far: lefts } = unlinked, { far: rights } = unlinked) => inversions(lefts, rights, this.#place) - inversions(rights, lefts, this.#place);
    const { above, below } = this.#wiring;
    return saved(above[left], above[right]) + saved(below[left], below[right]);
  }

  /** Tangles at the boxes linked to two neighbours that exchanging the two would undo. */
  #untangled(left: number, right: number): number {
    const [before = [], beforeRight = []] = [this.#boxesBefore[left], this.#boxesBefore[right]];
    const [after = [], afterRight = []] = [this.#boxesAfter[left], this.#boxesAfter[right]];
    if (before.length + beforeRight.length + after.length + afterRight.length === 0) return 0;
    const above = [...before, ...beforeRight];
    const below = [...after, ...afterRight];
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
    const { above: sidesAbove, below: sidesBelow } = this.#wiring;
    for (const [index, item] of above.entries()) if (above.indexOf(item) === index) count += tangles(sidesBelow[item] ?? unlinked, this.#place);
    for (const [index, item] of below.entries()) if (below.indexOf(item) === index) count += tangles(sidesAbove[item] ?? unlinked, this.#place);
    return count;
  }
}

function mean(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
