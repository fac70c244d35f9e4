/** What a run of the tool may touch outside itself. Tests hand in their own. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Folder of the compiled built-in content. */
  readonly contentDir: string;
  readonly homeDir: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: Input;
  readonly clock: Clock;
  readonly files: Files;
  readonly signals: Signals;
  /** Runs an interactive program such as `$EDITOR` on this terminal; resolves to its exit code. */
  spawn(command: string, args: readonly string[]): Promise<number>;
  /** A seed nobody chose: what `--seed` replaces. */
  freshSeed(): string;
  /** An id no other machine or process makes. */
  freshId(): string;
}

export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Columns of the terminal, where known. */
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  /** Node's stream, for libraries that draw on it: prompts, spinners. */
  readonly stream: NodeJS.WritableStream;
  onResize(listener: () => void): () => void;
}

export interface Input {
  readonly isTerminal: boolean;
  /** The whole input as text, refused above `limit` bytes. */
  readAll(limit: number): Promise<string>;
  /** Lines as they arrive, without their ends. */
  lines(): AsyncIterable<string>;
  /** Stops reading, so that input still open does not keep the program alive. */
  close(): void;
  readonly stream: NodeJS.ReadableStream;
  /** Every key as it is pressed, the terminal in raw mode until the returned function is called. */
  keys(listener: (key: Key) => void): () => void;
}

/**
 * A key: `text` is what it types, empty for keys that act; `paste-start` and `paste-end` enclose
 * a paste, `suspend` and `redraw` the time in which the shell has the terminal.
 */
export interface Key {
  readonly name: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly text: string;
}

export interface Clock {
  /** Wall time in milliseconds since the epoch; `SYSDESIGN_NOW` moves its start. */
  now(): number;
  /** Milliseconds that only grow, from an arbitrary start; does not jump when the wall clock is set. */
  monotonic(): number;
  /** Calls `listener` every `intervalMs` until the returned function is called. */
  every(intervalMs: number, listener: () => void): () => void;
  /** Milliseconds by which the wall clock here is ahead of UTC at an instant. */
  offsetOf(at: number): number;
}

/** Who may read what is written: a person's own progress is nobody else's, what a package holds is everybody's. */
export type Readers = 'owner' | 'everybody';

/** Files by absolute path or relative to the working folder. Errors are Node's, with their `code`. */
export interface Files {
  /** UTF-8 text of a regular file, refused above `limit` bytes. */
  read(path: string, limit?: number): string;
  /** The same for what a person named: it may also be a pipe or a device, as `<(command)` is. */
  readNamed(path: string, limit: number): string;
  /** The bytes of a regular file from an offset to the end. */
  bytes(path: string, offset?: number): Buffer;
  /** Fills the bytes from an offset of a regular file on. @returns how many there were */
  readInto(path: string, into: Uint8Array, offset: number): number;
  /** Writes to a new file beside it, then renames: readers see the old or the new, never a part. For the owner alone unless said otherwise. */
  replace(path: string, text: string, readers?: Readers): void;
  /** One write of the whole text at the end, synced to disk before it returns; mode 0600. */
  append(path: string, text: string): void;
  exists(path: string): boolean;
  /** Names in a folder, sorted; folders end with `/`. */
  list(path: string): readonly string[];
  size(path: string): number;
  /** A file, or a folder with what is in it; nothing where there is none. */
  remove(path: string): void;
  /** A new empty private folder for short-lived files. */
  temporaryFolder(): string;
}

export interface Signals {
  /** Ctrl-C, a closed terminal or a request to end; returns a function that stops listening. */
  onInterrupt(listener: () => void): () => void;
}
