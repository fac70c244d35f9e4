import { TextError } from '../../errors.ts';
import { stripMarkdown } from '../markdown.ts';
import { textsOf, type Check } from './check.ts';

/** So many words in a row are a sentence taken over, not a term two texts share. */
const shingleWords = 8;
/** Figures are facts and carry over: a row of numbers is nobody's prose. */
const fewestLetters = 5;

function wordsOf(text: string): string[] {
  return stripMarkdown(text).toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
}

function* shingles(text: string): Generator<string> {
  const words = wordsOf(text);
  for (let start = 0; start + shingleWords <= words.length; start += 1) {
    const shingle = words.slice(start, start + shingleWords);
    if (shingle.filter((word) => /\p{Letter}{2}/u.test(word)).length >= fewestLetters) yield shingle.join(' ');
  }
}

/** No prose of an item repeats eight words in a row of one of the documents its facts come from. */
export function copying(documents: readonly string[]): Check {
  const known = new Set(documents.flatMap((document) => [...shingles(document)]));
  return function* copied({ items }) {
    for (const { item, file, positionOf } of items) {
      for (const [path, text] of textsOf(item.fields)) {
        if (path[0] === 'diagram' || path[0] === 'code' || path[0] === 'aliases') continue;
        const found = [...shingles(text)].find((shingle) => known.has(shingle));
        if (found !== undefined) yield new TextError(file, positionOf(path), `"${found}" stands word for word in a source document`, 'Say it in your own words.');
      }
    }
  };
}
