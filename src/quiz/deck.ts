import type { Card } from '../recall/card.ts';
import type { Question } from './question.ts';

/** What the deck needs to know of a topic of the catalogue; every kind of item is one. */
export interface Topic {
  readonly id: string;
  readonly kind: string;
  readonly fields: {
    readonly title: string;
    readonly layer?: string | undefined;
    readonly tags: readonly string[];
    readonly questions: readonly Question[];
  };
}

/** How much a kind of topic matters in an interview; what is not named here matters a little. */
const weights: Readonly<Record<string, Card['weight']>> = {
  phase: 3, problem: 3, layer: 3, pattern: 3, number: 3, failure: 3, 'trade-off': 3,
  concept: 2, flow: 2, 'scaling-step': 2, principle: 2, mistake: 2, question: 2, tools: 2,
};

export function cardId(topic: string, question: string): string {
  return `${topic}/${question}`;
}

/** The questions of every topic, by its id. */
export function deckOf(topics: readonly Topic[]): ReadonlyMap<string, readonly Question[]> {
  return new Map(topics.map(({ id, fields }) => [id, fields.questions]));
}

/** The cards of a topic, one a question. */
export function cardsOf({ id, kind, fields }: Topic, questions: readonly Question[]): readonly Card[] {
  return questions.map((question) => ({
    id: cardId(id, question.id),
    topic: id,
    kind: question.kind,
    about: kind,
    weight: weights[kind] ?? 1,
    labels: [...new Set([question.kind, kind, id, ...(fields.layer === undefined ? [] : [fields.layer]), ...fields.tags])],
  }));
}
