import {
  closeSync, existsSync, fstatSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync,
  readdirSync, renameSync, rmSync, statSync, writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UnmetError } from '../errors.ts';
import type { Files } from './host.ts';

const newline = 0x0a;

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

function endsMidLine(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(descriptor, last, 0, 1, size - 1);
  return last[0] !== newline;
}

function append(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const descriptor = openSync(path, 'a+', 0o600);
  try {
    // A line torn by a crash must not swallow the next one.
    const whole = endsMidLine(descriptor) ? `\n${text}` : text;
    writeWhole(descriptor, Buffer.from(whole), path);
  } finally {
    closeSync(descriptor);
  }
}

function replace(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.new`;
  try {
    const descriptor = openSync(draft, 'w', 0o600);
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

function read(path: string, limit = Number.POSITIVE_INFINITY): string {
  const { size } = statSync(path);
  if (size > limit) {
    throw new UnmetError(`${path} has ${size} bytes, more than the ${limit} this command reads`, {
      code: 'too-large',
      hint: 'Split it or shorten it.',
    });
  }
  return readFileSync(path, 'utf8');
}

function readFrom(path: string, offset: number): string {
  const descriptor = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(descriptor).size - offset));
    const count = readSync(descriptor, bytes, 0, bytes.length, offset);
    return bytes.toString('utf8', 0, count);
  } finally {
    closeSync(descriptor);
  }
}

export const nodeFiles: Files = {
  read,
  readFrom,
  replace,
  append,
  exists: existsSync,
  list: (path) =>
    readdirSync(path, { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort(),
  size: (path) => statSync(path).size,
  remove: (path) => rmSync(path, { force: true, recursive: true }),
  temporaryFolder: () => mkdtempSync(join(tmpdir(), 'sysdesign-')),
};
