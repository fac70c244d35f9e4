import type { Direction } from './picture.ts';
import { widthOf } from './text.ts';

/** Weight of the arms of a cell: none, light or heavy; north, east, south, west. */
type Arms = readonly [number, number, number, number];

/** Box-drawing characters by their arms, each arm written as 0 (none), 1 (light) or 2 (heavy). */
const joints: ReadonlyMap<string, string> = new Map(
  (
    '0101─ 0202━ 1010│ 2020┃ 0110┌ 0210┍ 0120┎ 0220┏ 0011┐ 0012┑ 0021┒ 0022┓ 1100└ 1200┕ 2100┖ 2200┗ 1001┘ 1002┙ 2001┚ 2002┛ ' +
    '1110├ 1210┝ 2110┞ 1120┟ 2120┠ 2210┡ 1220┢ 2220┣ 1011┤ 1012┥ 2011┦ 1021┧ 2021┨ 2012┩ 1022┪ 2022┫ ' +
    '0111┬ 0112┭ 0211┮ 0212┯ 0121┰ 0122┱ 0221┲ 0222┳ 1101┴ 1102┵ 1201┶ 1202┷ 2101┸ 2102┹ 2201┺ 2202┻ ' +
    '1111┼ 1112┽ 1211┾ 1212┿ 2111╀ 1121╁ 2121╂ 2112╃ 2211╄ 1122╅ 1221╆ 2212╇ 1222╈ 2122╉ 2221╊ 2222╋ ' +
    '0001╴ 1000╵ 0100╶ 0010╷ 0002╸ 2000╹ 0200╺ 0020╻ 0201╼ 1020╽ 0102╾ 2010╿'
  )
    .split(' ')
    .map((entry): [string, string] => [entry.slice(0, 4), entry.slice(4)]),
);
const rounded: ReadonlyMap<string, string> = new Map([['0110', '╭'], ['0011', '╮'], ['1100', '╰'], ['1001', '╯']]);
const dotted: ReadonlyMap<string, string> = new Map([['0101', '┄'], ['1010', '┆']]);

export interface GlyphSet {
  readonly joint: (arms: Arms, manner: { readonly dotted: boolean; readonly rounded: boolean }) => string;
  readonly heads: Record<Direction, string>;
  /** A line of a label, in as many characters: not to be taken for a part of the drawing. */
  readonly text: (text: string) => string;
  /** A character of a label, in as many cells. */
  readonly character: (character: string) => string;
}

const unicode: GlyphSet = {
  joint: (arms, manner) => {
    const key = arms.join('');
    return (manner.dotted ? dotted.get(key) : undefined) ?? (manner.rounded ? rounded.get(key) : undefined) ?? joints.get(key) ?? ' ';
  },
  heads: { up: '▲', right: '►', down: '▼', left: '◄' },
  text: (text) => text,
  character: (character) => character,
};

const lookAlikes: Readonly<Record<string, string>> = {
  '•': '*', '●': '*', '·': '.', '→': '>', '←': '<', '×': 'x', '÷': '/', '…': '.', '–': '-', '—': '-', '−': '-', '≤': '<', '≥': '>', '≈': '~', '’': "'", '‘': "'", '“': '"', '”': '"', 'µ': 'u', 'ß': 's', 'ø': 'o', 'Ø': 'O', 'ł': 'l', 'Ł': 'L',
};
const beyondAscii = /[^\u{20}-\u{7e}]/gu;

/**
 * What cannot be a piece of a drawing in plain ASCII; signs between two such are read as text too,
 * and so is the sign of a change before one: `+ api`.
 */
const isWord = (word: string, index: number, words: readonly string[]): boolean =>
  (word !== 'v' && /[\p{L}\p{N}]/u.test(word)) || (/^[-+]$/u.test(word) && /[\p{L}\p{N}]/u.test(words[index + 1] ?? ''));

/** For the signs that plain ASCII draws with, others, where they begin or end a line of text. */
const unlike: Readonly<Record<string, string>> = { '-': '~', '=': '~', '.': ',', '|': '!', '#': '%', ':': ';', '+': '*', '<': '(', '>': ')', '^': '"', v: 'V' };

const ascii: GlyphSet = {
  joint: ([north, east, south, west], manner) => {
    const upright = north + south > 0;
    const level = east + west > 0;
    if (upright && level) return '+';
    if (upright) return manner.dotted ? ':' : north > 1 || south > 1 ? '#' : '|';
    return manner.dotted ? '.' : east > 1 || west > 1 ? '=' : '-';
  },
  heads: { up: '^', right: '>', down: 'v', left: '<' },
  text: (text) => {
    const words = text.split(' ');
    const [first, last] = [words.findIndex(isWord), words.findLastIndex(isWord)];
    return words.map((word, index) => (first !== -1 && first <= index && index <= last ? word : word.replaceAll(/[-=.|#:+<>^v]/gu, (sign) => unlike[sign] ?? sign))).join(' ');
  },
  character: (character) => {
    const bare = lookAlikes[character] ?? character.normalize('NFKD').replaceAll(beyondAscii, '');
    return bare === '' || bare.length > widthOf(character) ? '?'.repeat(widthOf(character)) : bare;
  },
};

export const glyphSets = { unicode, ascii } as const;
export type GlyphSetName = keyof typeof glyphSets;
