import type { Patience } from './patience.ts';

/** `value[to] - value[from] >= length`, at the cost of `weight` for every unit of the difference. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly weight: number;
}

/**
 * Integers that satisfy all arcs at the least total cost, variable 0 being 0 and no other
 * below it; undefined if the arcs contradict one another. Network simplex on the dual (Gansner,
 * Koutsofios, North and Vo, "A Technique for Drawing Directed Graphs", 1993): the values stay
 * feasible throughout, so that `pivots` and `patience` bound the time and only cost neatness.
 */
export function solveDifferences(count: number, arcs: readonly Arc[], pivots: number, patience: Patience): readonly number[] | undefined {
  const simplex = new Simplex(count, arcs, patience);
  if (!simplex.start()) return undefined;
  for (let done = 0; done < pivots && !patience.isOver; done += 1) if (!simplex.pivot()) break;
  if (!patience.isOver) simplex.balance();
  return simplex.values();
}

class Simplex {
  readonly #count: number;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #length: Int32Array;
  readonly #value: Int32Array;
  /** The arcs at variable v: `#arcs` from `#firstArc[v]` up to `#firstArc[v + 1]`. */
  readonly #arcs: Int32Array;
  readonly #firstArc: Int32Array;
  /** The tree: the arc towards the root, by variable, and the children as linked lists. */
  readonly #up: Int32Array;
  readonly #child: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  /** Weight of the arcs that leave a variable's subtree less that of those that enter it. */
  readonly #surplus: Float64Array;
  /** The subtree last looked at, and the mark its members carry. */
  readonly #members: Int32Array;
  readonly #mark: Int32Array;
  readonly #patience: Patience;
  #size = 0;
  #stamp = 0;
  #cursor = 0;

  constructor(count: number, given: readonly Arc[], patience: Patience) {
    const total = given.length + count - 1;
    this.#patience = patience;
    this.#count = count;
    this.#from = new Int32Array(total);
    this.#to = new Int32Array(total);
    this.#length = new Int32Array(total);
    this.#surplus = new Float64Array(count);
    let arc = 0;
    for (const { from, to, length, weight } of given) {
      this.#from[arc] = from;
      this.#to[arc] = to;
      this.#length[arc] = length;
      this.#surplus[from] = at(this.#surplus, from) + weight;
      this.#surplus[to] = at(this.#surplus, to) - weight;
      arc += 1;
    }
    for (let v = 1; v < count; v += 1) this.#to[given.length + v - 1] = v;
    this.#value = new Int32Array(count);
    this.#up = new Int32Array(count).fill(-1);
    this.#child = new Int32Array(count).fill(-1);
    this.#next = new Int32Array(count).fill(-1);
    this.#previous = new Int32Array(count).fill(-1);
    this.#members = new Int32Array(count);
    this.#mark = new Int32Array(count);
    this.#arcs = new Int32Array(2 * total);
    this.#firstArc = new Int32Array(count + 1);
    this.#index();
  }

