import { cardId, type Card } from '../recall/card.ts';
import { generated } from './generate/index.ts';
import type { Question } from './question.ts';
import type { Topic } from './topic.ts';

/** How much a kind of topic matters in an interview; what is not named here matters a little. */
const weights: Readonly<Record<string, Card['weight']>> = {
  phase: 3, problem: 3, layer: 3, pattern: 3, number: 3, failure: 3, 'trade-off': 3,
  concept: 2, flow: 2, 'scaling-step': 2, principle: 2, mistake: 2, question: 2, tools: 2,
};

/** The questions of every topic by its id: those written by hand, then those made from its facts. */
export function deckOf(topics: readonly Topic[]): ReadonlyMap<string, readonly Question[]> {
  return new Map(topics.map((topic) => [topic.id, [...topic.fields.questions, ...generated(topic, topics)]]));
}

/** The cards of a topic, one a question. */
export function cardsOf({ id, kind, fields }: Topic, questions: readonly Question[]): readonly Card[] {
  const tags = [...(fields.layer === undefined ? [] : [fields.layer]), ...fields.tags];
  return questions.map((question) => ({
    id: cardId(id, question.id),
    topic: id,
    kind: question.kind,
    about: kind,
    ...(question.picture === undefined ? {} : { pictured: true as const }),
    weight: weights[kind] ?? 1,
    tags,
  }));
}
