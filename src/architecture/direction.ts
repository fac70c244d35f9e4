import type { Architecture, Direction } from './model.ts';

/**
 * The direction a flow takes where none is asked for: a plain chain reads from left to right,
 * everything else from top to bottom.
 */
export function usualDirection({ shape, nodes, edges, groups }: Omit<Architecture, 'direction'>): Direction {
  const once = (ids: readonly string[]) => new Set(ids).size === ids.length;
  const chain = shape === 'flow' && groups.length === 0 && edges.length > 0 && edges.length === nodes.length - 1
    && edges.every(({ from, to, heads }) => from !== to && heads === 'forward')
    && once(edges.map(({ from }) => from)) && once(edges.map(({ to }) => to)) && !isClosed(edges);
  return chain ? 'right' : 'down';
}

/** Whether some of the links, of which no two leave or reach the same box, make a ring. */
function isClosed(edges: Architecture['edges']): boolean {
  const next = new Map(edges.map(({ from, to }) => [from, to]));
  const targets = new Set(edges.map(({ to }) => to));
  let walked = 0;
  for (const start of next.keys()) {
    if (targets.has(start)) continue;
    for (let at = next.get(start); at !== undefined; at = next.get(at)) walked += 1;
  }
  return walked < edges.length;
}
