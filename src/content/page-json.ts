import { architectureJson } from '../architecture/json.ts';
import type { Page } from './page.ts';

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
