import { entryJson } from '../content/entry-json.ts';
import type { Catalog } from '../content/catalog.ts';
import type { Entry } from '../content/entry.ts';
import { UnmetError } from '../errors.ts';
import { entryTable } from '../terminal/entries.ts';
import { withoutControls } from '../untrusted.ts';
import type { Define } from './context.ts';

interface Found {
  readonly entry: Entry;
  readonly score: number;
}

/** What a person reads; a program gets all of them. */
const shownAtMost = 12;

async function find(catalog: Catalog, words: string): Promise<readonly Found[]> {
  const index = await catalog.searchIndex();
  const hits = index.find(words).flatMap(({ id, score }) => {
    const entry = catalog.entry(id);
    return entry === undefined ? [] : [{ entry, score }];
  });
  // Somebody who types a name exactly means that topic, whatever words other pages use more often.
  const exact = catalog.find(words);
  const best = hits[0]?.score ?? 1;
  return exact === undefined ? hits : [{ entry: exact, score: Math.max(best, hits.find(({ entry }) => entry === exact)?.score ?? 0) }, ...hits.filter(({ entry }) => entry !== exact)];
}

export const search: Define = (line, context) => {
  line.argument('<words...>', 'words to look for').action(async (given) => {
    const { catalog, show } = context();
    const words = withoutControls(given.join(' '));
    const found = await find(await catalog(), words);
    if (found.length === 0) {
      throw new UnmetError(`nothing about "${words}"`, { code: 'nothing-found', hint: 'Try a single word, or see all topics with: sysdesign list' });
    }
    show({
      json: () => found.map(({ entry, score }) => entryJson(entry, score)),
      text(screen) {
        const { theme } = screen;
        const more = found.length - shownAtMost;
        const table = entryTable(screen, found.slice(0, shownAtMost).map(({ entry }) => entry));
        const read = `${theme.muted('Read one:')} ${theme.command(`sysdesign explain ${found[0]?.entry.id ?? ''}`)}`;
        return [table, more > 0 ? `${read}\n${theme.muted(`${more} more fit less well.`)}` : read].join('\n\n');
      },
    });
  });
};
