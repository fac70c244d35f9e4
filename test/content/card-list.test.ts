import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsListed, listedTopics } from '../../src/content/card-list.ts';
import { cardsOf } from '../../src/quiz/deck.ts';
import type { Question } from '../../src/quiz/question.ts';
import type { Topic } from '../../src/quiz/topic.ts';

const word = fc.constantFrom('choice', 'number', 'say', 'pattern', 'caching', 'storage');

/** Topics whose kind, layer and tags may be words that are kinds of questions too. */
const topics = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    kind: word,
    layer: fc.option(word, { nil: undefined }),
    tags: fc.uniqueArray(word),
    questions: fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z/]{1,6}$/), kind: fc.constantFrom('choice', 'number', 'say'), pictured: fc.boolean() }), { selector: ({ id }) => id }),
  }),
  { selector: ({ id }) => id },
);

describe('the compiled list of cards', () => {
  it('gives every card back as it was, in the same order', () => {
    fc.assert(fc.property(topics, (made) => {
      const cards = made.flatMap(({ id, kind, layer, tags, questions }) => {
        const asked = questions.map((question) => ({ id: question.id, kind: question.kind, ...(question.pictured ? { picture: {} } : {}) }));
        return cardsOf({ id, kind, fields: { layer, tags } } as unknown as Topic, asked as unknown as readonly Question[]);
      });
      expect(cardsListed(JSON.parse(JSON.stringify(listedTopics(cards))))).toEqual(cards);
    }));
  });
});
