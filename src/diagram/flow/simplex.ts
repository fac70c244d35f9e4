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
 * feasible throughout, so that `pivots` bounds the time and only costs neatness.
 */
export function solveDifferences(count: number, arcs: readonly Arc[], pivots: number): readonly number[] | undefined {
  const simplex = new Simplex(count, arcs);
  if (!simplex.start()) return undefined;
  for (let done = 0; done < pivots; done += 1) if (!simplex.pivot()) break;
  simplex.balance();
  return simplex.values();
}

class Simplex {
  readonly #count: number;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #length: Int32Array;
  readonly #value: Int32Array;
  /** Weight of the arcs that leave a variable less that of those that enter it. */
  readonly #pull: Float64Array;
  /** The tree arc towards the root, by variable. */
  readonly #up: Int32Array;
  /** The variables, parents first; each one's place in that order and the last of its subtree. */
  readonly #order: Int32Array;
  readonly #place: Int32Array;
  readonly #last: Int32Array;
  /** The pull of each variable's whole subtree. */
  readonly #surplus: Float64Array;
  readonly #child: Int32Array;
  readonly #sibling: Int32Array;
  #cursor = 0;

  constructor(count: number, given: readonly Arc[]) {
    const floor = Array.from({ length: count - 1 }, (_, index) => ({ from: 0, to: index + 1, length: 0, weight: 0 }));
    const arcs = [...given, ...floor];
    this.#count = count;
    this.#from = Int32Array.from(arcs, ({ from }) => from);
    this.#to = Int32Array.from(arcs, ({ to }) => to);
    this.#length = Int32Array.from(arcs, ({ length }) => length);
    this.#pull = new Float64Array(count);
    for (const { from, to, weight } of given) {
      this.#pull[from] = at(this.#pull, from) + weight;
      this.#pull[to] = at(this.#pull, to) - weight;
    }
    this.#value = new Int32Array(count);
    this.#up = new Int32Array(count);
    this.#order = new Int32Array(count);
    this.#place = new Int32Array(count);
    this.#last = new Int32Array(count);
    this.#surplus = new Float64Array(count);
    this.#child = new Int32Array(count);
    this.#sibling = new Int32Array(count);
  }

  values(): readonly number[] {
    return Array.from(this.#value);
  }

  /** Longest ways from variable 0: the least values, with the arcs that hold them up as the tree. */
  start(): boolean {
    const arcs = this.#from.length;
    this.#value.fill(-1, 1);
    for (let round = 0; round <= Math.min(this.#count, 300); round += 1) {
      let changed = false;
      for (let i = 0; i < arcs; i += 1) {
        const arc = round % 2 === 0 ? arcs - 1 - i : i;
        const from = at(this.#value, at(this.#from, arc));
        const to = at(this.#to, arc);
        const least = from + at(this.#length, arc);
        if (from < 0 || at(this.#value, to) >= least) continue;
        if (to === 0) return false;
        this.#value[to] = least;
        this.#up[to] = arc;
        changed = true;
      }
      if (!changed) {
        this.#walk();
        return true;
      }
    }
    return false;
  }

  /** One step towards the least cost; false when there. */
  pivot(): boolean {
    for (let tried = 1; tried < this.#count; tried += 1) {
      this.#cursor = (this.#cursor % (this.#count - 1)) + 1;
      const variable = this.#cursor;
      if (this.#gain(variable) <= 0) continue;
      const entering = this.#entering(variable);
      if (entering < 0) continue;
      this.#shift(variable, this.#slack(entering));
      this.#hang(variable, entering);
      this.#walk();
      return true;
    }
    return false;
  }

  /** Moves what may move at no cost to the middle of where it may be. */
  balance(): void {
    for (let i = this.#count - 1; i > 0; i -= 1) {
      const variable = at(this.#order, i);
      if (this.#gain(variable) !== 0) continue;
      const entering = this.#entering(variable);
      if (entering >= 0) this.#shift(variable, Math.floor(this.#slack(entering) / 2));
    }
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

  /** The arc that first stops the subtree when it moves away from its tree arc. */
  #entering(variable: number): number {
    const inwards = this.#leads(variable);
    const first = at(this.#place, variable);
    const last = at(this.#last, variable);
    const within = (v: number) => at(this.#place, v) >= first && at(this.#place, v) <= last;
    let best = -1;
    let least = Infinity;
    for (let arc = 0; arc < this.#from.length; arc += 1) {
      const fromWithin = within(at(this.#from, arc));
      if (fromWithin === inwards || within(at(this.#to, arc)) === fromWithin) continue;
      const slack = this.#slack(arc);
      if (slack < least) [best, least] = [arc, slack];
    }
    return best;
  }

  #shift(variable: number, distance: number): void {
    const step = this.#leads(variable) ? -distance : distance;
    for (let i = at(this.#place, variable); i <= at(this.#last, variable); i += 1) {
      const v = at(this.#order, i);
      this.#value[v] = at(this.#value, v) + step;
    }
  }

  #parent(variable: number): number {
    const arc = at(this.#up, variable);
    const from = at(this.#from, arc);
    return from === variable ? at(this.#to, arc) : from;
  }

  /** Hangs the subtree of `variable` on `entering` instead. */
  #hang(variable: number, entering: number): void {
    const place = at(this.#place, at(this.#from, entering));
    const fromWithin = place >= at(this.#place, variable) && place <= at(this.#last, variable);
    let node = at(fromWithin ? this.#from : this.#to, entering);
    for (let arc = entering; ; ) {
      const parent = this.#parent(node);
      const before = at(this.#up, node);
      this.#up[node] = arc;
      if (node === variable) return;
      [node, arc] = [parent, before];
    }
  }

  /** Preorder of the tree, the extent of each subtree and its surplus. */
  #walk(): void {
    this.#child.fill(-1);
    for (let v = this.#count - 1; v > 0; v -= 1) {
      const parent = this.#parent(v);
      this.#sibling[v] = at(this.#child, parent);
      this.#child[parent] = v;
    }
    const stack = [0];
    let next = 0;
    for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
      this.#order[next] = v;
      this.#place[v] = next;
      this.#last[v] = next;
      next += 1;
      for (let child = at(this.#child, v); child >= 0; child = at(this.#sibling, child)) stack.push(child);
    }
    this.#surplus.set(this.#pull);
    for (let i = this.#count - 1; i > 0; i -= 1) {
      const v = at(this.#order, i);
      const parent = this.#parent(v);
      this.#last[parent] = Math.max(at(this.#last, parent), at(this.#last, v));
      this.#surplus[parent] = at(this.#surplus, parent) + at(this.#surplus, v);
    }
  }
}

function at(array: Int32Array | Float64Array, index: number): number {
  return array[index] ?? 0;
}
