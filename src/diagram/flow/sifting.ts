import { arrangeAs, familiesOf, itemsIn } from './blocks.ts';
import type { Block, Families } from './blocks.ts';
import type { Layered } from './layers.ts';
import type { Order } from './ordering.ts';
import { canTangle, tangles, unlinked } from './wiring.ts';
import type { Side, Wiring } from './wiring.ts';

/**
 * Betters an order by sifting blocks: each in turn takes the place among its siblings where all
 * is crossed least, in every layer at once (after Bachmaier, Brandenburg, Brunner and Hübner,
 * "Global k-Level Crossing Reduction", 2011). So long edges move as a whole, and containers with
 * all they hold. Plain loops throughout: most of the time of a drawing can go here.
 */
export class Sifting {
  readonly #layered: Layered;
  readonly #wiring: Wiring;
  readonly #families: Families;
  readonly #place: Int32Array;
  /** Whether an item leads to a side of a box whose nets may be tangled. */
  readonly #tangling: readonly boolean[];
  /** Whether a link of an item is crossed. */
  readonly #crossed: Uint8Array;

  constructor(layered: Layered, wiring: Wiring) {
    this.#layered = layered;
    this.#wiring = wiring;
    this.#families = familiesOf(layered);
    this.#place = new Int32Array(layered.items.length);
    this.#crossed = new Uint8Array(layered.items.length);
    const leads = (ends: Side | undefined, sides: readonly Side[]) => ends?.far.some((item) => canTangle(sides[item])) === true;
    this.#tangling = layered.items.map(({ number }) => leads(wiring.below[number], wiring.above) || leads(wiring.above[number], wiring.below));
  }

