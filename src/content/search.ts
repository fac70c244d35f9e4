import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { stripMarkdown } from './markdown.ts';
import type { StoredItem } from './store.ts';

interface Searchable {
  readonly id: string;
  readonly title: string;
  readonly aliases: string;
  readonly tags: string;
  readonly summary: string;
  readonly body: string;
}

const options: Options<Searchable> = {
  fields: ['title', 'aliases', 'tags', 'summary', 'body'],
  storeFields: [],
};

const ranking: SearchOptions = {
  boost: { title: 6, aliases: 5, tags: 2, summary: 2, body: 1 },
  prefix: (term) => term.length > 2,
  fuzzy: (term) => (term.length > 4 ? 0.2 : false),
  combineWith: 'AND',
};

/** Words of a question that say nothing about its subject. */
const asking = new Set('a an and are can do does for from how i if in is it many much my of on or should than that the their to we what when which who why with you'.split(' '));

/** A question's own words left out, unless it has no others. */
function subjectOf(words: string): string {
  const kept = words.split(/\s+/).filter((word) => !asking.has(word.toLowerCase().replace(/\?$/, '')));
  return kept.length === 0 ? words : kept.join(' ');
}

function searchable(item: StoredItem): Searchable {
  const { title, aliases, tags, summary } = item.fields;
  const body = item.sections.map((section) => `${section.heading} ${stripMarkdown(section.markdown)}`);
  return { id: item.id, title, aliases: aliases.join(' '), tags: tags.join(' '), summary, body: body.join(' ') };
}

export interface Hit {
  readonly id: string;
  readonly score: number;
}

export interface SearchIndex {
  /** Best first; every word has to occur, or, where no item has all of them, any. */
  find(words: string): readonly Hit[];
  serialised(): string;
}

function indexOver(search: MiniSearch<Searchable>): SearchIndex {
  return {
    find(words) {
      const subject = subjectOf(words);
      const all = search.search(subject, ranking);
      const hits = all.length > 0 ? all : search.search(subject, { ...ranking, combineWith: 'OR' });
      return hits.map((hit) => ({ id: String(hit.id), score: Math.round(hit.score * 100) / 100 }));
    },
    serialised: () => JSON.stringify(search),
  };
}

export function buildSearch(items: readonly StoredItem[]): SearchIndex {
  const search = new MiniSearch<Searchable>(options);
  search.addAll(items.map(searchable));
  return indexOver(search);
}

export function loadSearch(serialised: string): SearchIndex {
  return indexOver(MiniSearch.loadJSON<Searchable>(serialised, options));
}
