import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawn, type IPty } from '@lydell/node-pty';
import headless from '@xterm/headless';

const program = resolve('bin/sysdesign');

export interface Setting {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The folder for progress; a new one without it. */
  readonly data?: string;
  /** Starts the program from a shell with job control, which Ctrl-Z gives the terminal to. */
  readonly fromShell?: boolean;
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'sysdesign-test-'));
}

/** The program in a real pseudo-terminal, its screen read back through a terminal emulator. */
export class PseudoTerminal {
  readonly data: string;
  readonly #terminal: InstanceType<typeof headless.Terminal>;
  readonly #pty: IPty;
  readonly #exited: Promise<{ readonly code: number; readonly signal: number }>;
  readonly #watchers = new Set<() => void>();

  constructor(args: readonly string[], { columns = 80, rows = 24, env = {}, data = newFolder(), fromShell = false }: Setting = {}) {
    this.data = data;
    this.#terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 5000 });
    const line = [program, '--data', data, ...args];
    this.#pty = spawn(fromShell ? 'sh' : process.execPath, fromShell ? ['-i'] : line, {
      cols: columns,
      rows,
      name: 'xterm-256color',
      env: { PATH: process.env['PATH'] ?? '', HOME: data, TMPDIR: tmpdir(), TERM: 'xterm-256color', LANG: 'C.UTF-8', TZ: 'UTC', PS1: 'shell> ', ...env },
    });
    if (fromShell) this.enter([process.execPath, ...line].map((word) => `'${word}'`).join(' '));
    this.#pty.onData((text) => this.#terminal.write(text, () => this.#changed()));
    this.#exited = new Promise((done) => {
      this.#pty.onExit(({ exitCode, signal }) => this.#terminal.write('', () => {
        done({ code: exitCode, signal: signal ?? 0 });
        this.#changed();
      }));
    });
  }

  #changed(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /** The lines that can be seen, trimmed at their ends. */
  get screen(): readonly string[] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.#terminal.rows }, (_, row) => (active.getLine(active.viewportY + row)?.translateToString(true) ?? '').trimEnd());
  }

  /** Everything printed so far, what has scrolled away included. */
  get transcript(): string {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: active.length }, (_, row) => (active.getLine(row)?.translateToString(true) ?? '').trimEnd()).join('\n').trimEnd();
  }

  /** Where the cursor stands, counted from 0. */
  get cursor(): { readonly row: number; readonly column: number } {
    const { active } = this.#terminal.buffer;
    return { row: active.cursorY, column: active.cursorX };
  }

  type(text: string): void {
    this.#pty.write(text);
  }

  enter(...lines: readonly string[]): void {
    for (const line of lines) this.#pty.write(`${line}\r`);
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: 'SIGKILL' | 'SIGTERM' | 'SIGHUP'): void {
    this.#pty.kill(signal);
  }

  /** Resolves as soon as the condition holds; the test's own time limit is the bound. */
  async until(holds: (terminal: this) => boolean): Promise<void> {
    if (holds(this)) return;
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (!holds(this)) return;
        this.#watchers.delete(look);
        resolve();
      };
      this.#watchers.add(look);
      void this.#exited.then(() => {
        if (!holds(this)) reject(new Error(`the program ended before it came to this:\n${this.transcript}`));
      });
    });
  }

  /** Resolves when the text stands anywhere in what was printed. */
  async shows(text: string): Promise<void> {
    await this.until(({ transcript }) => transcript.includes(text));
  }

  async exit(): Promise<{ readonly code: number; readonly signal: number }> {
    return this.#exited;
  }
}
