import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import headless from '@xterm/headless';
import type { Host, Key, Output } from '../../src/host/host.ts';
import { nodeFiles } from '../../src/host/node-files.ts';
import { main } from '../../src/main.ts';

const named: Readonly<Record<string, Key>> = {
  enter: { name: 'return', ctrl: false, meta: false, text: '' },
  'alt-enter': { name: 'return', ctrl: false, meta: true, text: '' },
  up: { name: 'up', ctrl: false, meta: false, text: '' },
  'ctrl-c': { name: 'c', ctrl: true, meta: false, text: '' },
  'ctrl-d': { name: 'd', ctrl: true, meta: false, text: '' },
  'ctrl-x': { name: 'x', ctrl: true, meta: false, text: '' },
  left: { name: 'left', ctrl: false, meta: false, text: '' },
  home: { name: 'home', ctrl: false, meta: false, text: '' },
  backspace: { name: 'backspace', ctrl: false, meta: false, text: '' },
  'ctrl-w': { name: 'w', ctrl: true, meta: false, text: '' },
  'ctrl-a': { name: 'a', ctrl: true, meta: false, text: '' },
  'ctrl-e': { name: 'e', ctrl: true, meta: false, text: '' },
  suspend: { name: 'suspend', ctrl: false, meta: false, text: '' },
  redraw: { name: 'redraw', ctrl: false, meta: false, text: '' },
};

