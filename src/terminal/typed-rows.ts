import { widthOf } from '../text-width.ts';
import type { Place } from './live.ts';

/** A row of a text being typed: the part of the text from `start` to `end`, and what of it is shown. */
export interface TypedRow {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Words with the blanks behind them, which may hang over the edge. */
const wordsIn = /[^ ]+ *| +/g;

/** The pieces of a word that is wider than a row. */
function cutUp(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && segment !== ' ' && widthOf(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

function row(line: string, from: number, start: number, end: number, width: number): TypedRow {
  const text = line.slice(start, end);
  const shown = widthOf(text) > width ? text.trimEnd() : text;
  return { start: from + start, end: from + end, shown };
}

/** One line of the text in rows; `from` is where it begins in the text. */
function rowsOf(line: string, from: number, width: number): readonly TypedRow[] {
  const rows: TypedRow[] = [];
  let start = 0;
  let at = 0;
  for (const word of line.match(wordsIn) ?? []) {
    for (const piece of widthOf(word.trimEnd()) > width ? cutUp(word, width) : [word]) {
      if (at > start && widthOf(line.slice(start, at) + piece.trimEnd()) > width) {
        rows.push(row(line, from, start, at, width));
        start = at;
      }
      at += piece.length;
    }
  }
  return [...rows, row(line, from, start, line.length, width)];
}

/** A text wrapped at words as it is typed. No row is wider than `width`, and together they are the text. */
export function typedRows(text: string, width: number): readonly TypedRow[] {
  let from = 0;
  return text.split('\n').flatMap((line) => {
    const rows = rowsOf(line, from, width);
    from += line.length + 1;
    return rows;
  });
}

/** The row and column of a place in the text: at a row's end, the beginning of the next where that goes on. */
export function placeIn(rows: readonly TypedRow[], text: string, cursor: number, width: number): Place {
  const index = Math.max(0, rows.findLastIndex(({ start }) => start <= cursor));
  return { row: index, column: Math.min(width, widthOf(text.slice(rows[index]?.start ?? 0, cursor))) };
}
