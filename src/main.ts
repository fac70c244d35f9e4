import { version } from '../package.json';
import { exitCode, InterruptedError, PersonError } from './errors.ts';
import type { Host, Output } from './host/host.ts';
import { inOneLine, safeJson } from './untrusted.ts';

/** Arguments and the outside world in, exit code out. */
export type Program = (argv: readonly string[], host: Host) => Promise<number>;

const versionFlags: readonly string[] = ['--version', '-V'];

function sentence(text: string): string {
  return /[.?!:]$/.test(text) ? text : `${text}.`;
}

/** What was typed comes back in quotes; of a page that was pasted its beginning says enough. */
function quotedInShort(text: string): string {
  return text.replaceAll(/"([^"]{80})[^"]{3,}"/g, '"$1..."');
}

/** `sysdesign: what is wrong. What to do.`, or `file:line:column: …` for a fault in a text. */
function lineOf({ code, message, hint }: PersonError): string {
  const said = quotedInShort(inOneLine([sentence(message), ...(hint === undefined ? [] : [hint])].join(' ')));
  return code === 'invalid-text' ? said : `sysdesign: ${said}`;
}

function defectLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `sysdesign: a defect: ${inOneLine(message.split('\n')[0] ?? '')}. Run again with SYSDESIGN_DEBUG=1 and report what it prints.`;
}

/** What to do about faults of the machine, by the code Node gives them. */
const machineFaults: Readonly<Record<string, string>> = {
  ENOENT: 'Check the path.',
  EACCES: 'Check its permissions, or choose another place.',
  EPERM: 'Check its permissions, or choose another place.',
  EISDIR: 'Name a file, not a folder.',
  ENOTDIR: 'A part of the path is a file; choose another place.',
  EROFS: 'The disk is read-only; choose another place with --data.',
  ENOSPC: 'The disk is full: free some space, or choose another place with --data.',
};

class MachineError extends PersonError {
  override readonly name = 'MachineError';
  readonly exit = exitCode.unmet;
}

/** An error that a call to the operating system met: never this program's doing. */
function fromMachine(error: unknown): PersonError | undefined {
  if (!(error instanceof Error) || !('code' in error && 'syscall' in error) || typeof error.code !== 'string') return undefined;
  const place = 'path' in error && typeof error.path === 'string' ? error.path : error.syscall === 'write' ? 'the output' : 'a file';
  const reason = error.message.replace(/^[A-Z]+: /, '').split(',')[0] ?? error.code;
  return new MachineError(`${place}: ${reason}`, { code: error.code.toLowerCase(), hint: machineFaults[error.code] ?? 'Mend that, or choose another place.' });
}

/** Writes where it still can: an error that cannot be said is still told by the exit code. */
function say(output: Output, text: string): void {
  try {
    output.write(`${text}\n`);
  } catch {
    // The disk behind it is full, or it is closed.
  }
}

/** The only mapping from errors to messages and exit codes. */
function report(error: unknown, host: Host, asJson: boolean): number {
  const known = error instanceof PersonError ? error : fromMachine(error);
  if (host.env['SYSDESIGN_DEBUG'] === '1' && error instanceof Error) say(host.stderr, error.stack ?? error.message);
  const [code, line] = known === undefined ? ['defect', defectLine(error)] : [known.code, lineOf(known)];
  if (asJson) say(host.stdout, safeJson({ error: { code, message: known?.message ?? line, hint: known?.hint ?? null } }));
  if (!(known instanceof InterruptedError && known.hint === undefined)) say(host.stderr, line);
  return known?.exit ?? exitCode.defect;
}

/** `--json` counts as one before `--` only: behind it words are just words. */
function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).includes('--json');
}

/** Runs a program and turns what it throws into one line and an exit code. */
export async function guarded(program: Program, argv: readonly string[], host: Host): Promise<number> {
  try {
    return await program(argv, host);
  } catch (error) {
    return report(error, host, wantsJson(argv));
  }
}

/** Runs one command line: arguments and the outside world in, exit code out. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  return guarded(
    async () => {
      if (argv.length === 1 && versionFlags.includes(argv[0] ?? '')) {
        host.stdout.write(`${version}\n`);
        return exitCode.done;
      }
      return (await import('./commands/run.ts')).runCommand(argv, host);
    },
    argv,
    host,
  );
}
