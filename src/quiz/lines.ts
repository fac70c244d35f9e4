import { sameText } from './wording.ts';

const firstLetter = 0x61;

/** The line that says: I do not know, show me. It scores 0, honestly. */
export const dontKnow = '-';

export function isDontKnow(line: string): boolean {
  return line.trim() === dontKnow;
}

/** 0 → a. */
export function letter(index: number): string {
  return String.fromCodePoint(firstLetter + index);
}

/** `2` or `b` among `count` things, counted from 0. */
function place(word: string, count: number): number | undefined {
  const index = /^\d{1,3}$/.test(word) ? Number(word) - 1 : /^[a-z]$/i.test(word) ? (word.toLowerCase().codePointAt(0) ?? 0) - firstLetter : -1;
  return index >= 0 && index < count ? index : undefined;
}

/** A choice by number, by letter, by its text, or by the beginning of its text where only one begins so. */
export function choiceIn(line: string, texts: readonly string[]): number | undefined {
  const wanted = line.trim().replace(/[.)]$/, '');
  const numbered = place(wanted, texts.length);
  if (numbered !== undefined) return numbered;
  const exact = texts.findIndex((text) => sameText(text, line));
  if (exact >= 0) return exact;
  const begins = texts.flatMap((text, index) => (wanted.length > 2 && text.toLowerCase().startsWith(wanted.toLowerCase()) ? [index] : []));
  return begins.length === 1 ? begins[0] : undefined;
}

function words(line: string): readonly string[] {
  const text = line.trim();
  // `312` is three places, not the three hundred and twelfth.
  if (/^\d+$/.test(text)) return [...text];
  return text.split(/[\s,;>→-]+/u).filter((word) => word !== '');
}

function allDefined(places: readonly (number | undefined)[]): places is readonly number[] {
  return places.every((index) => index !== undefined);
}

/** Several choices, each once, in ascending order; `none` chooses nothing. */
export function choicesIn(line: string, count: number): readonly number[] | undefined {
  if (/^(?:none|0)$/i.test(line.trim())) return [];
  const places = words(line).map((word) => place(word, count));
  if (places.length === 0 || !allDefined(places)) return undefined;
  return [...new Set(places)].sort((a, b) => a - b);
}

/** A permutation of `count` things. */
export function orderIn(line: string, count: number): readonly number[] | undefined {
  const places = words(line).map((word) => place(word, count));
  if (places.length !== count || !allDefined(places) || new Set(places).size !== count) return undefined;
  return places;
}

/** For each of `left` things the place of its partner among `right`: `b a c`, `bac` or `1b 2a 3c`. */
export function partnersIn(line: string, left: number, right: number): readonly number[] | undefined {
  const text = line.trim();
  const parts = /^[a-z]+$/i.test(text) ? [...text] : words(text);
  const partners: (number | undefined)[] = Array.from({ length: left });
  for (const [i, part] of parts.entries()) {
    const pair = /^(\d{1,2})?\W?([a-z])$/i.exec(part);
    const at = pair?.[1] === undefined ? i : Number(pair[1]) - 1;
    if (pair === null || at < 0 || at >= left) return undefined;
    partners[at] = place(pair[2] ?? '', right);
  }
  return parts.length === left && allDefined(partners) ? partners : undefined;
}
