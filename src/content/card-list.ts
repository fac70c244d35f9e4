import { cardId, type Card } from '../recall/card.ts';

/** A question of a topic: its id, its kind, and 1 where a picture goes with it. */
type ListedQuestion = readonly [id: string, kind: string, pictured?: 1];

/** The cards of a topic with what they share said once, which makes them a third as long to read. */
export interface ListedTopic extends Pick<Card, 'topic' | 'about' | 'weight' | 'tags'> {
  readonly questions: readonly ListedQuestion[];
}

function listedQuestion({ id, topic, kind, pictured }: Card): ListedQuestion {
  const question = id.slice(cardId(topic, '').length);
  return pictured === undefined ? [question, kind] : [question, kind, 1];
}

/** Cards as the build writes them, topic by topic. */
export function listedTopics(cards: readonly Card[]): readonly ListedTopic[] {
  const byTopic = new Map<string, [Card, ...Card[]]>();
  for (const card of cards) {
    const own = byTopic.get(card.topic);
    if (own === undefined) byTopic.set(card.topic, [card]);
    else own.push(card);
  }
  return [...byTopic.values()].map((own) => {
    const [{ topic, about, weight, tags }] = own;
    return { topic, about, weight, tags, questions: own.map(listedQuestion) };
  });
}

/** What the build wrote, as cards again. */
export function cardsListed(topics: readonly ListedTopic[]): readonly Card[] {
  return topics.flatMap(({ topic, about, weight, tags, questions }) =>
    questions.map(([id, kind, pictured]) => ({
      id: cardId(topic, id),
      topic,
      kind,
      about,
      ...(pictured === undefined ? {} : { pictured: true as const }),
      weight,
      tags,
    })),
  );
}
