import type { Generator, Topic } from '../topic.ts';
import { ended, near } from './near.ts';

const wrongMeanings = 3;

/** One sign with one meaning, which is not written in it. */
function isRiddle({ fields: { title, glyph } }: Topic): boolean {
  const letters = glyph?.toLowerCase().match(/[a-z]+/)?.[0];
  return !title.includes(' and ') && (letters === undefined || !title.toLowerCase().includes(letters));
}

/** A sign on the whiteboard, and what it says. */
export const symbols: Generator = (topic, all) => {
  const { glyph, means, summary } = topic.fields;
  if (glyph === undefined || means === undefined || glyph.includes(' ') || !isRiddle(topic)) return [];
  const others = near(topic, all)
    .filter(({ fields }) => fields.glyph !== undefined && fields.glyph !== glyph && !fields.glyph.includes(' ') && !fields.title.includes(' and '))
    .slice(0, wrongMeanings)
    .map((other) => ({ text: other.fields.summary, why: `That is drawn as ${other.fields.glyph ?? ''}` }));
  if (others.length < wrongMeanings) return [];
  return [{ id: 'meaning', kind: 'choice', ask: `Somebody draws ${glyph} on the whiteboard. What does it stand for?`, answer: summary, others, why: ended(means) }];
};
