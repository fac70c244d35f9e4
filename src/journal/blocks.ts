import type { JournalFiles } from './journal.ts';

export const newline = 0x0a;

/** Read and gone through while it is still in the processor's cache. */
const usualSize = 1 << 18;

/** A stretch of a file that holds whole lines. The next one is read into the same bytes, or into longer ones that begin like them. */
export interface Block {
  readonly bytes: Buffer;
  /** Of the bytes, how many lines take up. */
  readonly end: number;
  /** Where in the file they begin. */
  readonly offset: number;
}

/** A journal's lines, read in blocks; a line that is still being written is left out. */
export interface Lines {
  /** In bytes, when it is asked for. */
  size(): number;
  /** @param room gives bytes to read into, which begin with those that it gave before */
  blocks(room: (size: number) => Buffer): Iterable<Block>;
  /** What stands at a place of the file. */
  piece(offset: number, length: number): Buffer;
}

/** The lines of a file, and how far they went. */
export interface FileLines extends Lines {
  /** Of the blocks gone through. */
  readonly end: number;
  readonly last: string;
}

export function fileLines(path: string, files: Pick<JournalFiles, 'readInto' | 'size'>): FileLines {
  let end = 0;
  let last = '';
  return {
    get end() {
      return end;
    },
    get last() {
      return last;
    },
    size: () => files.size(path),
    *blocks(room) {
      let bytes = room(usualSize);
      let held = 0;
      for (;;) {
        if (held === bytes.length) bytes = room(bytes.length * 4);
        const count = files.readInto(path, bytes.subarray(held), end + held);
        if (count === 0) return;
        held += count;
        const whole = bytes.subarray(0, held).lastIndexOf(newline) + 1;
        if (whole === 0) continue;
        yield { bytes, end: whole, offset: end };
        last = bytes.toString('utf8', bytes.subarray(0, whole - 1).lastIndexOf(newline) + 1, whole);
        bytes.copyWithin(0, whole, held);
        held -= whole;
        end += whole;
      }
    },
    piece(offset, length) {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, files.readInto(path, bytes, offset));
    },
  };
}
