import type { Lines } from '../journal/blocks.ts';
import { eventOf, type JournalEvent } from '../journal/events.ts';
import { kernelFor, takenBack, type Kernel } from './kernel.ts';
import type { Progress } from './progress.ts';
import { movesSchedule } from './rating.ts';

/** No answer's line is shorter. */
const shortestLine = 90;

/** Far more than a life of drills. A longer journal is replayed in the slower way. */
const mostBytes = 1 << 30;

const beforeId = '{"id":"'.length;

/** What a history says beside the answers that the kernel read. */
interface Others {
  /** Ids of the answers among them, by row. */
  readonly ids: Map<number, string>;
  readonly undone: Set<string>;
  interview: string | null;
}

/** Ids of the events of one instant, to tell an event from its repetition, as in a history that was imported twice. */
interface Instant {
  at: number;
  readonly ids: Set<string>;
}

function idAt(lines: Lines, line: number, length = 64): string | undefined {
  const bytes = lines.piece(line + beforeId, length);
  const end = bytes.indexOf('"');
  // Ids have no bound, the program's are short.
  return end >= 0 ? bytes.toString('latin1', 0, end) : bytes.length < length ? undefined : idAt(lines, line, length * 4);
}

/** Adds the ids of the last rows of that instant. */
function addLast(ids: Set<string>, at: number, lines: Lines, kernel: Kernel): void {
  const rows = kernel.rows();
  for (let row = rows.count - 1; row >= 0 && rows.at[row] === at; row -= 1) {
    const line = rows.line[row] ?? -1;
    const id = line < 0 ? undefined : idAt(lines, line);
    if (id !== undefined) ids.add(id);
  }
}

/** @returns false where the history goes back in time, or is more than the kernel has room for */
function takeIn(event: JournalEvent, others: Others, instant: Instant, lines: Lines, kernel: Kernel): boolean {
  if (event.at < kernel.newest) return false;
  if (instant.at !== event.at) instant.ids.clear();
  // An id goes with its time: only events of one instant can be the same one.
  if (event.at === kernel.newest && instant.at !== event.at) addLast(instant.ids, event.at, lines, kernel);
  instant.at = event.at;
  kernel.newest = event.at;
  if (instant.ids.has(event.id)) return true;
  instant.ids.add(event.id);
  if (event.type === 'undo') others.undone.add(event.answer);
  if (event.type === 'plan') others.interview = event.date;
  if (event.type !== 'answer') return true;
  const row = kernel.add(event.at, event.card, movesSchedule(event.mode, event.rating) ? event.rating : 0);
  others.ids.set(row, event.id);
  return row >= 0;
}

/** Undefined where the kernel cannot do it. */
function gathered(lines: Lines, kernel: Kernel): Others | undefined {
  const others: Others = { ids: new Map(), undone: new Set(), interview: null };
  const instant: Instant = { at: -1, ids: new Set() };
  for (const { bytes, end, offset } of lines.blocks((size) => kernel.block(size))) {
    for (let at = kernel.read(0, end, offset); at < end; at = kernel.read(at, end, offset + at)) {
      const next = bytes.indexOf('\n', at);
      const event = eventOf(bytes.toString('utf8', at, next));
      if (typeof event !== 'string' && !takeIn(event, others, instant, lines, kernel)) return undefined;
      at = next + 1;
    }
  }
  return others;
}

/** Marks the rows that were taken back. @returns what was taken back without being there */
function takeBack(undone: ReadonlySet<string>, ids: ReadonlyMap<number, string>, lines: Lines, kernel: Kernel): readonly string[] {
  const awaited = new Set(undone);
  const marks = new Set([...undone].map((id) => kernel.markOf(id)));
  const { count, line, mark, rating } = kernel.rows();
  for (let row = 0; row < count && awaited.size > 0; row += 1) {
    const id = ids.get(row) ?? (marks.has(mark[row] ?? 0) ? idAt(lines, line[row] ?? 0) : undefined);
    if (id !== undefined && awaited.delete(id)) rating[row] = takenBack;
  }
  return [...awaited];
}

/** The progress that a journal comes to, from its lines; undefined where they do not stand in order of time, or are too many. */
export function replayed(lines: Lines): Progress | undefined {
  const size = lines.size();
  // Without a compiler at run time there is no WebAssembly either.
  if (size > mostBytes || typeof WebAssembly === 'undefined') return undefined;
  const kernel = kernelFor(Math.ceil(size / shortestLine));
  const others = gathered(lines, kernel);
  if (others === undefined) return undefined;
  const awaited = takeBack(others.undone, others.ids, lines, kernel);
  const { memories, practised } = kernel.learnt();
  return { cards: new Map(memories), practised, interview: others.interview, newest: kernel.newest, awaited };
}