  values(): readonly number[] {
    return Array.from(this.#value);
  }

  /** Longest ways from variable 0: the least values, with the arcs that hold them up as the tree. */
  start(): boolean {
    this.#value.fill(-1, 1);
    const order = new Int32Array(this.#from.length);
    for (let arc = 0; arc < order.length; arc += 1) order[arc] = order.length - 1 - arc;
    for (let round = 0; round <= Math.min(this.#count, 100); round += 1) {
      const outcome = this.#raise(order);
      if (outcome === 'contradiction') return false;
      if (outcome === 'settled') {
        this.#grow();
        return true;
      }
      // Back and forth is quick as a rule; where it is not, the order of the values found carries far.
      if (round % 8 === 7) order.sort((a, b) => at(this.#value, at(this.#from, a)) - at(this.#value, at(this.#from, b)));
      else order.reverse();
    }
    return false;
  }

  #raise(order: Int32Array): 'raised' | 'settled' | 'contradiction' {
    this.#patience.spend(order.length);
    let outcome: 'raised' | 'settled' = 'settled';
    for (const arc of order) {
      const from = at(this.#value, at(this.#from, arc));
      const to = at(this.#to, arc);
      const least = from + at(this.#length, arc);
      if (from < 0 || at(this.#value, to) >= least) continue;
      if (to === 0) return 'contradiction';
      this.#value[to] = least;
      this.#up[to] = arc;
      outcome = 'raised';
    }
    return outcome;
  }

  /** One step towards the least cost; false when there. */
  pivot(): boolean {
    for (let tried = 1; tried < this.#count; tried += 1) {
      this.#cursor = (this.#cursor % (this.#count - 1)) + 1;
      const variable = this.#cursor;
      if (this.#gain(variable) <= 0) continue;
      this.#collect(variable);
      const entering = this.#entering(variable);
      if (entering < 0) continue;
      this.#shift(variable, this.#slack(entering));
      this.#hang(variable, entering);
      return true;
    }
    return false;
  }

  /** Moves what may move at no cost to the middle of where it may be, smaller parts first. */
  balance(): void {
    this.#collect(0);
    for (const variable of this.#members.slice(1).reverse()) {
      if (this.#gain(variable) !== 0) continue;
      this.#collect(variable);
      const entering = this.#entering(variable);
      if (entering >= 0) this.#shift(variable, Math.floor(this.#slack(entering) / 2));
    }
  }

  #index(): void {
    const ends = [this.#from, this.#to];
    for (const end of ends) for (let arc = 0; arc < end.length; arc += 1) this.#firstArc[at(end, arc) + 1] = at(this.#firstArc, at(end, arc) + 1) + 1;
    for (let v = 0; v < this.#count; v += 1) this.#firstArc[v + 1] = at(this.#firstArc, v + 1) + at(this.#firstArc, v);
    const next = this.#firstArc.slice();
    for (const end of ends) {
      for (let arc = 0; arc < end.length; arc += 1) {
        const v = at(end, arc);
        this.#arcs[at(next, v)] = arc;
        next[v] = at(next, v) + 1;
      }
    }
  }

  /** Links the tree that `start` found and sums the surplus of each subtree. */
  #grow(): void {
    for (let v = this.#count - 1; v > 0; v -= 1) this.#link(v, this.#parent(v));
    this.#collect(0);
    for (let i = this.#count - 1; i > 0; i -= 1) {
      const v = at(this.#members, i);
      const parent = this.#parent(v);
      this.#surplus[parent] = at(this.#surplus, parent) + at(this.#surplus, v);
    }
  }

  #link(variable: number, parent: number): void {
    const first = at(this.#child, parent);
    this.#next[variable] = first;
    this.#previous[variable] = -1;
    if (first >= 0) this.#previous[first] = variable;
    this.#child[parent] = variable;
  }

  #unlink(variable: number, parent: number): void {
    const [before, after] = [at(this.#previous, variable), at(this.#next, variable)];
    if (before >= 0) this.#next[before] = after;
    else this.#child[parent] = after;
    if (after >= 0) this.#previous[after] = before;
  }

  #slack(arc: number): number {
    return at(this.#value, at(this.#to, arc)) - at(this.#value, at(this.#from, arc)) - at(this.#length, arc);
  }

  /** Whether the tree arc holds the subtree down, so that it can only move down. */
  #leads(variable: number): boolean {
    return at(this.#from, at(this.#up, variable)) === variable;
  }

  /** What moving the subtree away from its tree arc saves for each unit. */
  #gain(variable: number): number {
    return this.#leads(variable) ? -at(this.#surplus, variable) : at(this.#surplus, variable);
  }

  /** Makes the subtree of `variable` the members: parents before children. */
  #collect(variable: number): void {
    this.#stamp += 1;
    this.#members[0] = variable;
    this.#mark[variable] = this.#stamp;
    this.#size = 1;
    for (let i = 0; i < this.#size; i += 1) {
      for (let child = at(this.#child, at(this.#members, i)); child >= 0; child = at(this.#next, child)) {
        this.#mark[child] = this.#stamp;
        this.#members[this.#size] = child;
        this.#size += 1;
      }
    }
  }

  /** The arc that first stops the members when they move away from their tree arc. */
  #entering(variable: number): number {
    const leads = this.#leads(variable);
    const [near, far] = leads ? [this.#to, this.#from] : [this.#from, this.#to];
    let best = -1;
    let least = Infinity;
    this.#patience.spend(8 * this.#size);
    for (let i = 0; i < this.#size; i += 1) {
      const v = at(this.#members, i);
      for (let index = at(this.#firstArc, v); index < at(this.#firstArc, v + 1); index += 1) {
        const arc = at(this.#arcs, index);
        if (at(near, arc) !== v || at(this.#mark, at(far, arc)) === this.#stamp) continue;
        const slack = this.#slack(arc);
        if (slack < least || (slack === least && arc < best)) [best, least] = [arc, slack];
      }
    }
    return best;
  }

  #shift(variable: number, distance: number): void {
    const step = this.#leads(variable) ? -distance : distance;
    for (let i = 0; i < this.#size; i += 1) {
      const v = at(this.#members, i);
      this.#value[v] = at(this.#value, v) + step;
    }
  }

  #parent(variable: number): number {
    const arc = at(this.#up, variable);
    const from = at(this.#from, arc);
    return from === variable ? at(this.#to, arc) : from;
  }

  #addUpwards(variable: number, amount: number): void {
    for (let v = variable; ; v = this.#parent(v)) {
      this.#surplus[v] = at(this.#surplus, v) + amount;
      if (v === 0) return;
    }
  }

  /** Hangs the members, the subtree of `variable`, on `entering` instead. */
  #hang(variable: number, entering: number): void {
    const total = at(this.#surplus, variable);
    this.#addUpwards(this.#parent(variable), -total);
    const inside = at(this.#mark, at(this.#from, entering)) === this.#stamp ? this.#from : this.#to;
    let [node, arc, kept] = [at(inside, entering), entering, 0];
    for (;;) {
      const parent = this.#parent(node);
      const [before, old] = [at(this.#up, node), at(this.#surplus, node)];
      this.#unlink(node, parent);
      this.#up[node] = arc;
      this.#surplus[node] = total - kept;
      this.#link(node, this.#parent(node));
      if (node === variable) break;
      [node, arc, kept] = [parent, before, old];
    }
    this.#addUpwards(this.#parent(at(inside, entering)), total);
  }
}

function at(array: Int32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}
