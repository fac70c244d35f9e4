import { cardsOf, deckOf } from '../quiz/deck.ts';
import type { Topic } from '../quiz/topic.ts';
import { entryOf } from './entry.ts';
import { kindNames, kinds, sectionsOf, type Item } from './kinds/index.ts';
import type { GradingData, Store, StoredItem } from './store.ts';

/** A part of the interview also asks for what every problem of it shares. */
function topicOf(item: Item, { signals }: GradingData): Topic {
  if (item.kind !== 'phase') return item;
  const { phase } = item.fields;
  return { ...item, fields: { ...item.fields, signals: signals.flatMap((file) => file.signals).filter((signal) => signal.phase === phase) } };
}

/** A store of checked items: their sections and questions are made here, where the kinds are loaded. */
export function storeOf(items: readonly Item[], grading: GradingData): Store {
  const byId = new Map(items.map((item) => [item.id, { ...item, sections: sectionsOf(item) } satisfies StoredItem]));
  let made: ReturnType<typeof deckOf> | undefined;
  const deck = (): ReturnType<typeof deckOf> => (made ??= deckOf(items.map((item) => topicOf(item, grading))));
  return {
    kinds: kindNames.map((kind) => ({ kind, folder: kinds[kind].folder, names: kinds[kind].names })),
    entries: items.map(entryOf),
    item(id) {
      const item = byId.get(id);
      if (item === undefined) throw new Error(`no item ${id} in this store`);
      return item;
    },
    page: () => undefined,
    lexicon: () => undefined,
    basis: () => undefined,
    cards: () => items.flatMap((item) => cardsOf(item, deck().get(item.id) ?? [])),
    questions: (topic) => deck().get(topic) ?? [],
    grading: () => grading,
    searchIndex: () => undefined,
  };
}
