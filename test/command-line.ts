import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { UnmetError } from '../src/errors.ts';
import type { Host, Output } from '../src/host/host.ts';
import { nodeFiles } from '../src/host/node-files.ts';
import { main } from '../src/main.ts';

export interface Surroundings {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly terminal?: boolean;
  readonly data?: string;
  readonly now?: number;
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly data: string;
}

function captured(columns: number | undefined, terminal: boolean): Output & { readonly text: () => string } {
  let text = '';
  return {
    write: (piece) => { text += piece; },
    isTerminal: terminal,
    columns,
    rows: terminal ? 24 : undefined,
    stream: new PassThrough(),
    onResize: () => () => undefined,
    text: () => text,
  };
}

/** No two runs make the same ids, as no two processes do. */
let runs = 0;

/** Runs a command line in this process against the built content, everything printed captured. */
export async function run(args: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const data = around.data ?? mkdtempSync(join(tmpdir(), 'sysdesign-test-'));
  const stdout = captured(around.columns, around.terminal === true);
  const stderr = captured(around.columns, around.terminal === true);
  const input = around.stdin ?? '';
  const now = around.now ?? Date.UTC(2026, 10, 20, 9);
  const host: Host = {
    env: { SYSDESIGN_DATA: data, LANG: 'C.UTF-8', ...around.env },
    platform: 'linux',
    contentDir: resolve('dist/content'),
    homeDir: data,
    stdout,
    stderr,
    stdin: {
      isTerminal: false,
      async readAll(limit) {
        if (input.length > limit) throw new UnmetError(`standard input is longer than ${limit} bytes`, { code: 'too-large' });
        return input;
      },
      async *lines() {
        yield* input === '' ? [] : input.replace(/\n$/, '').split('\n');
      },
      close: () => undefined,
      stream: new PassThrough(),
      keys: () => () => undefined,
    },
    clock: { now: () => now, monotonic: () => 0, every: () => () => undefined, offsetOf: () => 0 },
    files: nodeFiles,
    signals: { onInterrupt: () => () => undefined },
    spawn: async () => 0,
    freshSeed: () => 'seed',
    freshId: () => `run${(runs += 1)}`,
  };
  const code = await main(args, host);
  return { code, stdout: stdout.text(), stderr: stderr.text(), data };
}
