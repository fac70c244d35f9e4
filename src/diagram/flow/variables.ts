import { pathTo } from './groups.ts';
import type { Layered } from './layers.ts';
import type { Arc } from './simplex.ts';

/** The sides of a box along the flow. */
export type BoxSide = 'below' | 'above';

/**
 * The unknown cells of a placement and what is asked of them: 0 stands for the first cell of all,
 * then come the items, the borders of containers, the last cells of boxes and the last of all,
 * then pins and what helps to say how far two cells are apart.
 */
export class Variables {
  readonly arcs: Arc[] = [];
  readonly last: number;
  readonly #layered: Layered;
  readonly #firstContainer: number;
  readonly #firstEnd: number;
  readonly #pins = new Map<string, number>();
  #count: number;

  constructor(layered: Layered) {
    this.#layered = layered;
    this.#firstContainer = layered.items.length + 1;
    this.#firstEnd = this.#firstContainer + 2 * layered.containers.length;
    this.last = this.#firstEnd + layered.items.length;
    this.#count = this.last + 1;
  }

  get count(): number {
    return this.#count;
  }

  /** The first cell of an item. */
  start(item: number): number {
    return item + 1;
  }

  /** The last cell of an item: a box with several pins grows where that keeps its links straight. */
  end(item: number): number {
    return this.#layered.items[item]?.type === 'box' ? this.#firstEnd + item : item + 1;
  }

  /** The borders of a container. */
  edges(container: number): { readonly first: number; readonly last: number } {
    const first = this.#firstContainer + 2 * container;
    return { first, last: first + 1 };
  }

  /** A new pin of a box for a net. */
  pin(side: BoxSide, box: number, net: number): number {
    const pin = this.#count;
    this.#count += 1;
    this.#pins.set(`${side} ${box} ${net}`, pin);
    return pin;
  }

  /** Where a link meets an item: a pin of a box, or the lane or gate itself. */
  port(side: BoxSide, item: number, net: number): number {
    return this.#pins.get(`${side} ${item} ${net}`) ?? this.start(item);
  }

  /** Asks that `to` be at least `length` cells after `from`. */
  atLeast(from: number, to: number, length: number, weight = 0): void {
    this.arcs.push({ from, to, length, weight });
  }

  /** Costs `weight` for every cell that `to` is less than `length` cells after `from`. */
  rather(from: number, to: number, length: number, weight: number): void {
    const least = this.#count;
    this.#count += 1;
    this.atLeast(least, to, 0);
    this.atLeast(least, from, -length, weight);
  }

  /** Costs `weight` for every cell between `a + offset` and `b`, measured from the later one: before the earlier there may be no cell. */
  together(a: number, b: number, weight: number, offset = 0): void {
    const later = this.#count;
    this.#count += 1;
    this.atLeast(a, later, offset, weight);
    this.atLeast(b, later, 0, weight);
  }

  /** The containers around an item, from the outermost; the picture is none. */
  around(item: number): readonly number[] {
    return this.holders(this.#layered.items[item]?.container ?? 0);
  }

  /** A container with those around it, from the outermost; the picture is none. */
  holders(container: number): readonly number[] {
    return pathTo(this.#layered.containers, container).slice(1);
  }
}
