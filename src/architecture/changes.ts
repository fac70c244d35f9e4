import { boxesAt } from './group-ends.ts';
import type { Architecture, Edge, Group, Node } from './model.ts';

/** A stage of a drawing that grows: the picture so far, and the boxes it adds. */
export interface Stage {
  readonly architecture: Architecture;
  readonly added: readonly string[];
}

function within(architecture: Architecture, ids: ReadonlySet<string>, edges: readonly Edge[]): Architecture {
  const kept = new Set([...ids, ...architecture.groups.map(({ id }) => id)]);
  return {
    ...architecture,
    nodes: architecture.nodes.filter(({ id }) => ids.has(id)),
    edges,
    groups: architecture.groups.map((group) => ({ ...group, members: group.members.filter((member) => kept.has(member)) })),
  };
}

/**
 * The picture as one draws it in front of somebody: an arrow, or the arrows that leave one box,
 * at a time, in declared order; boxes that no arrow touches come last.
 */
export function stagesOf(architecture: Architecture): readonly Stage[] {
  const stages: Stage[] = [];
  const boxes = boxesAt(architecture);
  const shown = new Set<string>();
  const { edges, nodes } = architecture;
  const show = (ids: readonly string[], count: number) => {
    const added = [...new Set(ids)].filter((id) => !shown.has(id));
    for (const id of added) shown.add(id);
    stages.push({ architecture: within(architecture, shown, edges.slice(0, count)), added });
  };
  for (let count = 0; count < edges.length; ) {
    const start = count;
    while (count < edges.length && edges[count]?.from === edges[start]?.from) count += 1;
    show(edges.slice(start, count).flatMap(({ from, to }) => [...boxes(from), ...boxes(to)]), count);
  }
  const alone = nodes.map(({ id }) => id).filter((id) => !shown.has(id));
  if (alone.length > 0) show(alone, edges.length);
  return stages;
}

export type Change = 'added' | 'removed' | 'moved';

/** Two architectures in one: what both have, what came and what went. `moved`: into another group. */
export interface Difference {
  readonly architecture: Architecture;
  readonly nodes: ReadonlyMap<string, Change>;
  readonly edges: { readonly added: readonly Edge[]; readonly removed: readonly Edge[] };
}

const signs = { added: '+', removed: '-', moved: '~' } as const satisfies Record<Change, string>;

const sameEdge = (a: Edge) => (b: Edge) => a.from === b.from && a.to === b.to && a.label === b.label && a.line === b.line && a.heads === b.heads;

/** The edges of `all` that are not in `other`, each counted as often as it occurs. */
function edgesBeyond(all: readonly Edge[], other: readonly Edge[]): readonly Edge[] {
  const left = [...other];
  return all.filter((edge) => {
    const index = left.findIndex(sameEdge(edge));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function homes({ groups }: Architecture): ReadonlyMap<string, string> {
  return new Map(groups.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
}

/**
 * What changed from one architecture to the other, drawn as one: the sign + ~ or - stands before
 * the label of a box or an edge that was added, moved to another group, or removed.
 */
export function differenceOf(before: Architecture, after: Architecture): Difference {
  const [oldHomes, newHomes] = [homes(before), homes(after)];
  const oldIds = new Set(before.nodes.map(({ id }) => id));
  const newIds = new Set(after.nodes.map(({ id }) => id));
  const nodes = new Map<string, Change>();
  for (const { id } of after.nodes) {
    if (!oldIds.has(id)) nodes.set(id, 'added');
    else if (oldHomes.get(id) !== newHomes.get(id)) nodes.set(id, 'moved');
  }
  const gone = before.nodes.filter(({ id }) => !newIds.has(id));
  for (const { id } of gone) nodes.set(id, 'removed');
  const added = edgesBeyond(after.edges, before.edges);
  const removed = edgesBeyond(before.edges, after.edges);
  const marked = (node: Node): Node => {
    const change = nodes.get(node.id);
    return change === undefined ? node : { ...node, label: `${signs[change]} ${node.label}` };
  };
  const signed = (edge: Edge, change: Change): Edge => ({ ...edge, label: `${signs[change]} ${edge.label}`.trim() });
  const groupIds = new Set([...after.groups, ...before.groups].map(({ id }) => id));
  const removedHomes = gone.filter(({ id }) => groupIds.has(oldHomes.get(id) ?? ''));
  const groups: Group[] = [...after.groups, ...before.groups.filter(({ id }) => !after.groups.some((group) => group.id === id)).map((group) => ({ ...group, members: [] }))]
    .map((group) => ({ ...group, members: [...group.members, ...removedHomes.filter(({ id }) => oldHomes.get(id) === group.id).map(({ id }) => id)] }));
  return {
    architecture: {
      ...after,
      nodes: [...after.nodes, ...gone].map(marked),
      edges: [...after.edges.map((edge) => (added.includes(edge) ? signed(edge, 'added') : edge)), ...removed.map((edge) => ({ ...signed(edge, 'removed'), line: 'dotted' as const }))],
      groups,
    },
    nodes,
    edges: { added, removed },
  };
}

/** What each box is, in brackets under its label; nothing where the name gives no kind away. */
export function withKinds(architecture: Architecture): Architecture {
  const nodes = architecture.nodes.map((node) => (node.kind === 'step' ? node : { ...node, details: [`(${node.kind.replace('-', ' ')})`, ...node.details] }));
  return { ...architecture, nodes };
}
