/** A link's way across a channel: the cells it comes from above and those it goes to below. */
export interface Span {
  readonly tops: readonly number[];
  readonly bottoms: readonly number[];
}

interface Wire extends Span {
  readonly index: number;
  readonly first: number;
  readonly last: number;
}

const wireOf = ({ tops, bottoms }: Span, index: number): Wire => ({ tops, bottoms, index, first: Math.min(...tops, ...bottoms), last: Math.max(...tops, ...bottoms) });

export interface Tracks {
  /** The track of each span, from 0; undefined where it runs straight through. */
  readonly of: readonly (number | undefined)[];
  readonly count: number;
}

/** Two wires on one track need a blank cell between their corners. */
const meet = (a: Wire, b: Wire) => a.first <= b.last + 1 && b.first <= a.last + 1;

const within = (cells: readonly number[], { first, last }: Wire) => cells.filter((cell) => first <= cell && cell <= last).length;

/** Two wires of which one enters the other's column from above must keep that order. */
const collide = (upper: Wire, lower: Wire) => (upper.bottoms.some((cell) => lower.tops.includes(cell)) ? 1000 : 0);

/** Crossings if `upper` takes a track before `lower`. */
function crossings(upper: Wire, lower: Wire): number {
  return within(upper.bottoms, lower) + within(lower.tops, upper) + collide(upper, lower);
}

/** Gives the links of a channel tracks of their own, few tracks, and few crossings first. */
export function tracksOf(spans: readonly Span[]): Tracks {
  const wires = spans.map(wireOf).filter(({ first, last }) => first < last);
  const before = new Map(wires.map((wire) => [wire, new Map<Wire, number>()]));
  for (const [i, a] of wires.entries()) {
    for (const b of wires.slice(i + 1)) {
      if (!meet(a, b)) continue;
      const saved = crossings(b, a) - crossings(a, b);
      if (saved > 0) before.get(b)?.set(a, saved);
      if (saved < 0) before.get(a)?.set(b, -saved);
    }
  }
  const of: (number | undefined)[] = spans.map(() => undefined);
  const done: Wire[] = [];
  for (const wire of sequence(wires, before)) {
    const least = Math.max(0, ...done.filter((other) => before.get(wire)?.has(other)).map((other) => (of[other.index] ?? 0) + 1));
    const taken = new Set(done.filter((other) => meet(other, wire)).map((other) => of[other.index]));
    let track = least;
    while (taken.has(track)) track += 1;
    of[wire.index] = track;
    done.push(wire);
  }
  return { of, count: Math.max(0, ...of.map((track) => (track ?? -1) + 1)) };
}

/** The wires so that those which save crossings by coming first do, heaviest wish first. */
function sequence(wires: readonly Wire[], before: ReadonlyMap<Wire, ReadonlyMap<Wire, number>>): Wire[] {
  const left = new Set(wires);
  const result: Wire[] = [];
  while (left.size > 0) {
    let best: Wire | undefined;
    let least = Infinity;
    for (const wire of left) {
      let waiting = 0;
      for (const [other, saved] of before.get(wire) ?? []) if (left.has(other)) waiting += saved;
      if (waiting < least) [best, least] = [wire, waiting];
    }
    if (best === undefined) break;
    left.delete(best);
    result.push(best);
  }
  return result;
}

/** Whether a link has a cell among the tracks in which it neither turns nor is crossed. */
export function showsAmong(spans: readonly Span[], { of, count }: Tracks, index: number): boolean {
  const wires = spans.map(wireOf);
  const own = wires[index];
  if (own === undefined) return false;
  const track = of[index];
  const others = wires.filter((wire) => wire !== own);
  const upright = (cells: readonly number[], from: number, to: number) => cells.some((cell) => {
    for (let at = from; at < to; at += 1) if (!others.some((wire) => of[wire.index] === at && wire.first <= cell && cell <= wire.last)) return true;
    return false;
  });
  if (upright(own.tops, 0, track ?? count)) return true;
  if (track === undefined) return false;
  if (upright(own.bottoms, track + 1, count)) return true;
  const passing = others.flatMap(({ tops, bottoms, index: other }) => ((of[other] ?? count) > track ? tops : bottoms));
  const turned = new Set([...own.tops, ...own.bottoms, ...passing]);
  for (let cell = own.first; cell < own.last; cell += 1) if (!turned.has(cell)) return true;
  return false;
}
