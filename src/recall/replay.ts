import { field, hashOf, lengths } from '../journal/answer-grammar.ts';
import type { Block, Lines } from '../journal/blocks.ts';
import { linesWalker } from '../journal/read.ts';
import { addRow, noRows, type AnswerRows } from './answer-rows.ts';
import { cardTable } from './card-table.ts';
import { noMemories } from './memories.ts';
import type { Memory } from './memory.ts';
import { onceEach } from './once.ts';
import { practisedSince } from './practised.ts';
import type { Progress } from './progress.ts';
import { movesSchedule } from './rating.ts';
import { isRating } from './steps.ts';

/** No answer's line is shorter. */
const shortestLine = 80;

/** Bytes of an answer's line that stand before its id. */
const beforeId = lengths[field.id] ?? 0;

function idIn(bytes: Buffer, line: number): string {
  const from = line + beforeId;
  return bytes.toString('latin1', from, bytes.indexOf('"', from));
}

/** What a history says about learning, before anything is made of it. */
interface Gathered {
  readonly rows: AnswerRows;
  readonly cards: readonly string[];
  readonly undone: ReadonlySet<string>;
  readonly interview: string | null;
  readonly newest: number;
}

/** Undefined where a line is older than one before it. */
function gathered(lines: Lines): Gathered | undefined {
  const rows = noRows(Math.ceil(lines.size() / shortestLine) + 1);
  const cards = cardTable();
  const undone = new Set<string>();
  let interview: string | null = null;
  let block: Block = { bytes: Buffer.of(), end: 0, offset: 0 };
  const once = onceEach((line) => idIn(block.bytes, line));

  const walkerOf = (bytes: Buffer): ((end: number) => void) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    return linesWalker(bytes, {
      answer({ at, mode, rating, from, to, hash }, line) {
        if (!once.isNew(at, line)) return;
        const card = cards.numberAt(view, from[field.card] ?? 0, to[field.card] ?? 0, hash[field.card] ?? 0);
        addRow(rows, at, card, movesSchedule(mode, rating) ? rating : 0, block.offset + line, hash[field.id] ?? 0);
      },
      other(event) {
        if (!once.isNew(event.at, event.id)) return;
        if (event.type === 'undo') undone.add(event.answer);
        if (event.type === 'plan') interview = event.date;
        if (event.type !== 'answer') return;
        rows.ids.set(rows.count, event.id);
        addRow(rows, event.at, cards.numberOf(event.card), movesSchedule(event.mode, event.rating) ? event.rating : 0, -1, 0);
      },
    });
  };
  let walk: ((end: number) => void) | undefined;
  for (const next of lines.blocks()) {
    if (walk === undefined || next.bytes !== block.bytes) walk = walkerOf(next.bytes);
    block = next;
    walk(next.end);
    once.turn();
    if (!once.inOrder) return undefined;
  }
  return { rows, cards: cards.names, undone, interview, newest: once.newest };
}

/** The rows that were taken back, and what was taken back without being there. */
function takenBack(lines: Lines, { rows, undone }: Gathered): { readonly gone: ReadonlySet<number>; readonly awaited: readonly string[] } {
  const gone = new Set<number>();
  const awaited = new Set(undone);
  const wanted = new Map<number, string[]>();
  for (const id of undone) wanted.set(hashOf(id), [...(wanted.get(hashOf(id)) ?? []), id]);
  const idOf = (row: number): string | undefined => {
    const candidates = wanted.get(rows.idHash[row] ?? 0) ?? [];
    const line = rows.line[row] ?? 0;
    return candidates.find((id) => lines.piece(line + beforeId, id.length + 1).toString('latin1') === `${id}"`);
  };
  for (let row = 0; row < rows.count && awaited.size > 0; row += 1) {
    const id = rows.ids.get(row) ?? (wanted.has(rows.idHash[row] ?? 0) ? idOf(row) : undefined);
    if (id !== undefined && awaited.delete(id)) gone.add(row);
  }
  return { gone, awaited: [...awaited] };
}

/** The progress that a journal comes to, from its lines; undefined where they do not stand in order of time. */
export function replayed(lines: Lines): Progress | undefined {
  const found = gathered(lines);
  if (found === undefined) return undefined;
  const { rows: { count, at, card, rating }, cards, interview, newest } = found;
  const { gone, awaited } = takenBack(lines, found);
  const memories = noMemories(cards.length);
  const practised = practisedSince([]);
  for (let row = 0; row < count; row += 1) {
    if (gone.size > 0 && gone.has(row)) continue;
    const time = at[row] ?? 0;
    const given = rating[row] ?? 0;
    practised.add(time);
    if (isRating(given)) memories.answer(card[row] ?? 0, given, time);
  }
  const met = cards.flatMap((name, number): readonly (readonly [string, Memory])[] => {
    const memory = memories.of(number);
    return memory === undefined ? [] : [[name, memory]];
  });
  return { cards: Object.fromEntries(met), practised: practised.spans(), interview, newest, awaited };
}
