import { stemOf } from './stem.ts';

interface Span {
  /** Offsets in UTF-16 code units into the text that was read. */
  readonly start: number;
  readonly end: number;
}

export type Token = Span & (
  | { readonly kind: 'word'; readonly text: string; readonly stem: string }
  /** `unit` is what stands directly behind the digits: `k`, `MB`, `ms`, `%`. */
  | { readonly kind: 'number'; readonly text: string; readonly value: number; readonly unit: string }
  | { readonly kind: 'mark'; readonly text: string }
);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7);
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009;

const arrows = ['<-->', '<->', '-->', '<--', '==>', '->', '=>', '<-', '→', '⇒', '↔', '⟶', '➔', '➜', '↦', '⇄'];
const arrowStarts = new Set(arrows.map((shape) => shape.slice(0, 1)));
/** Quotes and emphasis say nothing here; a hyphen or underscore between words only joins them. */
const silent = new Set(['"', '\'', '`', '“', '”', '‘', '’', '_', '\\', '#']);

const isPlain = /^[\w%'’]*$/;
const plain = (text: string): string => (isPlain.test(text) ? text : text.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '')).toLowerCase();

function wordToken(text: string, start: number, end: number): Token {
  const word = plain(text.slice(start, end)).replaceAll(/['’]/g, '');
  return { kind: 'word', text: word, stem: stemOf(word), start, end };
}

/** Where a run of letters and digits ends; an apostrophe inside belongs to it. */
function endOfWord(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const apostrophe = (code === 39 || code === 0x2019) && at > from && isLetter(text.charCodeAt(at + 1));
    if (!isLetter(code) && !isDigit(code) && !apostrophe) break;
  }
  return at;
}

/** `KiB`, `MiB/s`. */
const binaryUnit = /^[KMGTPE]i(?:B|bit|b)$/;

/** `TweetService` is two words, `MySQL` is one where the catalogue knows it as one. */
function camelParts(text: string, start: number, end: number): readonly number[] {
  const cuts: number[] = [];
  for (let at = start + 1; at < end; at += 1) {
    const here = text.charCodeAt(at);
    if (!isUpper(here)) continue;
    const [before, next] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
    if (isLower(before) || (isUpper(before) && at + 1 < end && isLower(next) && at - start > 1)) cuts.push(at);
  }
  return cuts;
}

function endOfDigits(text: string, from: number): number {
  let at = text[from] === '.' ? from + 1 : from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at += 1;
    else if ((text[at] === ',' || text[at] === '_') && isThousands(text, at + 1)) at += 4;
    else if (text[at] === '.' && isDigit(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return at;
}

function isThousands(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && !isDigit(text.charCodeAt(at + 3));
}

function numberToken(text: string, start: number): Token {
  const digits = endOfDigits(text, start);
  let end = digits;
  while (isLetter(text.charCodeAt(end))) end += 1;
  if (text[end] === '%' && end === digits) end += 1;
  const value = Number(text.slice(start, digits).replaceAll(/[,_]/g, ''));
  return { kind: 'number', text: plain(text.slice(start, end)), value, unit: text.slice(digits, end), start, end };
}

/** `.2` is a number, and so is the 3 of `x3`, which multiplies. */
function startsNumber(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return text[at] === '.' && isDigit(text.charCodeAt(at + 1)) && !(isDigit(before) || isLetter(before));
}

/** A star before a number multiplies; any other is emphasis. */
function multiplies(text: string, at: number): boolean {
  let next = at + 1;
  while (isSpace(text.charCodeAt(next)) && text[next] !== '\n') next += 1;
  return isDigit(text.charCodeAt(next)) || (text[next] === '.' && isDigit(text.charCodeAt(next + 1)));
}

function isFactor(text: string, at: number): boolean {
  return (text[at] === 'x' || text[at] === 'X') && isDigit(text.charCodeAt(at + 1));
}

/** Words, numbers and marks of a text with their offsets. `known` decides about words in camel case. */
export function tokenise(text: string, known: (word: string) => boolean): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isDigit(code) || startsNumber(text, at)) {
      const token = numberToken(text, at);
      tokens.push(token);
      at = token.end;
    } else if (isFactor(text, at)) {
      tokens.push(wordToken(text, at, at + 1));
      at += 1;
    } else if (isLetter(code)) {
      const end = endOfWord(text, at);
      const cuts = camelParts(text, at, end);
      const whole = cuts.length === 0 || binaryUnit.test(text.slice(at, end)) || known(plain(text.slice(at, end)));
      const edges = whole ? [at, end] : [at, ...cuts, end];
      edges.slice(1).forEach((edge, index) => tokens.push(wordToken(text, edges[index] ?? at, edge)));
      at = end;
    } else if (isSpace(code) && text[at] !== '\n') {
      at += 1;
    } else {
      const arrow = arrowStarts.has(text.charAt(at)) ? arrows.find((shape) => text.startsWith(shape, at)) : undefined;
      const mark = arrow === undefined ? (text[at] ?? '') : '->';
      const length = arrow?.length ?? 1;
      const joins = mark === '-' && at > 0 && !isSpace(text.charCodeAt(at - 1)) && !isSpace(text.charCodeAt(at + 1)) && at + 1 < text.length;
      const emphasis = mark === '*' && !multiplies(text, at);
      if (!silent.has(mark) && !joins && !emphasis) tokens.push({ kind: 'mark', text: mark, start: at, end: at + length });
      at += length;
    }
  }
  return tokens;
}
