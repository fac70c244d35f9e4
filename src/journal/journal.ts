import { join } from 'node:path';
import { PersonError, UnmetError } from '../errors.ts';
import { formatVersion, type EventBody, type JournalEvent } from './events.ts';
import { isBesideAnswers, readEvents, type Reading } from './read.ts';

/** The part of the file system the journal needs; errors are Node's, with their `code`. */
export interface JournalFiles {
  read(path: string): string;
  /** From an offset to the end. */
  bytes(path: string, offset?: number): Buffer;
  size(path: string): number;
  /** Fills the bytes from an offset on. @returns how many there were */
  readInto(path: string, into: Uint8Array, offset: number): number;
  replace(path: string, text: string): void;
  append(path: string, text: string): void;
}

export interface JournalOptions {
  readonly folder: string;
  readonly files: JournalFiles;
  /** Wall time in milliseconds since the epoch. */
  readonly now: () => number;
  /** An id no other run makes, asked for with the first event; event ids start with its first letters and digits. */
  readonly origin: () => string;
}

/** The append-only log of what happened: one JSON object a line, nothing ever rewritten. */
export interface Journal {
  readonly folder: string;
  readonly file: string;
  /** Proves that the log can be written, before anything is asked that would be lost. */
  ready(): void;
  /** Stamps the event and returns once it is on disk. */
  append(body: EventBody): JournalEvent;
  /** Writes events that were stamped elsewhere, in one go. */
  appendStamped(events: readonly JournalEvent[]): void;
  load(): Reading;
  /** Interviews, rounds and the like, without taking in the answers, which are nearly all of a long history. */
  besideAnswers(): readonly JournalEvent[];
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is a file',
  EISDIR: 'it is a folder',
  EEXIST: 'a file of that name is in the way',
  EIO: 'the disk reports an error',
  ENAMETOOLONG: 'the path is too long',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Runs a file operation; what a person can mend becomes one line, anything else stays a defect. */
export function onDisk<T>(purpose: string, path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const reason = reasons[codeOf(error)];
    if (error instanceof PersonError || reason === undefined) throw error;
    throw new UnmetError(`cannot ${purpose} ${path}: ${reason}`, { code: 'data-folder', hint: 'What was saved before is safe. Mend that, or choose another folder with --data DIR.' }, { cause: error });
  }
}

/** The result of reading a file that need not exist yet. */
export function ifThere<T>(absent: T, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return absent;
    throw error;
  }
}

function lineOf(event: JournalEvent): string {
  return `${JSON.stringify(event)}\n`;
}

export function openJournal({ folder, files, now, origin }: JournalOptions): Journal {
  const file = join(folder, 'journal.jsonl');
  let made = 0;
  let prefix: string | undefined;
  const write = (events: readonly JournalEvent[]): void =>
    onDisk('save progress to', file, () => files.append(file, events.map(lineOf).join('')));
  const bytes = (): Buffer => onDisk('read progress from', file, () => ifThere(Buffer.of(), () => files.bytes(file)));
  return {
    folder,
    file,
    ready: () => write([]),
    append(body) {
      made += 1;
      prefix ??= origin().replaceAll('-', '').slice(0, 12);
      const event: JournalEvent = { id: `${prefix}-${made.toString(36)}`, v: formatVersion, at: Math.trunc(now()), ...body };
      write([event]);
      return event;
    },
    appendStamped(events) {
      if (events.length > 0) write(events);
    },
    load: () => readEvents(bytes()),
    besideAnswers: () => readEvents(bytes(), isBesideAnswers).events.filter(({ type }) => type !== 'answer'),
  };
}
