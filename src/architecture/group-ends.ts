import type { Architecture } from './model.ts';

/** The boxes that an end of an edge stands for: a box itself, or all boxes in a group. */
export function boxesAt({ nodes, groups }: Pick<Architecture, 'nodes' | 'groups'>): (end: string) => readonly string[] {
  const boxes = new Set(nodes.map(({ id }) => id));
  const members = new Map(groups.map((group) => [group.id, group.members]));
  const found = new Map<string, readonly string[]>();
  const search = (end: string, above: readonly string[]): readonly string[] => {
    if (boxes.has(end)) return [end];
    if (above.includes(end)) return [];
    const known = found.get(end) ?? (members.get(end) ?? []).flatMap((member) => search(member, [...above, end]));
    found.set(end, known);
    return known;
  };
  return (end) => search(end, []);
}
