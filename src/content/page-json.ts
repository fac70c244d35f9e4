import { architectureJson } from '../architecture/json.ts';
import type { Page } from './page.ts';

/** The page as `explain --json` prints it. */
export function pageJson({ entry, sections, facts, numbers, pictures, related, sources }: Page): Readonly<Record<string, unknown>> {
  const [first, ...others] = pictures;
  // A problem's `diagram` is the picture one usually sees; its reference design stands beside it.
  const [diagram, design] = others[0] === undefined ? [first, undefined] : [others[0], first];
  const { id, kind, title, aliases, layer, summary } = entry;
  return {
    id,
    kind,
    title,
    aliases,
    ...(layer === undefined ? {} : { layer }),
    summary,
    sections: sections.map(({ heading, markdown }) => ({ heading, markdown })),
    facts,
    numbers,
    ...(diagram === undefined ? {} : { diagram: architectureJson(diagram.graph) }),
    ...(design === undefined ? {} : { design: architectureJson(design.graph) }),
    related: related.map((entry) => entry.id),
    sources,
  };
}
