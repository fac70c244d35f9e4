import { boxesAt } from './group-ends.ts';
import type { Architecture, Edge } from './model.ts';

/** For each box the boxes it can send to, in declared order; `<->` and `--` lead both ways, a group's arrows to all its boxes. */
type Links = ReadonlyMap<string, readonly string[]>;

function linksOf(architecture: Architecture): Links {
  const { nodes, edges } = architecture;
  const boxes = boxesAt(architecture);
  const links = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  const link = (from: string, to: string) => {
    const targets = links.get(from);
    if (targets !== undefined && !targets.includes(to)) targets.push(to);
  };
  for (const { from, to, heads } of edges) {
    for (const a of boxes(from)) {
      for (const b of boxes(to)) {
        link(a, b);
        if (heads !== 'forward') link(b, a);
      }
    }
  }
  return links;
}

function reversed(links: Links): Links {
  const back = new Map<string, string[]>([...links.keys()].map((id) => [id, []]));
  for (const [from, targets] of links) for (const to of targets) back.get(to)?.push(from);
  return back;
}

/** Breadth first: the boxes reached from `from`, each with the box it was reached from. */
function explore(links: Links, from: string): ReadonlyMap<string, string | undefined> {
  const cameFrom = new Map<string, string | undefined>();
  if (links.has(from)) cameFrom.set(from, undefined);
  for (const id of cameFrom.keys()) {
    for (const next of links.get(id) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, id);
  }
  return cameFrom;
}

/** Every box a request that starts at `from` can come to, `from` itself included. */
export function reachable(architecture: Architecture, from: string): ReadonlySet<string> {
  return new Set(explore(linksOf(architecture), from).keys());
}

function trail(cameFrom: ReadonlyMap<string, string | undefined>, to: string): string[] {
  const path = [to];
  for (let at = cameFrom.get(to); at !== undefined; at = cameFrom.get(at)) path.unshift(at);
  return path;
}

/** The ids along a way of fewest arrows, both ends included; undefined if there is none. */
export function shortestPath(architecture: Architecture, from: string, to: string): readonly string[] | undefined {
  const cameFrom = explore(linksOf(architecture), from);
  return cameFrom.has(to) ? trail(cameFrom, to) : undefined;
}

/** The edges one may follow from one id of a path to the next. */
export function edgesAlong(architecture: Architecture, path: readonly string[]): readonly Edge[] {
  const boxes = boxesAt(architecture);
  const leads = (from: string, to: string) => boxes(from).some((a) => boxes(to).some((b) => steps.has(JSON.stringify([a, b]))));
  const steps = new Set(path.slice(1).map((to, index) => JSON.stringify([path[index], to])));
  return architecture.edges.filter(({ from, to, heads }) => leads(from, to) || (heads !== 'forward' && leads(to, from)));
}

/** Depth-first finishing order, without recursion: the first is the box finished last. */
function reversePostorder(links: Links, roots: Iterable<string>): string[] {
  const order: string[] = [];
  const seen = new Set<string>();
  for (const root of roots) {
    const stack = seen.has(root) || !links.has(root) ? [] : [{ id: root, next: 0 }];
    seen.add(root);
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const to = links.get(frame.id)?.[frame.next];
      frame.next += 1;
      if (to === undefined) {
        order.push(frame.id);
        stack.pop();
      } else if (!seen.has(to)) {
        seen.add(to);
        stack.push({ id: to, next: 0 });
      }
    }
  }
  return order.reverse();
}

/**
 * The sets of boxes that can reach one another, each in declared order: every cycle lies in
 * one of them. A box alone counts only with an arrow to itself. (Kosaraju's algorithm.)
 */
