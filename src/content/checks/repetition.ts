import { TextError } from '../../errors.ts';
import { stripMarkdown } from '../markdown.ts';
import { textsOf, type Check } from './check.ts';

/** A shorter sentence may well be needed twice; a long one is a template showing through. */
const fewestWords = 10;

function sentencesOf(text: string): string[] {
  return stripMarkdown(text)
    .replaceAll(/\s+/g, ' ')
    .split(/(?<=[.!?])\s/)
    .map((sentence) => sentence.toLowerCase().trim())
    .filter((sentence) => sentence.split(' ').length >= fewestWords);
}

/** No long sentence stands on two pages. */
export const repetition: Check = function* repetition({ items }) {
  const first = new Map<string, string>();
  for (const { item, file, positionOf } of items) {
    for (const [path, text] of textsOf(item.fields)) {
      if (path[0] === 'diagram' || path[0] === 'rubric') continue;
      for (const sentence of sentencesOf(text)) {
        const elsewhere = first.get(sentence);
        if (elsewhere !== undefined && elsewhere !== item.id) yield new TextError(file, positionOf(path), `"${sentence.slice(0, 60)}…" also stands on ${elsewhere}`, 'Say something only this page can say.');
        else first.set(sentence, item.id);
      }
    }
  }
};