/** The program in this process at a terminal whose clock, keys and size the test holds: hours pass in milliseconds. */
export class TerminalRoom {
  readonly data = mkdtempSync(join(tmpdir(), 'sysdesign-test-'));
  /** What the editor is given, and what it leaves; undefined: it fails. */
  written: (text: string) => string | undefined = (text) => text;
  readonly #terminal: InstanceType<typeof headless.Terminal>;
  #now = 0;
  /** By how much somebody has set the wall clock. */
  #setBy = 0;
  #size: { columns: number; rows: number };
  #ticks: (() => void)[] = [];
  #resized: (() => void)[] = [];
  #interrupted: (() => void)[] = [];
  #listener: ((key: Key) => void) | undefined;
  #code: number | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(columns = 80, rows = 24) {
    this.#size = { columns, rows };
    this.#terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5000, convertEol: true });
  }

  async start(...args: readonly string[]): Promise<this> {
    this.#code = undefined;
    this.#ticks = [];
    this.#running = main([...args, '--data', this.data], this.#host()).then((code) => {
      this.#code = code;
    });
    while (!this.isListening && this.#code === undefined) await this.#settled();
    return this.#settled();
  }

  #host(): Host {
    const out = (): Output => {
      const size = (): { columns: number; rows: number } => this.#size;
      return {
        write: (text) => this.#terminal.write(text),
        isTerminal: true,
        get columns() {
          return size().columns;
        },
        get rows() {
          return size().rows;
        },
        stream: new PassThrough(),
        onResize: (listener) => {
          this.#resized.push(listener);
          return () => void (this.#resized = this.#resized.filter((one) => one !== listener));
        },
      };
    };
    let ids = 0;
    return {
      env: { LANG: 'C.UTF-8', EDITOR: 'my-editor -w', TERM: 'xterm' },
      platform: 'linux',
      contentDir: resolve('dist/content'),
      homeDir: this.data,
      stdout: out(),
      stderr: out(),
      stdin: {
        isTerminal: true,
        readAll: async () => '',
        // oxlint-disable-next-line no-empty-function -- nothing is piped
        async *lines() {},
        close: () => undefined,
        stream: new PassThrough(),
        keys: (listener) => {
          this.#listener = listener;
          return () => void (this.#listener = undefined);
        },
      },
      clock: {
        now: () => Date.UTC(2026, 10, 20, 9) + this.#now + this.#setBy,
        monotonic: () => this.#now,
        every: (_, listener) => {
          this.#ticks.push(listener);
          return () => void (this.#ticks = this.#ticks.filter((one) => one !== listener));
        },
        offsetOf: () => 0,
      },
      files: nodeFiles,
      signals: {
        onInterrupt: (listener) => {
          this.#interrupted.push(listener);
          return () => void (this.#interrupted = this.#interrupted.filter((one) => one !== listener));
        },
      },
      spawn: async (_, args) => {
        const file = args.at(-1) ?? '';
        const text = this.written(readFileSync(file, 'utf8'));
        if (text === undefined) return 1;
        writeFileSync(file, text);
        return 0;
      },
      freshSeed: () => 'seed',
      freshId: () => `room${(ids += 1)}${this.#now}`,
    };
  }

  /** Lets what is under way come to rest, and the terminal catch up. */
  async #settled(): Promise<this> {
    for (let i = 0; i < 20; i += 1) await new Promise((done) => setImmediate(done));
    await new Promise<void>((done) => this.#terminal.write('', done));
    return this;
  }

  /** Where the cursor stands among the lines, counted from 0. */
  get cursor(): { readonly line: number; readonly column: number } {
    const { active } = this.#terminal.buffer;
    return { line: active.baseY + active.cursorY, column: active.cursorX };
  }

  get isListening(): boolean {
    return this.#listener !== undefined;
  }

  async type(text: string): Promise<this> {
    for (const letter of text) this.#listener?.({ name: '', ctrl: false, meta: false, text: letter });
    return this.#settled();
  }

  async press(key: string): Promise<this> {
    const pressed = named[key];
    if (pressed === undefined) throw new Error(`no key ${key}`);
    this.#listener?.(pressed);
    return this.#settled();
  }

  async enter(...lines: readonly string[]): Promise<this> {
    for (const line of lines) {
      await this.type(line);
      await this.press('enter');
    }
    return this;
  }

  async paste(text: string): Promise<this> {
    const key = (name: string, letters = ''): Key => ({ name, ctrl: false, meta: false, text: letters });
    this.#listener?.(key('paste-start'));
    for (const letter of text) this.#listener?.(letter === '\n' ? key('return') : key('', letter));
    this.#listener?.(key('paste-end'));
    return this.#settled();
  }

  /** Time goes by in steps as the screen looks at the clock. */
  async wait(ms: number): Promise<this> {
    const step = 5000;
    for (let left = ms; left > 0; left -= step) {
      this.#now += Math.min(step, left);
      for (const tick of this.#ticks) tick();
    }
    return this.#settled();
  }

  /** The machine sleeps: time goes by at once. */
  async sleep(ms: number): Promise<this> {
    this.#now += ms;
    for (const tick of this.#ticks) tick();
    return this.#settled();
  }

  /** Somebody sets the wall clock; no time goes by. */
  async setClock(ms: number): Promise<this> {
    this.#setBy += ms;
    for (const tick of this.#ticks) tick();
    return this.#settled();
  }

  async interrupt(): Promise<this> {
    for (const listener of this.#interrupted) listener();
    return this.#settled();
  }

  async resize(columns: number, rows: number): Promise<this> {
    this.#size = { columns, rows };
    this.#terminal.resize(columns, rows);
    for (const listener of this.#resized) listener();
    return this.#settled();
  }

  /** The exit code, once the program has ended. */
  async ended(): Promise<number | undefined> {
    await this.#running;
    await this.#settled();
    return this.#code;
  }

  get lines(): readonly string[] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: active.length }, (_, row) => (active.getLine(row)?.translateToString(true) ?? '').trimEnd());
  }

  get text(): string {
    return this.lines.join('\n').trimEnd();
  }

  /** The status line and what is below it. */
  get prompt(): readonly string[] {
    const all = this.text.split('\n');
    return all.slice(all.findLastIndex((line) => line.startsWith('─ ')));
  }

  get kept(): readonly { readonly type: string; readonly text?: string; readonly phase?: string; readonly because?: string; readonly draft?: string; readonly pausedMs?: number }[] {
    return readFileSync(join(this.data, 'journal.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { type: string });
  }

  keptIn(phase: string): readonly string[] {
    return this.kept.flatMap(({ type, text = '', phase: in_ }) => (type === 'mock-line' && in_ === phase ? [text] : []));
  }
}
