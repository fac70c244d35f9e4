import type { Command } from '@commander-js/extra-typings';
import type { Catalog } from '../content/catalog.ts';
import { exitCode } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { inOneLine, safeJson } from '../untrusted.ts';
import { createScreen, type Screen, type Wishes } from '../terminal/screen.ts';

/** Options that every command takes, before or after its name. */
export interface Globals extends Wishes {
  readonly json?: boolean | undefined;
  readonly plain?: boolean | undefined;
  readonly content?: readonly string[] | undefined;
  readonly data?: string | undefined;
  readonly seed?: string | undefined;
}

/** A result for a program and for a person; only the one that was asked for is made. */
export interface Shown {
  readonly json: () => unknown;
  readonly text: (screen: Screen) => string;
}

/** What a command may use: the outside world, what was asked for globally, and a way to answer. */
export interface Context {
  readonly host: Host;
  readonly globals: Globals;
  readonly screen: Screen;
  /** Built-in content with the packs of `--content` over it; loaded at the first call. */
  readonly catalog: () => Promise<Catalog>;
  /** Prints the result to stdout, as JSON where `--json` was given; `exit` where it is not 0. */
  readonly show: (result: Shown, exit?: number) => void;
  /** A message for the person, on stderr. */
  readonly note: (message: string) => void;
}

export interface Run extends Context {
  readonly exit: () => number;
}

export function createRun(host: Host, globals: Globals): Run {
  let code: number = exitCode.done;
  let catalog: Promise<Catalog> | undefined;
  const { columns } = host.stdout;
  const screen = createScreen(globals, host);
  const note = (message: string): void => host.stderr.write(`sysdesign: ${inOneLine(message)}\n`);
  return {
    host,
    globals,
    screen,
    note,
    async catalog() {
      const { openCatalog } = await import('./open-catalog.ts');
      catalog ??= openCatalog(host, globals.content ?? [], note);
      return catalog;
    },
    show(result, exit = exitCode.done) {
      // After a drill or an interview the terminal may have another width than before.
      const now = host.stdout.columns === columns ? screen : createScreen(globals, host);
      const output = globals.json === true ? safeJson(result.json(), 2) : now.fitted(result.text(now));
      host.stdout.write(`${output}\n`);
      code = exit;
    },
    exit: () => code,
  };
}

/** A command describes its arguments on its own line of the parser, and acts when they are read. */
export type Define = (line: Command, context: () => Context) => void;
