import { version } from '../package.json';
import { exitCode, InterruptedError, PersonError } from './errors.ts';
import type { Host } from './host/host.ts';

/** Arguments and the outside world in, exit code out. */
export type Program = (argv: readonly string[], host: Host) => Promise<number>;

const versionFlags: readonly string[] = ['--version', '-V'];

function sentence(text: string): string {
  return /[.?!:]$/.test(text) ? text : `${text}.`;
}

/** `sysdesign: what is wrong. What to do.`, or `file:line:column: …` for a fault in a text. */
function inOneLine(error: PersonError): string {
  const said = [sentence(error.message), ...(error.hint === undefined ? [] : [error.hint])].join(' ');
  return error.code === 'invalid-text' ? said : `sysdesign: ${said}`;
}

function defectLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `sysdesign: a defect: ${message.split('\n')[0] ?? ''}. Run again with SYSDESIGN_DEBUG=1 and report what it prints.`;
}

/** Faults of the machine that a person can mend, by the code Node gives them. */
const machineFaults: Readonly<Record<string, string>> = {
  ENOENT: 'Check the path.',
  EACCES: 'Check its permissions, or choose another place.',
  EPERM: 'Check its permissions, or choose another place.',
  EISDIR: 'Name a file, not a folder.',
  ENOTDIR: 'A part of the path is a file; choose another place.',
  EROFS: 'The disk is read-only; choose another place with --data.',
  ENOSPC: 'The disk is full: free some space, or choose another place with --data.',
};

function fromMachine(error: unknown): PersonError | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const hint = machineFaults[error.code];
  if (hint === undefined) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'a file';
  const reason = error.message.replace(/^[A-Z]+: /, '').split(',')[0] ?? error.code;
  return new MachineError(`${path}: ${reason}`, { code: error.code.toLowerCase(), hint });
}

class MachineError extends PersonError {
  override readonly name = 'MachineError';
  readonly exit = exitCode.unmet;
}

/** The only mapping from errors to messages and exit codes. */
function report(error: unknown, host: Host, asJson: boolean): number {
  const known = error instanceof PersonError ? error : fromMachine(error);
  if (host.env['SYSDESIGN_DEBUG'] === '1' && error instanceof Error) host.stderr.write(`${error.stack ?? error.message}\n`);
  const [code, line] = known === undefined ? ['defect', defectLine(error)] : [known.code, inOneLine(known)];
  if (asJson) {
    const body = known === undefined ? { code, message: line } : { code, message: known.message, hint: known.hint ?? null };
    host.stdout.write(`${JSON.stringify({ error: body })}\n`);
  }
  if (!(known instanceof InterruptedError && known.hint === undefined)) host.stderr.write(`${line}\n`);
  return known?.exit ?? exitCode.defect;
}

/** Runs a program and turns what it throws into one line and an exit code. */
export async function guarded(program: Program, argv: readonly string[], host: Host): Promise<number> {
  try {
    return await program(argv, host);
  } catch (error) {
    return report(error, host, argv.includes('--json'));
  }
}

/** Runs one command line: arguments and the outside world in, exit code out. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  if (argv.length === 1 && versionFlags.includes(argv[0] ?? '')) {
    host.stdout.write(`${version}\n`);
    return exitCode.done;
  }
  return guarded(async () => (await import('./commands/run.ts')).runCommand(argv, host), argv, host);
}
