import type { IdeaFamily, SharedSignals } from '../grading/rubric.ts';
import type { LexiconTables } from '../grading/lexicon-tables.ts';
import type { Basis } from '../estimate/basis.ts';
import type { Question } from '../quiz/question.ts';
import type { Card } from '../recall/card.ts';
import { cardsListed, type ListedTopic } from './card-list.ts';
import { compiled } from './compiled.ts';
import type { Entry } from './entry.ts';
import type { KindInfo } from './kind-info.ts';
import type { MadePage } from './made-page.ts';
import type { Item } from './kinds/index.ts';
import type { Section } from './parts.ts';

/** What the grader knows beside the problems: shared signals, and the ways of saying ideas. */
export interface GradingData {
  readonly signals: readonly SharedSignals[];
  readonly ideas: readonly IdeaFamily[];
}

/** An item with the sections of its page, which only its kind's own file knows how to make. */
export type StoredItem = Item & { readonly sections: readonly Section[] };

interface Index {
  readonly kinds: readonly KindInfo[];
  readonly entries: readonly Entry[];
}

/** Where items come from: the compiled built-in content, a pack of one's own, or both. */
export interface Store extends Index {
  /** The item of an entry of this store. */
  item(id: string): StoredItem;
  /** Its page, where the build has made it. */
  page(id: string): MadePage | undefined;
  /** The lexicon of a problem of this store, where the build has made it. */
  lexicon(id: string): LexiconTables | undefined;
  /** What estimates take from the items, where the build has made it. */
  basis(): Basis | undefined;
  /** Everything that can be asked, curated and generated, one card a question. */
  readonly cards: () => readonly Card[];
  /** The questions of a topic of this store. */
  questions(topic: string): readonly Question[];
  readonly grading: () => GradingData;
  /** A serialised search index over all entries, where one was compiled. */
  readonly searchIndex: () => string | undefined;
}

/** The content compiled by the build; each item is read when it is first asked for. */
export function compiledStore(read: (path: string) => string, folder: string): Store {
  // Written by our own build from checked items: not checked again at every start.
  const load = <T>(name: string): T => JSON.parse(read(`${folder}/${name}`)) as T;
  let made: Index | undefined;
  const index = (): Index => (made ??= load<Index>(compiled.index));
  return {
    // A drill of everything asks for no entry: a tenth of its time would go into reading them.
    get kinds() {
      return index().kinds;
    },
    get entries() {
      return index().entries;
    },
    item: (id) => load<StoredItem>(compiled.item(id)),
    page: (id) => load<MadePage>(compiled.page(id)),
    lexicon: (id) => load<LexiconTables>(compiled.lexicon(id)),
    basis: () => load<Basis>(compiled.basis),
    cards: () => cardsListed(load<ListedTopic[]>(compiled.cards)),
    questions: (topic) => load<Question[]>(compiled.questions(topic)),
    grading: () => load<GradingData>(compiled.grading),
    searchIndex: () => read(`${folder}/${compiled.search}`),
  };
}

/** `upper` over `lower`: an item or grading file of `upper` replaces the one with the same id. */
export function layered(lower: Store, upper: Store): Store {
  const replaced = new Set(upper.entries.map(({ id }) => id));
  const over = <T extends { readonly id: string }>(below: readonly T[], above: readonly T[]): T[] => {
    const ids = new Set(above.map(({ id }) => id));
    return [...below.filter(({ id }) => !ids.has(id)), ...above];
  };
  return {
    kinds: lower.kinds,
    entries: over(lower.entries, upper.entries),
    item: (id) => (replaced.has(id) ? upper : lower).item(id),
    page: (id) => (replaced.has(id) ? upper : lower).page(id),
    lexicon: () => undefined,
    basis: () => undefined,
    cards: () => [...lower.cards().filter(({ topic }) => !replaced.has(topic)), ...upper.cards()],
    questions: (topic) => (replaced.has(topic) ? upper : lower).questions(topic),
    grading() {
      const [below, above] = [lower.grading(), upper.grading()];
      return { signals: over(below.signals, above.signals), ideas: over(below.ideas, above.ideas) };
    },
    searchIndex: () => undefined,
  };
}
