import { UnmetError } from '../errors.ts';
import { withoutControls } from '../untrusted.ts';
import { closest, didYouMean, normalised } from './closest.ts';
import type { LexiconTables } from '../grading/lexicon-tables.ts';
import type { Question } from '../quiz/question.ts';
import { cardId, type Card } from '../recall/card.ts';
import type { Basis } from '../estimate/basis.ts';
import type { Entry } from './entry.ts';
import type { Fields, Item, ItemOf, KindName } from './kinds/index.ts';
import type { MadePage } from './made-page.ts';
import type { SearchIndex } from './search.ts';
import type { KindInfo } from './kind-info.ts';
import type { GradingData, Store, StoredItem } from './store.ts';

/** Everything the tool knows: found by id, title, alias or abbreviation. */
export interface Catalog {
  readonly kinds: readonly KindInfo[];
  readonly entries: readonly Entry[];
  find(name: string, kind?: KindName): Entry | undefined;
  /** The entry somebody meant by a name. @throws {UnmetError} naming the closest ones. */
  named(name: string, kind?: KindName): Entry;
  entry(id: string): Entry | undefined;
  has(id: string): boolean;
  item(id: string): StoredItem;
  /** The item's page, where the build has made it. */
  madePage(id: string): MadePage | undefined;
  /** The lexicon of a problem, where the build has made it. */
  madeLexicon(id: string): LexiconTables | undefined;
  /** What estimates take from the items, where the build has made it. */
  madeBasis(): Basis | undefined;
  /** All items of a kind, in order of id. */
  itemsOf<K extends KindName>(kind: K): readonly ItemOf<K>[];
  /** Everything that can be asked. */
  readonly cards: () => readonly Card[];
  questions(topic: string): readonly Question[];
  readonly questionOf: (card: Card) => Question;
  readonly grading: () => GradingData;
  readonly searchIndex: () => Promise<SearchIndex>;
}

/** Words that people add to a topic's name: `the cache layer pattern`. */
const fillers = new Set(['the', 'a', 'an', 'of', 'what', 'is', 'are']);

function keyOf(name: string): string {
  return normalised(name)
    .split(' ')
    .filter((word) => !fillers.has(word))
    .join(' ');
}

function singular(key: string): string {
  return key
    .split(' ')
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .join(' ');
}

/** Names to entries; of two items that share a name the id wins over the title, the title over an alias. */
function byName(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const names = new Map<string, Entry>();
  const add = (name: string, entry: Entry): void => {
    for (const key of [keyOf(name), singular(keyOf(name))]) if (key !== '' && !names.has(key)) names.set(key, entry);
  };
  for (const entry of entries) names.set(keyOf(entry.id), entry);
  for (const entry of entries) add(entry.title, entry);
  for (const entry of entries) add(entry.title.replace(/\s*\(.*\)$/, ''), entry);
  for (const entry of entries) for (const alias of entry.aliases) add(alias, entry);
  return names;
}

/** Where to look for what has no page of its own: words a shell takes as they are, in all pages; anything else, in the list. */
function elsewhere(name: string, kind: KindName | undefined): string {
  if (kind !== undefined) return `See what there is with: sysdesign list ${kind}`;
  return /^\w[\w -]{0,60}$/.test(name) ? `Look for the words with: sysdesign search ${name.trim()}` : 'See what there is with: sysdesign list';
}

export function createCatalog(store: Store): Catalog {
  let byId: ReadonlyMap<string, Entry> | undefined;
  const entry = (id: string): Entry | undefined => (byId ??= new Map(store.entries.map((each) => [each.id, each]))).get(id);
  const namesOf = new Map<KindName | undefined, ReadonlyMap<string, Entry>>();

  const find = (name: string, kind?: KindName): Entry | undefined => {
    const exact = entry(name);
    if (exact !== undefined && (kind === undefined || exact.kind === kind)) return exact;
    const names = namesOf.get(kind) ?? byName(kind === undefined ? store.entries : store.entries.filter((each) => each.kind === kind));
    namesOf.set(kind, names);
    const key = keyOf(name);
    // Where the kind is known its own word may be left out: the flow `read`, the layer `4`.
    const spellings = kind === undefined ? [key] : [key, `${key} ${kind}`, `${kind} ${key}`];
    return spellings.flatMap((spelling) => names.get(spelling) ?? names.get(singular(spelling)) ?? [])[0];
  };

  const named = (name: string, kind?: KindName): Entry => {
    const found = find(name, kind);
    if (found !== undefined) return found;
    const candidates = store.entries
      .filter((candidate) => kind === undefined || candidate.kind === kind)
      .map(({ id, title, aliases }) => ({ value: id, names: [id, title, ...aliases, ...(kind === undefined ? [] : [id.replace(`-${kind}`, '')])] }));
    const near = closest(name, candidates);
    const called = kind ?? 'topic';
    throw new UnmetError(`no ${called} "${withoutControls(name)}"`, {
      code: 'unknown-topic',
      hint: didYouMean(near) ?? elsewhere(name, kind),
    });
  };

  const loaded = new Map<string, StoredItem>();
  const item = (id: string): StoredItem => {
    const known = loaded.get(id) ?? store.item(id);
    loaded.set(id, known);
    return known;
  };

  const questionOf = (card: Card): Question => {
    const question = store.questions(card.topic).find(({ id }) => cardId(card.topic, id) === card.id);
    if (question === undefined) throw new Error(`no question ${card.id} in this store`);
    return question;
  };

  return {
    get kinds() {
      return store.kinds;
    },
    get entries() {
      return store.entries;
    },
    find,
    named,
    entry,
    has: (id) => entry(id) !== undefined,
    item,
    madePage: (id) => store.page(id),
    madeLexicon: (id) => store.lexicon(id),
    madeBasis: () => store.basis(),
    itemsOf<K extends KindName>(kind: K) {
      const isOfKind = (candidate: Item): candidate is Extract<Item, { kind: K }> => candidate.kind === kind;
      return store.entries.filter((each) => each.kind === kind).map(({ id }) => item(id)).filter(isOfKind) as unknown as ItemOf<K>[];
    },
    cards: store.cards,
    questions: (topic) => store.questions(topic),
    questionOf,
    grading: store.grading,
    async searchIndex() {
      const { buildSearch, loadSearch } = await import('./search.ts');
      const serialised = store.searchIndex();
      return serialised === undefined ? buildSearch(store.entries.map(({ id }) => item(id))) : loadSearch(serialised);
    },
  };
}

/** The item of an entry whose kind is known, with its fields typed. */
export function itemOfKind<K extends KindName>(catalog: Catalog, name: string, kind: K): { readonly id: string; readonly fields: Fields<K> } {
  const { id, fields } = catalog.item(catalog.named(name, kind).id);
  return { id, fields };
}
