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
  const free = new Set(strands.filter(({ shares }) => shares));
  const nets = new Map<Strand, Net>();
  while (free.size > 0) {
    const stars = new Map<string, Strand[]>();
    for (const strand of free) {
      for (const key of starsOf(strand)) {
        const members = stars.get(key) ?? [];
        if (!members.some((member) => other(key, member) === other(key, strand))) members.push(strand);
        stars.set(key, members);
      }
    }
    const [key, members] = [...stars].reduce((best, next) => (next[1].length > best[1].length ? next : best));
    const [leader] = members;
    if (leader === undefined || members.length < 2) break;
    nets.set(leader, star(key, members));
    for (const member of members) free.delete(member);
    strands.splice(0, strands.length, ...strands.filter((strand) => strand === leader || !members.includes(strand)));
  }
  return strands.map((strand) => nets.get(strand) ?? single(strand, captionText));
}
