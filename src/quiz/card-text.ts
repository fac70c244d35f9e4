import { drawDiagram } from '../diagram/draw.ts';
import { seededRandom } from '../random.ts';
import type { Card } from '../recall/card.ts';
import type { Asked, Form } from './asked.ts';
import { letter } from './lines.ts';
import { ask, type Question } from './question.ts';

/** A card written out, for other programs: the same text every time. */
export interface CardText {
  readonly card: Card;
  readonly ask: string;
  /** Lines of preformatted text. */
  readonly picture: string | undefined;
  /** What there is to choose from, each with its number or letter. */
  readonly choices: readonly string[];
  readonly answer: string;
  /** Why the wrong choices are wrong, the solution's steps, what must not be missing. */
  readonly notes: readonly string[];
  readonly why: string;
}

const pictureWidth = 72;

function choicesOf(form: Form): readonly string[] {
  switch (form.kind) {
    case 'pick':
    case 'pick-many':
      return form.options.map(({ text, under }, i) => `${i + 1}. ${under === undefined ? '' : `${under}: `}${text}`);
    case 'arrange':
      return form.items.map((text, i) => `${i + 1}. ${text}`);
    case 'match':
      return [...form.left.map((text, i) => `${i + 1}. ${text}`), ...form.right.map((text, i) => `${letter(i)}. ${text}`)];
    case 'type':
      return [`(${form.expects})`];
    case 'say':
      return ['(say it aloud)'];
  }
}

function notesOf({ grade, key, form }: Asked): { readonly answer: string; readonly notes: readonly string[] } {
  const graded = grade(key);
  if ('unreadable' in graded) throw new Error(`a key that cannot be read: ${key}`);
  const points = form.kind === 'say' ? form.points : graded.remarks.flatMap(({ text, why }) => (why === undefined ? [] : [`${text}: ${why}`]));
  return { answer: graded.answer, notes: [...points, ...(graded.worked ?? [])] };
}

export function cardText(card: Card, question: Question): CardText {
  // The card's id as the seed: exporting twice gives the same file.
  const asked = ask(question, seededRandom(card.id));
  const picture = asked.picture === undefined ? undefined : drawDiagram(asked.picture, { width: pictureWidth, glyphs: 'unicode' });
  return { card, ask: asked.ask, picture, choices: choicesOf(asked.form), ...notesOf(asked), why: asked.why };
}
