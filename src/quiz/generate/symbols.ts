import type { Generator } from '../topic.ts';
import { bareTitle, continued, ended, near } from './near.ts';

const wrongMeanings = 3;

/** A sign on the whiteboard, and what it says. */
export const symbols: Generator = (topic, all) => {
  const { glyph, means, summary } = topic.fields;
  if (glyph === undefined || means === undefined || glyph.includes(' ')) return [];
  const others = near(topic, all)
    .filter(({ fields }) => fields.glyph !== undefined && fields.glyph !== glyph && fields.glyph.includes(' ') === false)
    .slice(0, wrongMeanings)
    .map((other) => ({ text: other.fields.summary, why: `That is the ${continued(bareTitle(other))}, ${other.fields.glyph ?? ''}` }));
  if (others.length < wrongMeanings) return [];
  return [{ id: 'meaning', kind: 'choice', ask: `Somebody draws ${glyph} on the whiteboard. What does it stand for?`, answer: summary, others, why: ended(means) }];
};
