import type { Patience } from './patience.ts';
import { contradict } from './rings.ts';
import { solveDifferences } from './simplex.ts';

/** A link between two boxes, by their numbers. */
export interface Link {
  readonly from: number;
  readonly to: number;
}

/** A link as the layers see it: `upper` comes before `lower`; `flipped` if the arrow goes up. */
export interface DownLink {
  readonly upper: number;
  readonly lower: number;
  readonly flipped: boolean;
}

/** Turns the links that lead back to a box they came from, following arrows in declared order. */
export function withoutCycles(count: number, links: readonly Link[]): readonly DownLink[] {
  const outgoing: number[][] = Array.from({ length: count }, () => []);
  const incoming = new Int32Array(count);
  for (const [index, { from, to }] of links.entries()) {
    outgoing[from]?.push(index);
    if (from !== to) incoming[to] = (incoming[to] ?? 0) + 1;
  }
  const open = new Set<number>();
  const seen = new Set<number>();
  const flipped = new Set<number>();
  const visit = (root: number) => {
    const stack = [{ box: root, next: 0 }];
    seen.add(root);
    open.add(root);
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const index = outgoing[frame.box]?.[frame.next];
      frame.next += 1;
      const to = index === undefined ? undefined : links[index]?.to;
      if (index === undefined || to === undefined) {
        open.delete(frame.box);
        stack.pop();
      } else if (open.has(to)) flipped.add(index);
      else if (!seen.has(to)) {
        seen.add(to);
        open.add(to);
        stack.push({ box: to, next: 0 });
      }
    }
  };
  const boxes = Array.from({ length: count }, (_, index) => index);
  for (const box of boxes.filter((index) => incoming[index] === 0)) visit(box);
  for (const box of boxes) if (!seen.has(box)) visit(box);
  return links.map(({ from, to }, index) =>
    flipped.has(index) ? { upper: to, lower: from, flipped: true } : { upper: from, lower: to, flipped: false });
}

/**
 * A rank for each box, links downwards, as short as possible in all; the first rank is 0.
 * `level` links stand in one rank; undefined if the others do not let them.
 */
export function ranksOf(count: number, links: readonly DownLink[], level: readonly Link[], patience: Patience): readonly number[] | undefined {
  const arcs = links
    .filter(({ upper, lower }) => upper !== lower)
    .map(({ upper, lower }) => ({ from: upper + 1, to: lower + 1, length: 1, weight: 1 }));
  const equal = level.flatMap(({ from, to }) => [{ from: from + 1, to: to + 1, length: 0, weight: 0 }, { from: to + 1, to: from + 1, length: 0, weight: 0 }]);
  const all = [...arcs, ...equal];
  if (level.length > 0 && contradict(count + 1, all)) return undefined;
  const values = solveDifferences(count + 1, all, 40 + 4 * count, patience);
  if (values === undefined) return undefined;
  const ranks = values.slice(1);
  const least = Math.min(...ranks);
  return ranks.map((rank) => rank - least);
}

/**
 * Splits ranks whose boxes side by side take more than `most` cells into several, so many boxes
 * of the given order to each as fit; what was below stays below.
 */
export function foldedRanks(ranks: readonly number[], order: readonly number[], cellsOf: (box: number) => number, most: number): readonly number[] {
  const folded = [...ranks];
  let shift = 0;
  for (let rank = 0; rank <= Math.max(...ranks); rank += 1) {
    const boxes = order.filter((box) => ranks[box] === rank);
    const total = boxes.reduce((sum, box) => sum + cellsOf(box), 0);
    const even = Math.ceil(boxes.length / Math.ceil(total / most));
    let [row, used, count] = [0, 0, 0];
    for (const box of boxes) {
      if (count > 0 && (used + cellsOf(box) > most || count === even)) [row, used, count] = [row + 1, 0, 0];
      folded[box] = rank + shift + row;
      used += cellsOf(box);
      count += 1;
    }
    shift += row;
  }
  return folded;
}

/**
 * Ranks with which no two blocks share one: a block is a container of the outermost level with
 * all it holds, or a box alone; `blockOf` names each box's. Boxes alone in a rank may share it.
 */
export function stackedRanks(ranks: readonly number[], blockOf: readonly number[]): readonly number[] {
  const blocks = new Map<number, number[]>();
  for (const [box, block] of blockOf.entries()) if (block > 0) blocks.set(block, [...(blocks.get(block) ?? []), box]);
  const rankOf = (box: number) => ranks[box] ?? 0;
  const mean = (boxes: readonly number[]) => boxes.reduce((sum, box) => sum + rankOf(box), 0) / boxes.length;
  const loose = new Map<number, number[]>();
  for (const [box, block] of blockOf.entries()) if (block === 0) loose.set(rankOf(box), [...(loose.get(rankOf(box)) ?? []), box]);
  const stacked = [...ranks];
  let next = 0;
  for (const boxes of [...loose.values(), ...blocks.values()].sort((a, b) => mean(a) - mean(b))) {
    const own = [...new Set(boxes.map(rankOf))].sort((a, b) => a - b);
    for (const box of boxes) stacked[box] = next + own.indexOf(rankOf(box));
    next += own.length;
  }
  return stacked;
}

/** The links as ranks have them: `upper` in the earlier rank. */
export function downwards(links: readonly Link[], rankOf: (site: number) => number): readonly DownLink[] {
  return links.map(({ from, to }) =>
    rankOf(from) <= rankOf(to) ? { upper: from, lower: to, flipped: false } : { upper: to, lower: from, flipped: true });
}
