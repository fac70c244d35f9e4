import type { Containers } from './groups.ts';
import { containerAt, pathTo } from './groups.ts';
import type { Patience } from './patience.ts';
import { withoutCycles } from './ranks.ts';
import type { Link } from './ranks.ts';
import { contradict } from './rings.ts';
import { solveDifferences } from './simplex.ts';
import type { Arc } from './simplex.ts';

/**
 * Ranks in which a container stands as a whole above or below what it is linked to, as a box
 * does; what no arrow joins may still stand side by side. Links may end at containers. `level`
 * links stand in one rank;
 * undefined if the others do not let them.
 */
export function blockRanks(containers: Containers, links: readonly Link[], level: readonly Link[], patience: Patience): readonly number[] | undefined {
  const { all, ofBox } = containers;
  const count = ofBox.length;
  const firstOf = (container: number) => count + 2 * container - 1;
  const arcs: Arc[] = [];
  const after = (from: number, to: number, length: number, weight: number) => arcs.push({ from, to, length, weight });
  for (const [container, { parent }] of all.entries()) {
    if (container === 0) continue;
    after(firstOf(container), firstOf(container) + 1, 0, 1);
    if (parent > 0) {
      after(firstOf(parent), firstOf(container), 0, 0);
      after(firstOf(container) + 1, firstOf(parent) + 1, 0, 0);
    }
  }
  for (const [box, container] of ofBox.entries()) {
    if (container === 0) continue;
    after(firstOf(container), box + 1, 0, 0);
    after(box + 1, firstOf(container) + 1, 0, 0);
  }
  for (const [from, to, flipped] of siblings(containers, links)) {
    const [upper, lower] = flipped ? [to, from] : [from, to];
    after(upper.container === undefined ? upper.box + 1 : firstOf(upper.container) + 1, lower.container === undefined ? lower.box + 1 : firstOf(lower.container), 1, 1);
  }
  for (const { from, to } of level) {
    after(from + 1, to + 1, 0, 0);
    after(to + 1, from + 1, 0, 0);
  }
  const variables = count + 2 * all.length - 1;
  if (level.length > 0 && contradict(variables, arcs)) return undefined;
  const values = solveDifferences(variables, arcs, 40 + 4 * count, patience);
  if (values === undefined) return undefined;
  const ranks = values.slice(1, count + 1);
  const least = Math.min(...ranks);
  return ranks.map((rank) => rank - least);
}

interface Standing {
  readonly box: number;
  readonly container: number | undefined;
}

/** Each link as one between two siblings, boxes or containers, and whether it has to be turned. */
function siblings(containers: Containers, links: readonly Link[]): readonly (readonly [Standing, Standing, boolean])[] {
  const pathOf = (site: number) => pathTo(containers.all, containerAt(containers, site) ?? containers.ofBox[site] ?? 0);
  const number = new Map<string, number>();
  const numberOf = ({ box, container }: Standing) => {
    const key = container === undefined ? `box ${box}` : `container ${container}`;
    const known = number.get(key) ?? number.size;
    number.set(key, known);
    return known;
  };
  const raised = links.filter(({ from, to }) => from !== to).map(({ from, to }): readonly [Standing, Standing] => {
    const [a, b] = [pathOf(from), pathOf(to)];
    let depth = 0;
    while (depth < a.length && a[depth] === b[depth]) depth += 1;
    return [{ box: from, container: a[depth] }, { box: to, container: b[depth] }];
  });
  const arrows = raised.map(([from, to]) => ({ from: numberOf(from), to: numberOf(to) }));
  const turned = withoutCycles(number.size, arrows);
  return raised.map(([from, to], index) => [from, to, turned[index]?.flipped === true] as const);
}
