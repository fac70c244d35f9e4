import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Output } from './host.ts';

/** How long to wait before a full pipe is tried again. */
const patienceMs = 2;

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Writes all of it; a full pipe is waited for, a closed one ends the program as it ends `yes | head`. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  let from = 0;
  while (from < bytes.length) {
    try {
      from += writeSync(descriptor, bytes, from);
    } catch (error) {
      if (isCode(error, 'EPIPE')) process.exit(0);
      if (!isCode(error, 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, patienceMs);
    }
  }
}

/** Of the devices that are no terminal the null device is the one that output is sent to. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const device = fstatSync(descriptor);
    return device.isCharacterDevice() && device.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
  } catch {
    return false;
  }
}

/**
 * Output to a terminal, file or pipe. Node's own stream takes milliseconds to set up, so it is
 * made only where a terminal or a library needs it; everything else is written directly.
 */
export function outputTo(descriptor: 1 | 2): Output {
  let opened: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    if (opened === undefined) {
      opened = descriptor === 1 ? process.stdout : process.stderr;
      // A terminal that is gone ends the program by its hang-up signal, not by a failed write.
      opened.on('error', () => undefined);
    }
    return opened;
  };
  let terminal: boolean | undefined;
  const isTerminal = (): boolean => {
    terminal ??= mayBeTerminal(descriptor) && stream().isTTY;
    return terminal;
  };
  return {
    write(text) {
      if (isTerminal()) stream().write(text);
      else writeAll(descriptor, text);
    },
    get isTerminal() {
      return isTerminal();
    },
    get columns() {
      return isTerminal() ? stream().columns : undefined;
    },
    get rows() {
      return isTerminal() ? stream().rows : undefined;
    },
    get stream() {
      return stream();
    },
    onResize(listener) {
      const resized = stream();
      resized.on('resize', listener);
      return () => resized.off('resize', listener);
    },
  };
}
