import type { Architecture } from '../architecture/model.ts';
import type { Page } from './page.ts';

export function architectureJson({ nodes, edges, groups, shape }: Architecture): unknown {
  return {
    shape,
    nodes: nodes.map(({ id, label, kind, details }) => ({ id, label, kind, ...(details.length === 0 ? {} : { details }) })),
    edges: edges.map(({ from, to, label, line, heads }) => ({ from, to, ...(label === '' ? {} : { label }), line, heads })),
    groups,
  };
}

/** The page as `explain --json` prints it. */
export function pageJson({ entry, sections, facts, numbers, diagram, related, sources }: Page): Readonly<Record<string, unknown>> {
  const { id, kind, title, aliases, layer, summary } = entry;
  return {
    id,
    kind,
    title,
    aliases,
    ...(layer === undefined ? {} : { layer }),
    summary,
    sections,
    facts,
    numbers,
    ...(diagram === undefined ? {} : { diagram: architectureJson(diagram) }),
    related: related.map((entry) => entry.id),
    sources,
  };
}
