import {
  closeSync, existsSync, fstatSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync,
  readdirSync, renameSync, rmSync, statSync, writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UnmetError } from '../errors.ts';
import type { Files, Readers } from './host.ts';

const newline = 0x0a;
const pieceSize = 65_536;

function writeWhole(descriptor: number, bytes: Uint8Array, path: string): void {
  // A full disk writes a part without an error: the count has to be checked.
  const written = writeSync(descriptor, bytes);
  if (written !== bytes.length) {
    throw new UnmetError(`only ${written} of ${bytes.length} bytes reached ${path}: the disk is full`, {
      code: 'disk-full',
      hint: 'Free some space, or point --data at another disk.',
    });
  }
  fsyncSync(descriptor);
}

function tooLarge(path: string, limit: number): UnmetError {
  return new UnmetError(`${path} has more than the ${limit} bytes this command reads`, { code: 'too-large', hint: 'Split it or shorten it.' });
}

function notAFile(path: string): UnmetError {
  return new UnmetError(`${path} is not a regular file`, { code: 'not-a-file', hint: 'Put a file there, or name another one.' });
}

function endsMidLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] !== newline;
}

/** Modes of new folders and files, before the umask takes from them. */
const modes = {
  owner: { folder: 0o700, file: 0o600 },
  everybody: { folder: 0o777, file: 0o666 },
} as const satisfies Record<Readers, { folder: number; file: number }>;

/** Not Node's own recursion: where a folder refuses every new name, as /proc does, that never ends. */
function makeFolder(path: string, readers: Readers): void {
  const parent = dirname(path);
  if (existsSync(path)) return;
  if (parent !== path) makeFolder(parent, readers);
  try {
    mkdirSync(path, { mode: modes[readers].folder });
  } catch (error) {
    // Another process may have made it in between.
    if (!existsSync(path)) throw error;
  }
}

function append(path: string, text: string): void {
  makeFolder(dirname(path), 'owner');
  const descriptor = openSync(path, 'a+', modes.owner.file);
  try {
    // A line torn by a crash must not swallow the next one.
    if (!fstatSync(descriptor).isFile()) throw notAFile(path);
    const whole = endsMidLine(descriptor) ? `\n${text}` : text;
    // Opening it has proved that it can be written; there is nothing to wait for the disk with.
    if (whole !== '') writeWhole(descriptor, Buffer.from(whole), path);
  } finally {
    closeSync(descriptor);
  }
}

function replace(path: string, text: string, readers: Readers = 'owner'): void {
  makeFolder(dirname(path), readers);
  const draft = `${path}.${process.pid}.new`;
  try {
    const descriptor = openSync(draft, 'w', modes[readers].file);
    try {
      writeWhole(descriptor, Buffer.from(text), path);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** All of a file, pipe or device, a piece at a time, so that one without an end is noticed. */
function readPieces(descriptor: number, path: string, limit: number): string {
  const pieces: Buffer[] = [];
  let size = 0;
  for (;;) {
    const piece = Buffer.alloc(pieceSize);
    const count = readSync(descriptor, piece, 0, pieceSize, null);
    if (count === 0) return Buffer.concat(pieces, size).toString('utf8');
    size += count;
    if (size > limit) throw tooLarge(path, limit);
    pieces.push(piece.subarray(0, count));
  }
}

function readNamed(path: string, limit: number): string {
  const descriptor = openSync(path, 'r');
  try {
    if (fstatSync(descriptor).isDirectory()) throw new UnmetError(`${path} is a folder`, { code: 'not-a-file', hint: 'Name a file.' });
    return readPieces(descriptor, path, limit);
  } finally {
    closeSync(descriptor);
  }
}

function read(path: string, limit = Number.POSITIVE_INFINITY): string {
  const found = statSync(path);
  // The caller knows what a folder there means; a pipe would be waited for, a device may have no end.
  if (!found.isFile() && !found.isDirectory()) throw notAFile(path);
  if (found.size > limit) throw tooLarge(path, limit);
  return readFileSync(path, 'utf8');
}

/** Opens a regular file; a pipe would be waited for, a device may have no end. */
function opened<T>(path: string, action: (descriptor: number) => T): T {
  const found = statSync(path);
  if (!found.isFile() && !found.isDirectory()) throw notAFile(path);
  const descriptor = openSync(path, 'r');
  try {
    return action(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function filled(descriptor: number, into: Uint8Array, offset: number): number {
  let size = 0;
  for (let count = -1; size < into.length && count !== 0; size += count) count = readSync(descriptor, into, size, into.length - size, offset + size);
  return size;
}

function bytes(path: string, offset = 0): Buffer {
  return opened(path, (descriptor) => {
    const room = Buffer.allocUnsafe(Math.max(0, fstatSync(descriptor).size - offset));
    return room.subarray(0, filled(descriptor, room, offset));
  });
}

function readInto(path: string, into: Uint8Array, offset: number): number {
  return opened(path, (descriptor) => filled(descriptor, into, offset));
}

export const nodeFiles: Files = {
  read,
  readNamed,
  bytes,
  readInto,
  replace,
  append,
  exists: existsSync,
  list: (path) =>
    readdirSync(path, { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort(),
  size: (path) => statSync(path).size,
  remove: (path) => rmSync(path, { force: true, recursive: true }),
  temporaryFolder: () => mkdtempSync(join(process.getBuiltinModule('node:os').tmpdir(), 'sysdesign-')),
};
