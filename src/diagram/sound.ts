import { boxesAt } from '../architecture/group-ends.ts';
import type { Architecture, Edge } from '../architecture/model.ts';

/**
 * The architecture with what can be drawn of it: each id once, edges between what exists and is apart,
 * each member in the first group that names it, no group within itself.
 */
export function soundArchitecture(architecture: Architecture): Architecture {
  const nodes = [...new Map(architecture.nodes.toReversed().map((node) => [node.id, node])).values()].toReversed();
  const boxes = new Set(nodes.map(({ id }) => id));
  const groups = [...new Map(architecture.groups.filter(({ id }) => !boxes.has(id)).toReversed().map((group) => [group.id, group])).values()].toReversed();
  const known = new Set([...boxes, ...groups.map(({ id }) => id)]);
  const parents = new Map<string, string>();
  const isWithin = (inner: string, outer: string): boolean => {
    for (let at: string | undefined = inner; at !== undefined; at = parents.get(at)) if (at === outer) return true;
    return false;
  };
  const joined = groups.map((group) => ({
    ...group,
    members: group.members.filter((member) => {
      if (!known.has(member) || parents.has(member) || isWithin(group.id, member)) return false;
      parents.set(member, group.id);
      return true;
    }),
  }));
  const sound = { ...architecture, nodes, groups: joined };
  const boxesIn = boxesAt(sound);
  const isDrawn = ({ from, to }: Edge) => {
    const [tails, heads] = [boxesIn(from), boxesIn(to)];
    return tails.length > 0 && heads.length > 0 && ((from === to && boxes.has(from)) || !tails.some((box) => heads.includes(box)));
  };
  return { ...sound, edges: architecture.edges.filter(isDrawn) };
}