  /** The order when no block finds a better place any more, or after so many rounds. */
  from(order: Order, rounds: number): Order {
    arrangeAs(this.#families, order);
    this.#settle();
    for (let round = 0, gained = true; gained && round < rounds; round += 1) {
      gained = false;
      this.#findCrossed();
      for (const siblings of this.#families) {
        for (const block of siblings.filter((one) => this.#isCrossed(one))) if (this.#sift(siblings, block) > 0) gained = true;
      }
    }
    return this.#layered.layers.map((layer) => layer.toSorted((a, b) => this.#at(a) - this.#at(b)));
  }

  #at(item: number): number {
    return this.#place[item] ?? 0;
  }

  /** Places in the layers, from the order of the blocks. */
  #settle(): void {
    const next = this.#layered.layers.map(() => 0);
    const walk = (container: number) => {
      for (const block of this.#families[container] ?? []) {
        if (block.container === undefined) {
          for (let layer = block.first; layer <= block.last; layer += 1) {
            for (const item of itemsIn(block, layer)) {
              this.#place[item] = next[layer] ?? 0;
              next[layer] = (next[layer] ?? 0) + 1;
            }
          }
        } else walk(block.container);
      }
    };
    walk(0);
  }

  #findCrossed(): void {
    const { above, below } = this.#wiring;
    this.#crossed.fill(0);
    for (const layer of this.#layered.layers) {
      for (const a of layer) {
        this.#markTangle(a, above[a] ?? unlinked);
        this.#markTangle(a, below[a] ?? unlinked);
        for (const b of layer) if (this.#at(a) < this.#at(b)) this.#markCrossings(a, b);
      }
    }
  }

  #markTangle(item: number, side: Side): void {
    if (tangles(side, this.#place) === 0) return;
    this.#crossed[item] = 1;
    for (const far of side.far) this.#crossed[far] = 1;
  }

  #markCrossings(a: number, b: number): void {
    const [left, right] = [this.#wiring.below[a] ?? unlinked, this.#wiring.below[b] ?? unlinked];
    for (const x of left.far) {
      for (const y of right.far) if (this.#at(x) > this.#at(y)) for (const item of [a, b, x, y]) this.#crossed[item] = 1;
    }
  }

  #isCrossed({ items }: Block): boolean {
    return items.some((layer) => layer.some((item) => this.#crossed[item] === 1));
  }

  /** Moves a block past all its siblings and leaves it where that did most good; the crossings saved. */
  #sift(siblings: Block[], block: Block): number {
    const start = siblings.indexOf(block);
    let at = start;
    let saved = 0;
    let best = 0;
    let target = start;
    while (at > 0) {
      saved += this.#step(siblings, at, -1);
      at -= 1;
      if (saved > best) [best, target] = [saved, at];
    }
    while (at < siblings.length - 1) {
      saved += this.#step(siblings, at, 1);
      at += 1;
      if (saved > best || (saved === best && Math.abs(at - start) < Math.abs(target - start))) [best, target] = [saved, at];
    }
    for (; at > target; at -= 1) this.#step(siblings, at, -1);
    return best;
  }

  /** Moves the block at an index past its neighbour; the crossings that saves. */
  #step(siblings: Block[], at: number, by: 1 | -1): number {
    const [block, other] = [siblings[at], siblings[at + by]];
    if (block === undefined || other === undefined) return 0;
    siblings[at] = other;
    siblings[at + by] = block;
    if (block.last < other.first || other.last < block.first) return 0;
    return by > 0 ? this.#swap(block, other) : this.#swap(other, block);
  }

  /** Puts `right` before its neighbour `left`; the crossings that saves. */
  #swap(left: Block, right: Block): number {
    const { above, below } = this.#wiring;
    const from = Math.max(left.first, right.first);
    const to = Math.min(left.last, right.last);
    let saved = 0;
    let tangled: Set<Side> | undefined;
    for (let layer = from; layer <= to; layer += 1) {
      for (const a of itemsIn(left, layer)) {
        for (const b of itemsIn(right, layer)) {
          saved += this.#saved(below[a] ?? unlinked, below[b] ?? unlinked, left, right, layer + 1);
          saved += this.#saved(above[a] ?? unlinked, above[b] ?? unlinked, left, right, layer - 1);
          if (this.#tangling[a] !== true || this.#tangling[b] !== true) continue;
          tangled ??= new Set();
          collect(tangled, below[a] ?? unlinked, below[b] ?? unlinked, above);
          collect(tangled, above[a] ?? unlinked, above[b] ?? unlinked, below);
        }
      }
    }
    if (tangled !== undefined) for (const side of tangled) saved += tangles(side, this.#place);
    for (let layer = from; layer <= to; layer += 1) {
      const lefts = itemsIn(left, layer);
      const rights = itemsIn(right, layer);
      for (const item of lefts) this.#place[item] = this.#at(item) + rights.length;
      for (const item of rights) this.#place[item] = this.#at(item) - lefts.length;
    }
    if (tangled !== undefined) for (const side of tangled) saved -= tangles(side, this.#place);
    return saved;
  }

  /** Crossings between the links of two items that go when these change places; links from block to block stay as they are. */
  #saved(a: Side, b: Side, left: Block, right: Block, layer: number): number {
    if (a.far.length === 0 || b.far.length === 0) return 0;
    const lefts = itemsIn(left, layer);
    const rights = itemsIn(right, layer);
    const alike = lefts.length > 0 && rights.length > 0;
    let saved = 0;
    for (let i = 0; i < a.far.length; i += 1) {
      for (let j = 0; j < b.far.length; j += 1) {
        const x = a.far[i] ?? 0;
        const y = b.far[j] ?? 0;
        if (x === y || a.net[i] === b.net[j]) continue;
        if (alike && ((lefts.includes(x) && rights.includes(y)) || (lefts.includes(y) && rights.includes(x)))) continue;
        saved += this.#at(x) > this.#at(y) ? 1 : -1;
      }
    }
    return saved;
  }
}

/** Adds the sides of boxes whose nets may be tangled and to which both of two items lead. */
function collect(found: Set<Side>, a: Side, b: Side, sides: readonly Side[]): void {
  for (const item of a.far) {
    const side = sides[item];
    if (canTangle(side) && b.far.includes(item)) found.add(side);
  }
}
