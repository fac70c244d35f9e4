import { UnmetError, UsageError } from '../errors.ts';
import type { Clock, Host, Input, Signals } from './host.ts';
import { readKeys } from './keys.ts';
import { nodeFiles } from './node-files.ts';
import { outputTo } from './node-output.ts';

async function readAll(stream: NodeJS.ReadStream, limit: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) {
      throw new UnmetError(`standard input is longer than ${limit} bytes`, { code: 'too-large', hint: 'Split it or shorten it.' });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** No line that a person types comes near it; an endless one must not fill the memory. */
const longestLine = 1_000_000;

async function* lines(stream: NodeJS.ReadStream): AsyncGenerator<string> {
  let rest = '';
  stream.setEncoding('utf8');
  for await (const chunk of stream as AsyncIterable<string>) {
    const parts = (rest + chunk).split(/\r\n|\n/);
    rest = parts.pop() ?? '';
    yield* parts;
    if (rest.length > longestLine) {
      throw new UnmetError(`a line of standard input is longer than ${longestLine} characters`, { code: 'too-large', hint: 'Split it into lines.' });
    }
  }
  if (rest !== '') yield rest;
}

function input(stream: NodeJS.ReadStream): Input {
  return {
    isTerminal: stream.isTTY === true,
    readAll: (limit) => readAll(stream, limit),
    lines: () => lines(stream),
    close: () => void stream.destroy(),
    stream,
    keys: (listener) => readKeys(stream, process.stdout, listener),
  };
}

const nanosecondsPerMs = 1e6;

function clock(start: string | undefined): Clock {
  const offset = start === undefined || start.trim() === '' ? 0 : startOf(start) - Date.now();
  return {
    now: () => Date.now() + offset,
    // Not performance.now(), which brings Node's measuring tools along.
    monotonic: () => Number(process.hrtime.bigint()) / nanosecondsPerMs,
    every(intervalMs, listener) {
      const timer = setInterval(listener, intervalMs);
      timer.unref();
      return () => clearInterval(timer);
    },
    offsetOf: (at) => -new Date(at).getTimezoneOffset() * 60_000,
  };
}

/** An instant as ISO 8601 has it; a date alone is its midnight in UTC. */
const isoInstant = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

function startOf(instant: string): number {
  const time = isoInstant.test(instant) ? Date.parse(instant) : Number.NaN;
  // Date.parse takes 30 February for 2 March.
  const day = instant.slice(0, 10);
  const exists = !Number.isNaN(time) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
  if (!exists || time < 0) {
    throw new UsageError(`SYSDESIGN_NOW "${instant}" is not an instant since 1970`, {
      code: 'bad-clock',
      hint: 'Write it like 2026-11-20T09:00:00Z.',
    });
  }
  return time;
}

const signals: Signals = {
  onInterrupt(listener) {
    const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const name of names) process.on(name, listener);
    return () => {
      for (const name of names) process.off(name, listener);
    };
  },
};

function spawnProgram(command: string, args: readonly string[]): Promise<number> {
  const { spawn } = process.getBuiltinModule('node:child_process');
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Eight hexadecimal digits: enough for chance, and short enough to type. */
const seeds = 2 ** 32;

/** This process and its machine. */
export function nodeHost(contentDir: string): Host {
  let time: Clock | undefined;
  return {
    env: process.env,
    platform: process.platform,
    contentDir,
    get homeDir() {
      return process.getBuiltinModule('node:os').homedir();
    },
    stdout: outputTo(1),
    stderr: outputTo(2),
    get stdin() {
      return input(process.stdin);
    },
    get clock() {
      time ??= clock(process.env['SYSDESIGN_NOW']);
      return time;
    },
    files: nodeFiles,
    signals,
    spawn: spawnProgram,
    freshSeed: () => Math.floor(Math.random() * seeds).toString(16).padStart(8, '0'),
    // Node loads its crypto module only when this global is touched.
    freshId: () => globalThis.crypto.randomUUID(),
  };
}

/** Runs a program on this process: its arguments, its exit code; errors are the program's own to map. */
export function run(program: (argv: readonly string[], host: Host) => Promise<number>, contentDir: string): void {
  void program(process.argv.slice(2), nodeHost(contentDir)).then((code) => {
    process.exitCode = code;
  });
}