export function cycles(architecture: Architecture): readonly (readonly string[])[] {
  const links = linksOf(architecture);
  const back = reversed(links);
  const declared = new Map(architecture.nodes.map(({ id }, index) => [id, index]));
  const position = (id: string) => declared.get(id) ?? 0;
  const seen = new Set<string>();
  const found: string[][] = [];
  for (const root of reversePostorder(links, links.keys())) {
    if (seen.has(root)) continue;
    const set = [root];
    seen.add(root);
    for (const id of set) {
      for (const before of back.get(id) ?? []) {
        if (!seen.has(before)) {
          seen.add(before);
          set.push(before);
        }
      }
    }
    if (set.length > 1 || (links.get(root) ?? []).includes(root)) found.push(set.sort((a, b) => position(a) - position(b)));
  }
  return found.sort((a, b) => position(a[0] ?? '') - position(b[0] ?? ''));
}

/**
 * For each box reachable from `root` the nearest other box that every way from `root` to it
 * passes; `root` itself has none. (Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm".)
 */
export function dominators(architecture: Architecture, root: string): ReadonlyMap<string, string> {
  const links = linksOf(architecture);
  const back = reversed(links);
  const order = reversePostorder(links, [root]);
  const rank = new Map(order.map((id, index) => [id, index]));
  const rankOf = (id: string) => rank.get(id) ?? 0;
  const nearest = new Map<string, string>([[root, root]]);
  const meet = (first: string, second: string): string => {
    let [a, b] = [first, second];
    while (a !== b) {
      while (rankOf(a) > rankOf(b)) a = nearest.get(a) ?? root;
      while (rankOf(b) > rankOf(a)) b = nearest.get(b) ?? root;
    }
    return a;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const id of order.slice(1)) {
      const settled = (back.get(id) ?? []).filter((before) => nearest.has(before));
      const found = settled.reduce(meet);
      changed ||= nearest.get(id) !== found;
      nearest.set(id, found);
    }
  }
  nearest.delete(root);
  return nearest;
}

/**
 * The boxes between `from` and `to` that every way passes, in the order of the way: if one of
 * them fails, `from` no longer reaches `to`. Undefined if there is no way at all.
 */
export function cutPoints(architecture: Architecture, from: string, to: string): readonly string[] | undefined {
  if (!reachable(architecture, from).has(to)) return undefined;
  const nearest = dominators(architecture, from);
  return trail(nearest, to).filter((id) => id !== from && id !== to);
}

/** The parts that no arrow joins, each in declared order; a group holds its members together. */
export function components(architecture: Architecture): readonly (readonly string[])[] {
  const leader = new Map<string, string>();
  const find = (id: string): string => {
    let top = id;
    for (let up = leader.get(top); up !== undefined; up = leader.get(top)) top = up;
    if (top !== id) leader.set(id, top);
    return top;
  };
  const unite = (a: string, b: string) => {
    const [x, y] = [find(a), find(b)];
    if (x !== y) leader.set(y, x);
  };
  const groupIds = new Set(architecture.groups.map(({ id }) => id));
  const keyOf = (end: string) => (groupIds.has(end) ? `group ${end}` : `node ${end}`);
  for (const { from, to } of architecture.edges) unite(keyOf(from), keyOf(to));
  for (const { id, members } of architecture.groups) {
    for (const member of members) unite(`group ${id}`, keyOf(member));
  }
  const parts = new Map<string, string[]>();
  for (const { id } of architecture.nodes) {
    const top = find(`node ${id}`);
    parts.set(top, [...(parts.get(top) ?? []), id]);
  }
  return [...parts.values()];
}

/** The groups around a box or a group, the outermost first. */
export function groupsAround({ groups }: Pick<Architecture, 'groups'>): (member: string) => readonly string[] {
  const parents = new Map(groups.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  return (member) => {
    const around: string[] = [];
    for (let up = parents.get(member); up !== undefined && !around.includes(up); up = parents.get(up)) around.push(up);
    return around.toReversed();
  };
}

/** How many groups a box is in, at most. */
export function nesting(architecture: Architecture): number {
  const around = groupsAround(architecture);
  return Math.max(0, ...architecture.nodes.map(({ id }) => around(id).length));
}
