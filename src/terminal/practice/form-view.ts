import type { Form } from '../../quiz/asked.ts';
import type { Screen } from '../screen.ts';

/** What has been entered so far: which line is marked, what is chosen, whether a spoken answer is revealed. */
export interface Entry {
  readonly cursor: number;
  readonly chosen: readonly number[];
  readonly revealed: boolean;
  /** What to do, after a key that could not be taken. */
  readonly note: string;
}

export const nothingEntered: Entry = { cursor: 0, chosen: [], revealed: false, note: '' };

/** A key by name (`up`, `return`, `space`, `backspace`) or the character it types. */
export type Key = string;

/** What a key comes to: a changed entry, or a finished answer. */
export type Pressed = { readonly entry: Entry } | { readonly line: string };

/** How one form of question is shown and answered on a terminal. */
export interface FormView<F extends Form> {
  /** The keys that answer it, in a few words. */
  readonly keys: (form: F, entry: Entry) => string;
  /** What to type where answers are lines. */
  readonly expects: (form: F) => string;
  readonly press: (form: F, entry: Entry, key: Key) => Pressed;
  readonly text: (form: F, entry: Entry, screen: Screen) => string;
  /** Where answers are lines: the choices, without any marks of a cursor. */
  readonly plain: (form: F, screen: Screen) => string;
}

export function moved(entry: Entry, key: Key, count: number): Entry {
  const step = key === 'up' ? -1 : 1;
  return { ...entry, note: '', cursor: (entry.cursor + step + count) % count };
}

/** The place a digit or letter names among `count`, from 0; -1 where it names none. */
export function placeOf(key: Key, count: number): number {
  const index = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  return index < count ? index : -1;
}

export function letterPlace(key: Key, count: number): number {
  const index = /^[a-z]$/i.test(key) ? key.toLowerCase().charCodeAt(0) - 97 : -1;
  return index < count ? index : -1;
}
