import type { Edge, EdgeLine } from '../../architecture/model.ts';
import { wrapped } from '../text.ts';
import type { DownLink } from './ranks.ts';

/** Where a net touches a box or a container, by its site: an arrow head, or a plain end. */
export interface End {
  readonly site: number;
  readonly head: boolean;
}

/**
 * What is drawn as one connected line: a single edge, or edges that share their source or
 * their target. `tops` touch the lower side of boxes, `bottoms` the upper side of boxes in
 * later layers, and one of the two has a single end: so no net has several tails and several
 * heads, and every edge can be told.
 */
export interface Net {
  readonly line: EdgeLine;
  readonly tops: readonly End[];
  readonly bottoms: readonly End[];
  readonly caption: readonly string[];
}

interface Strand extends DownLink {
  readonly edge: Edge;
  /** May share a net with others. */
  readonly shares: boolean;
}

function single({ edge, upper, lower, flipped }: Strand, captionText: number): Net {
  const source = edge.heads === 'both';
  const target = edge.heads !== 'none';
  return {
    line: edge.line,
    tops: [{ site: upper, head: flipped ? target : source }],
    bottoms: [{ site: lower, head: flipped ? source : target }],
    caption: edge.label === '' ? [] : wrapped(edge.label, captionText),
  };
}

/** The stars a strand may be part of: out of its source, or into its target. */
function starsOf({ edge, flipped }: Strand): readonly [string, string] {
  const manner = `${edge.line} ${flipped ? 'up' : 'down'}`;
  return [`from ${edge.from} ${manner}`, `to ${edge.to} ${manner}`];
}

function other(key: string, { edge }: Strand): string {
  return key.startsWith('from ') ? edge.to : edge.from;
}

function star(key: string, strands: readonly Strand[]): Net {
  const [first] = strands;
  const outwards = key.startsWith('from ');
  const tops = strands.map(({ upper, flipped }) => ({ site: upper, head: flipped }));
  const bottoms = strands.map(({ lower, flipped }) => ({ site: lower, head: !flipped }));
  const sharedTop = outwards !== (first?.flipped ?? false);
  return {
    line: first?.edge.line ?? 'solid',
    tops: sharedTop ? tops.slice(0, 1) : tops,
    bottoms: sharedTop ? bottoms : bottoms.slice(0, 1),
    caption: [],
  };
}

/** The stars that strands not yet taken can make; of those to the same box a star takes the first. */
class Stars {
  readonly #place: ReadonlyMap<Strand, number>;
  readonly #free: Set<Strand>;
  readonly #all = new Map<string, Strand[]>();
  /** Stars of two or more; they only shrink. */
  readonly #sizes = new Map<string, { readonly size: number; readonly first: number }>();

  constructor(strands: readonly Strand[]) {
    this.#place = new Map(strands.map((strand, index) => [strand, index]));
    this.#free = new Set(strands);
    for (const strand of strands) for (const key of starsOf(strand)) this.#all.set(key, [...(this.#all.get(key) ?? []), strand]);
    for (const key of this.#all.keys()) this.#measure(key);
  }

  /** Takes the strands of the largest star, of equals that of the strand declared first; undefined when none is left. */
  take(): { readonly key: string; readonly members: readonly Strand[] } | undefined {
    let best: string | undefined;
    let [most, least] = [1, Infinity];
    for (const [key, { size, first }] of this.#sizes) {
      if (size < most || (size === most && first >= least)) continue;
      best = key;
      most = size;
      least = first;
    }
    if (best === undefined) return undefined;
    const members = this.#membersOf(best);
    for (const member of members) this.#free.delete(member);
    for (const key of new Set(members.flatMap(starsOf))) this.#measure(key);
    return { key: best, members };
  }

  #membersOf(key: string): readonly Strand[] {
    const ends = new Map<string, Strand>();
    for (const strand of this.#all.get(key) ?? []) if (this.#free.has(strand) && !ends.has(other(key, strand))) ends.set(other(key, strand), strand);
    return [...ends.values()];
  }

  #measure(key: string): void {
    const members = this.#membersOf(key);
    const [first] = members;
    if (first === undefined || members.length < 2) this.#sizes.delete(key);
    else this.#sizes.set(key, { size: members.length, first: this.#place.get(first) ?? Infinity });
  }
}

/**
 * Puts the edges into as few nets as this greedy choice finds: the largest star first, among
 * equals the one declared first. Only one-way edges without a caption share a net, and of those
 * only the ones that `mayShare`.
 */
export function netsOf(edges: readonly Edge[], links: readonly DownLink[], mayShare: (link: DownLink) => boolean, captionText: number): readonly Net[] {
  const strands = edges.flatMap((edge, index): Strand[] => {
    const link = links[index];
    return link === undefined || edge.from === edge.to ? [] : [{ edge, ...link, shares: edge.label === '' && edge.heads === 'forward' && mayShare(link) }];
  });
  const stars = new Stars(strands.filter(({ shares }) => shares));
  const nets = new Map<Strand, Net>();
  const joined = new Set<Strand>();
  for (let next = stars.take(); next !== undefined; next = stars.take()) {
    const [leader] = next.members;
    if (leader !== undefined) nets.set(leader, star(next.key, next.members));
    for (const member of next.members.slice(1)) joined.add(member);
  }
  return strands.filter((strand) => !joined.has(strand)).map((strand) => nets.get(strand) ?? single(strand, captionText));
}
