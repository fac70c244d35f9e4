import { join } from 'node:path';
import { integer, is, minValue, number, object, pipe, string, unknown } from 'valibot';
import { ifThere, onDisk, type Journal, type JournalFiles } from './journal.ts';
import { fileLines, newline, type Lines } from './blocks.ts';
import { historyOf, inTime, readEvents, type History } from './read.ts';

/**
 * A state computed from the whole journal. `extend(extend(empty, a), b)` equals
 * `extend(empty, [...a, ...b])`, or is undefined where b cannot be added without a
 * second look at a: an event older than the state, an undo of something long ago.
 * Raise `version` whenever the state's form or its rules change.
 */
export interface Fold<S> {
  readonly name: string;
  readonly version: string;
  readonly empty: S;
  /** What is kept of a state, as JSON has it. */
  pack(state: S): unknown;
  /** Undefined where it was not packed so: whatever stands in a file. */
  unpack(value: unknown): S | undefined;
  extend(state: S, events: History): S | undefined;
  /** `extend(empty, …)` from the journal's lines, quicker; undefined where they do not stand in order of time. */
  replay?(lines: Lines): S | undefined;
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

function lastLine(lines: Buffer): string {
  return lines.toString('utf8', lines.subarray(0, -1).lastIndexOf(newline) + 1);
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
  const state = fold.unpack(value.state);
  return state && { state, offset: value.offset, last: value.last };
}

function whole<S>(fold: Fold<S>, path: string, files: JournalFiles): Place<S> {
  const read = fileLines(path, files);
  const quick = fold.replay?.(read);
  if (quick !== undefined) return { state: quick, offset: read.end, last: read.last };
  const lines = wholeLines(files.bytes(path));
  const state = fold.extend(fold.empty, historyOf(inTime(readEvents(lines).events)));
  if (state === undefined) throw new Error(`the fold ${fold.name} refuses a journal in order`);
  return { state, offset: lines.length, last: lastLine(lines) };
}

/** Everything up to the last whole line; a line being written right now is left for the next look. */
function wholeLines(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.lastIndexOf(newline) + 1);
}

export function follow<S>(fold: Fold<S>, journal: Journal, files: JournalFiles): Followed<S> {
  const path = join(journal.folder, `${fold.name}.snapshot.json`);
  const replay = (): Place<S> => ifThere({ state: fold.empty, offset: 0, last: '' }, () => whole(fold, journal.file, files));

  const extended = (place: Place<S>): Place<S> | undefined => {
    const last = Buffer.from(place.last);
    const from = place.offset - last.length;
    if (from < 0) return undefined;
    const bytes = ifThere(Buffer.of(), () => files.bytes(journal.file, from));
    if (!bytes.subarray(0, last.length).equals(last)) return undefined;
    const fresh = wholeLines(bytes.subarray(last.length));
    if (fresh.length === 0) return place;
    const state = fold.extend(place.state, historyOf(readEvents(fresh).events));
    return state && { state, offset: place.offset + fresh.length, last: lastLine(fresh) };
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
      const snapshot = { version: fold.version, offset: place.offset, last: place.last, state: fold.pack(place.state) };
      onDisk('save progress to', path, () => files.replace(path, JSON.stringify(snapshot)));
    },
  };
}
