import type { Architecture } from './model.ts';

/** The graph for programs: `{shape, nodes, edges, groups}`; a label or details only where there are any. */
export function architectureJson({ nodes, edges, groups, shape }: Architecture): unknown {
  return {
    shape,
    nodes: nodes.map(({ id, label, kind, details }) => ({ id, label, kind, ...(details.length === 0 ? {} : { details }) })),
    edges: edges.map(({ from, to, label, line, heads }) => ({ from, to, ...(label === '' ? {} : { label }), line, heads })),
    groups,
  };
}
