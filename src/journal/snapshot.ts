import { join } from 'node:path';
import { integer, is, minValue, number, object, pipe, safeParse, string, unknown, type GenericSchema } from 'valibot';
import { ifThere, onDisk, type Journal, type JournalFiles } from './journal.ts';
import { eventsIn, historyOf, inTime, readEvents, type History } from './read.ts';

/**
 * A state computed from the whole journal. `extend(extend(empty, a), b)` equals
 * `extend(empty, [...a, ...b])`, or is undefined where b cannot be added without a
 * second look at a: an event older than the state, an undo of something long ago.
 * Raise `version` whenever the state's form or its rules change.
 */
export interface Fold<S> {
  readonly name: string;
  readonly version: string;
  /** Made when a kept state is first read. */
  readonly schema: () => GenericSchema<unknown, S>;
  readonly empty: S;
  extend(state: S, events: History): S | undefined;
}

/** A fold that follows the journal file, its own process's appends and others' alike. */
export interface Followed<S> {
  readonly state: S;
  /** Takes in what was appended since. */
  sync(): S;
  /** Keeps the state beside the journal, so that the next start does not replay it all. */
  keep(): void;
}

const snapshotSchema = () => object({ version: string(), offset: pipe(number(), integer(), minValue(0)), last: string(), state: unknown() });

interface Place<S> {
  readonly state: S;
  /** Bytes of the journal the state has seen; `last` is the final line before that, as a check. */
  readonly offset: number;
  readonly last: string;
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n', text.length - 2) + 1);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A snapshot is only a cache: one that is missing, damaged or of another version is as good as none. */
function kept<S>(fold: Fold<S>, path: string, files: JournalFiles): Place<S> | undefined {
  const text = ifThere('', () => files.read(path));
  if (text === '') return undefined;
  const value = parsed(text);
  if (!is(snapshotSchema(), value) || value.version !== fold.version) return undefined;
  const state = safeParse(fold.schema(), value.state);
  return state.success ? { state: state.output, offset: value.offset, last: value.last } : undefined;
}

function whole<S>(fold: Fold<S>, text: string): Place<S> {
  // Nearly always the lines stand in order of time; sorting them takes all of them in memory.
  const state = fold.extend(fold.empty, eventsIn(text)) ?? fold.extend(fold.empty, historyOf(inTime(readEvents(text).events)));
  if (state === undefined) throw new Error(`the fold ${fold.name} refuses a journal in order`);
  return { state, offset: Buffer.byteLength(text), last: lastLine(text) };
}

/** Everything up to the last whole line; a line being written right now is left for the next look. */
function wholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

export function follow<S>(fold: Fold<S>, journal: Journal, files: JournalFiles): Followed<S> {
  const path = join(journal.folder, `${fold.name}.snapshot.json`);
  const replay = (): Place<S> => whole(fold, wholeLines(ifThere('', () => files.read(journal.file))));

  const extended = (place: Place<S>): Place<S> | undefined => {
    const from = place.offset - Buffer.byteLength(place.last);
    if (from < 0) return undefined;
    const text = ifThere('', () => files.readFrom(journal.file, from));
    if (!text.startsWith(place.last)) return undefined;
    const fresh = wholeLines(text.slice(place.last.length));
    if (fresh === '') return place;
    const state = fold.extend(place.state, historyOf(readEvents(fresh).events));
    return state && { state, offset: place.offset + Buffer.byteLength(fresh), last: lastLine(fresh) };
  };

  const start = onDisk('read progress from', journal.folder, () => kept(fold, path, files));
  let place = onDisk('read progress from', journal.file, () => (start && extended(start)) ?? replay());
  return {
    get state() {
      return place.state;
    },
    sync() {
      place = onDisk('read progress from', journal.file, () => extended(place) ?? replay());
      return place.state;
    },
    keep() {
      // What a replay gives in no time, or stands there already, is not written and waited for.
      if (place.offset === 0 || place === start) return;
      const snapshot = { version: fold.version, offset: place.offset, last: place.last, state: place.state };
      onDisk('save progress to', path, () => files.replace(path, JSON.stringify(snapshot)));
    },
  };
}
