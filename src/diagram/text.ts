import displayWidth from 'fast-string-width';
import { evenRows } from './even-rows.ts';

/** Made when the first text needs it: it takes longer to make than the rest of this module to load. */
let graphemes: Intl.Segmenter | undefined;

const plain = /^[\u{20}-\u{7e}]*$/u;
// Patterns that know classes of letters stand inside functions: they take long to set up, and
// nobody needs them when the module is only loaded.

/** Without controls, soft hyphens, zero-width spaces, byte-order marks, and the marks that turn text around. */
const withoutUnprintable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u{AD}\u{200B}\u{2060}\u{FEFF}\u{061C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '');

/** Terminal cells that `text` takes. */
export function widthOf(text: string): number {
  return plain.test(text) ? text.length : displayWidth(text);
}

/** What a person sees as one character each. */
export function charactersOf(text: string): readonly string[] {
  if (plain.test(text)) return Array.from(text);
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

const drawing = /[\u{2500}-\u{257F}▲►▼◄]/gu;
const plainDrawing: Readonly<Record<string, string>> = { '▲': '^', '►': '>', '▼': 'v', '◄': '<' };

/** A character that a drawing is made of as the plain one that looks like it. */
function plainly(character: string): string {
  return plainDrawing[character] ?? (/[─━┄┅┈┉╌╍═╴╶╸╺╼╾]/u.test(character) ? '-' : /[│┃┆┇┊┋╎╏║╵╷╹╻╽╿]/u.test(character) ? '|' : '+');
}

/**
 * One line of printable characters; runs of white space become one space, and what a drawing is
 * made of becomes plain, so that a label is never taken for a box or an arrow.
 */
export function printable(text: string): string {
  return withoutUnprintable(text.replaceAll(/\s+/gu, ' ')).replaceAll(drawing, plainly).trim();
}

/** Where a line may end: not before a sign that stands alone, such as an arrow or a dash. */
const wordsOf = (text: string): readonly string[] => text.split(/ (?![^\p{L}\p{N}]+(?: |$))/u);

/** Words of this many cells stay whole even where lines are meant to be narrower: `authorization`. */
const wholeWord = 17;

/** Where a long word may end: after a mark that joins words, and before a capital inside. */
const atSeams = (word: string): readonly string[] => word.split(/(?<=[-_./:@+&|,])(?=\S)|(?<=\p{Ll})(?=\p{Lu})/u);

/** A word as it may be broken: ordinary ones are kept whole, long ones come apart at their seams. */
const partsOf = (word: string): readonly string[] => (widthOf(word) <= wholeWord ? [word] : atSeams(word));

/** Pieces of a word that each fit into `width` cells. */
function broken(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const part of partsOf(word).flatMap((whole) => (widthOf(whole) <= width ? [whole] : charactersOf(whole)))) {
    const cells = widthOf(part);
    if (used + cells > width && piece !== '') {
      pieces.push(piece);
      [piece, used] = ['', 0];
    }
    piece += part;
    used += cells;
  }
  return [...pieces, piece];
}

function filled(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of words) {
    const cells = widthOf(word);
    if (line !== '' && used + 1 + cells > width) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    used += cells + (line === '' ? 0 : 1);
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** As much of a text as takes at most `width` cells, with three dots in one where something is left out. */
export function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const character of charactersOf(text)) {
    if (widthOf(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * `text` in lines of at most `width` cells, as few as possible and then as even as possible;
 * a word may stand out a little rather than be broken. A line feed in it breaks a line.
 */
export function wrapped(text: string, wanted: number): readonly string[] {
  return text.includes('\n') ? text.split('\n').flatMap((line) => wrappedLine(line, wanted)) : wrappedLine(text, wanted);
}

function wrappedLine(text: string, wanted: number): readonly string[] {
  const clean = printable(text);
  const longest = Math.max(...clean.split(' ').flatMap(partsOf).map(widthOf));
  const width = longest <= wholeWord ? Math.max(wanted, longest) : wanted;
  if (widthOf(clean) <= width) return [clean];
  const words = wordsOf(clean).flatMap((word) => (widthOf(word) <= width ? [word] : broken(word, width)));
  return evenRows((most) => filled(words, most), width, Math.max(...words.map(widthOf)));
}
