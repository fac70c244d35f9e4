import type { Architecture, Edge, Node } from '../../architecture/model.ts';

/** A box on the trunk, and the arrow along which the trunk goes on. */
export interface Station {
  readonly node: Node;
  readonly on: Edge | undefined;
}

/**
 * The trunk from `root`: at each station along the last arrow to a box that itself leads to
 * something new, or along the only arrow there is; never to a box that stands above. Links with two heads
 * or none are branches.
 */
export function trunkFrom({ nodes, edges }: Architecture, root: Node, shown: ReadonlySet<string>): readonly Station[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const seen = new Set([...shown, root.id]);
  const stations: Station[] = [];
  let node: Node | undefined = root;
  while (node !== undefined) {
    const on: Edge | undefined = onward(edges, node.id, seen);
    stations.push({ node, on });
    node = on === undefined ? undefined : byId.get(on.to);
    if (node !== undefined) seen.add(node.id);
  }
  return stations;
}

function onward(edges: readonly Edge[], id: string, seen: ReadonlySet<string>): Edge | undefined {
  const out = edges.filter(({ from }) => from === id);
  const fresh = out.filter(({ to, heads }) => !seen.has(to) && heads === 'forward');
  return out.length === 1 ? fresh[0] : fresh.findLast(({ to }) => edges.some((next) => next.from === to && next.to !== to && !seen.has(next.to)));
}
