import type { Entry } from './entry.ts';

/** An entry as `list` and `search` print it. */
export function entryJson({ id, kind, title, summary }: Entry, score?: number): unknown {
  return { id, kind, title, summary, ...(score === undefined ? {} : { score }) };
}
