import { InterruptedError, UsageError } from '../errors.ts';
import type { Host } from '../host/host.ts';

/** Answers line by line, from a file or standard input. */
export interface LineSource {
  /** The next line; undefined at the end. @throws {InterruptedError} on Ctrl-C */
  readonly read: () => Promise<string | undefined>;
  readonly close: () => void;
}

const largestAnswers = 4 * 1024 * 1024;

function noAnswers(what: string): UsageError {
  return new UsageError(`${what} holds no answers`, { code: 'no-answers', hint: 'Type them on a terminal, send them line by line, name a file with --answers FILE, or watch with --demo.' });
}

/** Lines as they arrive, where nobody may be there to type: nothing at all is an error of use. */
async function fromInput(host: Host): Promise<LineSource> {
  const lines = host.stdin.lines()[Symbol.asyncIterator]();
  let interrupt: (() => void) | undefined;
  const interrupted = new Promise<never>((_resolve, reject) => {
    interrupt = host.signals.onInterrupt(() => reject(new InterruptedError()));
  });
  interrupted.catch(() => undefined);
  const close = (): void => {
    interrupt?.();
    host.stdin.close();
  };
  const next = async (): Promise<string | undefined> => {
    const { value, done } = await Promise.race([lines.next(), interrupted]);
    return done === true ? undefined : value;
  };
  if (host.stdin.isTerminal) return { read: next, close };
  let first = await next();
  if (first === undefined) {
    close();
    throw noAnswers('there is no terminal, and standard input');
  }
  return {
    close,
    async read() {
      if (first === undefined) return next();
      const line = first;
      first = undefined;
      return line;
    },
  };
}

function fromFile(host: Host, path: string): LineSource {
  const text = host.files.readNamed(path, largestAnswers).replace(/^\uFEFF/, '');
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) throw noAnswers(path);
  let at = 0;
  return {
    async read() {
      at += 1;
      return lines[at - 1];
    },
    close: () => undefined,
  };
}

/** @param file the value of `--answers`; `-` and none are standard input */
export async function lineSource(host: Host, file: string | undefined): Promise<LineSource> {
  return file === undefined || file === '-' ? fromInput(host) : fromFile(host, file);
}
