import type { Key } from '../host/host.ts';

/** A text being typed: `cursor` counts UTF-16 units from its start and stands between graphemes. */
export interface Editing {
  readonly text: string;
  readonly cursor: number;
  readonly pasting: boolean;
  /** What has come of a paste so far: it goes in as one piece, or long ones would take minutes. */
  readonly pasted: string;
  readonly history: readonly string[];
  /** Index into `history` while walking through it; its length where nothing was recalled. */
  readonly recalled: number;
  /** What was being typed before the walk through the history began. */
  readonly draft: string;
}

export const blank: Editing = { text: '', cursor: 0, pasting: false, pasted: '', history: [], recalled: 0, draft: '' };

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Far more than a line of text needs on either side of the cursor to find its neighbour grapheme. */
const neighbourhood = 64;

function before(text: string, cursor: number): number {
  const from = Math.max(0, cursor - neighbourhood);
  const pieces = [...graphemes.segment(text.slice(from, cursor))];
  return from + (pieces.at(-1)?.index ?? 0);
}

function after(text: string, cursor: number): number {
  const [piece] = graphemes.segment(text.slice(cursor, cursor + neighbourhood));
  return cursor + (piece?.segment.length ?? 0);
}

function wordBefore(text: string, cursor: number): number {
  return text.slice(0, cursor).replace(/\S*\s*$/, '').length;
}

function wordAfter(text: string, cursor: number): number {
  return cursor + (/^\s*\S*/.exec(text.slice(cursor))?.[0].length ?? 0);
}

function lineStart(text: string, cursor: number): number {
  return cursor === 0 ? 0 : text.lastIndexOf('\n', cursor - 1) + 1;
}

function lineEnd(text: string, cursor: number): number {
  const end = text.indexOf('\n', cursor);
  return end < 0 ? text.length : end;
}

function insert(editing: Editing, piece: string): Editing {
  const { text, cursor } = editing;
  return { ...editing, text: text.slice(0, cursor) + piece + text.slice(cursor), cursor: cursor + piece.length };
}

/** The text without what stands between two places, the cursor where it stood. */
function cut(editing: Editing, from: number, to: number): Editing {
  return { ...editing, text: editing.text.slice(0, from) + editing.text.slice(to), cursor: from };
}

function recall(editing: Editing, step: number): Editing {
  const { history, recalled, text, draft } = editing;
  const to = Math.min(history.length, Math.max(0, recalled + step));
  if (to === recalled) return editing;
  const kept = recalled === history.length ? text : draft;
  const shown = history[to] ?? kept;
  return { ...editing, text: shown, cursor: shown.length, recalled: to, draft: kept };
}

/** Up and down move within a text of several lines, and through the history at its ends. */
function vertical(editing: Editing, step: -1 | 1): Editing {
  const { text, cursor } = editing;
  const start = lineStart(text, cursor);
  const column = cursor - start;
  if (step < 0) {
    if (start === 0) return recall(editing, -1);
    const above = lineStart(text, start - 1);
    return { ...editing, cursor: Math.min(above + column, start - 1) };
  }
  const end = lineEnd(text, cursor);
  if (end === text.length) return recall(editing, 1);
  return { ...editing, cursor: Math.min(end + 1 + column, lineEnd(text, end + 1)) };
}

const tab = '  ';

type Act = (editing: Editing) => Editing;

const to = (place: (text: string, cursor: number) => number): Act => (editing) => ({ ...editing, cursor: place(editing.text, editing.cursor) });
const cutBack = (place: (text: string, cursor: number) => number): Act => (editing) => cut(editing, place(editing.text, editing.cursor), editing.cursor);
const cutOn = (place: (text: string, cursor: number) => number): Act => (editing) => ({
  ...editing,
  text: editing.text.slice(0, editing.cursor) + editing.text.slice(place(editing.text, editing.cursor)),
});

/** Keys as shells have them; `^` is Ctrl, `~` is Alt. */
const acts: Readonly<Record<string, Act>> = {
  left: to(before), right: to(after), '^b': to(before), '^f': to(after),
  '~left': to(wordBefore), '~right': to(wordAfter), '^left': to(wordBefore), '^right': to(wordAfter), '~b': to(wordBefore), '~f': to(wordAfter),
  home: to(lineStart), end: to(lineEnd), '^a': to(lineStart), '^e': to(lineEnd),
  backspace: cutBack(before), '^h': cutBack(before), '^w': cutBack(wordBefore), '~backspace': cutBack(wordBefore), '^u': cutBack(lineStart),
  delete: cutOn(after), '^k': cutOn(lineEnd), '~d': cutOn(wordAfter),
  up: (editing) => vertical(editing, -1), down: (editing) => vertical(editing, 1), '^p': (editing) => recall(editing, -1), '^n': (editing) => recall(editing, 1),
  '~return': (editing) => insert(editing, '\n'), '~enter': (editing) => insert(editing, '\n'),
  'paste-start': (editing) => ({ ...editing, pasting: true }), 'paste-end': (editing) => insert({ ...editing, pasting: false, pasted: '' }, editing.pasted),
  tab: (editing) => insert(editing, tab),
};

/** One key: the text after it, and whether it asked to send the text. */
export function pressed(editing: Editing, key: Key): { readonly editing: Editing; readonly send: boolean } {
  const isEnter = key.name === 'return' || key.name === 'enter';
  if (editing.pasting && key.name !== 'paste-end') return { editing: { ...editing, pasted: editing.pasted + (isEnter ? '\n' : key.name === 'tab' ? tab : key.text) }, send: false };
  if (isEnter && !key.meta && !key.ctrl) return { editing, send: true };
  const act = acts[`${key.ctrl ? '^' : ''}${key.meta ? '~' : ''}${key.name}`];
  if (act !== undefined && (key.text === '' || key.name === 'tab')) return { editing: act(editing), send: false };
  return { editing: key.text === '' ? editing : insert(editing, key.text), send: false };
}

/** An empty line again, what was sent on top of the history. */
export function sent(editing: Editing): Editing {
  const history = editing.text.trim() === '' || editing.history.at(-1) === editing.text ? editing.history : [...editing.history, editing.text];
  return { ...blank, history, recalled: history.length };
}

/** A text to go on with, the cursor behind it. */
export function begunWith(editing: Editing, text: string): Editing {
  return { ...editing, text, cursor: text.length, pasting: false, pasted: '', recalled: editing.history.length };
}
