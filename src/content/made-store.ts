import { cardsOf, deckOf } from '../quiz/deck.ts';
import { entryOf } from './entry.ts';
import { kindInfos, sectionsOf, type Item } from './kinds/index.ts';
import type { GradingData, Store, StoredItem } from './store.ts';

/** A store of checked items: their sections and questions are made here, where the kinds are loaded. */
export function storeOf(items: readonly Item[], grading: GradingData): Store {
  const byId = new Map(items.map((item) => [item.id, { ...item, sections: sectionsOf(item) } satisfies StoredItem]));
  let made: ReturnType<typeof deckOf> | undefined;
  const deck = (): ReturnType<typeof deckOf> => (made ??= deckOf(items));
  return {
    kinds: kindInfos,
    entries: items.map(entryOf),
    item(id) {
      const item = byId.get(id);
      if (item === undefined) throw new Error(`no item ${id} in this store`);
      return item;
    },
    page: () => undefined,
    cards: () => items.flatMap((item) => cardsOf(item, deck().get(item.id) ?? [])),
    questions: (topic) => deck().get(topic) ?? [],
    grading: () => grading,
    searchIndex: () => undefined,
  };
}
