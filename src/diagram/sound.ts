import type { Architecture } from '../architecture/model.ts';

/**
 * The architecture with what can be drawn of it: each id once, edges between boxes that exist,
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
  return { ...architecture, nodes, edges: architecture.edges.filter(({ from, to }) => boxes.has(from) && boxes.has(to)), groups: joined };
}
