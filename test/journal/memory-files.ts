import type { JournalFiles } from '../../src/journal/journal.ts';

export function nodeError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Files in memory; a text is kept as bytes so that offsets mean what they mean on disk. */
export interface MemoryFiles extends JournalFiles {
  readonly texts: Map<string, string>;
}

export function memoryFiles(initial: Readonly<Record<string, string>> = {}): MemoryFiles {
  const texts = new Map(Object.entries(initial));
  const read = (path: string): string => {
    const text = texts.get(path);
    if (text === undefined) throw nodeError('ENOENT');
    return text;
  };
  return {
    texts,
    read,
    bytes: (path, offset) => Buffer.from(read(path)).subarray(offset),
    size: (path) => Buffer.byteLength(read(path)),
    readInto: (path, into, offset) => Buffer.from(read(path)).copy(into, 0, offset),
    replace: (path, text) => void texts.set(path, text),
    append(path, text) {
      const before = texts.get(path) ?? '';
      texts.set(path, before + (before === '' || before.endsWith('\n') ? '' : '\n') + text);
    },
  };
}
