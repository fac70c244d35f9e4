import type { Architecture, Edge, Node } from '../../architecture/model.ts';

/** A box of a chain, and the arrow to the next; the last has none. */
export interface Chained {
  readonly node: Node;
  readonly next: Edge | undefined;
}

/** The boxes along their arrows, if each but the last has exactly one, and a plain one, to the next. */
export function chained({ nodes, edges }: Architecture): readonly Chained[] | undefined {
  if (edges.length !== nodes.length - 1 || edges.some(({ heads }) => heads !== 'forward')) return undefined;
  const targets = new Set(edges.map(({ to }) => to));
  const outgoing = new Map(edges.map((edge) => [edge.from, edge]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const order: Chained[] = [];
  let node = nodes.find(({ id }) => !targets.has(id));
  while (node !== undefined && order.length < nodes.length) {
    const next = outgoing.get(node.id);
    order.push({ node, next });
    node = next === undefined ? undefined : byId.get(next.to);
  }
  return order.length === nodes.length ? order : undefined;
}
