import type { Command as TypedCommand } from '@commander-js/extra-typings';
import { Command, CommanderError, type OutputConfiguration } from 'commander';
import { version } from '../../package.json';
import { closest, didYouMean } from '../content/closest.ts';
import { UsageError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { withoutControls } from '../untrusted.ts';
import { createRun, type Globals, type Run } from './context.ts';
import { helpFor } from './help.ts';
import { commands, isCommand } from './index.ts';

function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** What commander prints is for us to print; asked how, it would set up Node's streams. */
const silent: OutputConfiguration = {
  writeOut: () => undefined,
  writeErr: () => undefined,
  getOutHasColors: () => false,
  getErrHasColors: () => false,
  getOutHelpWidth: () => 80,
  getErrHelpWidth: () => 80,
};

function createProgram(): Command {
  const program = new Command('sysdesign')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .option('--json', 'print one JSON document')
    .option('--plain', 'no redraws: one line after the other')
    .option('--ascii', 'draw with plain 7-bit characters')
    .option('--no-color', 'without colour')
    .option('--width <columns>', 'columns to use')
    .option('--content <folder>', 'add a content pack (repeatable)', collected)
    .option('--data <folder>', 'where progress is kept')
    .option('--seed <text>', 'repeat every random choice')
    .helpCommand(false)
    .configureHelp({ formatHelp: () => '' })
    .exitOverride()
    .configureOutput(silent);
  return program;
}

/** Options of the whole program that take a value: the word after them is no command. */
const takesValue: ReadonlySet<string> = new Set(['--width', '--content', '--data', '--seed']);

/** The first word that is neither an option nor an option's value. */
function commandWord(argv: readonly string[]): string | undefined {
  for (let index = 0; index < argv.length; index += 1) {
    const word = argv[index] ?? '';
    if (word === '--') return argv[index + 1];
    if (!word.startsWith('-')) return word;
    if (takesValue.has(word)) index += 1;
  }
  return undefined;
}

function unknownCommand(word: string): UsageError {
  const names = Object.keys(commands);
  const near = closest(word, names.map((name) => ({ value: name, names: [name] })));
  const hint = didYouMean(near) ?? `A topic is shown with: sysdesign explain ${withoutControls(word)}`;
  return new UsageError(`no command "${withoutControls(word)}"`, { code: 'unknown-command', hint });
}

/** commander's own message, in our form: no `error:` in front, what to do behind. */
function usageOf(error: CommanderError, command: string | undefined): UsageError {
  const [message = error.message, advice] = error.message.replace(/^error: /, '').split('\n');
  const suggestion = advice?.replace(/[()]/g, '').trim();
  const help = `See: sysdesign ${command === undefined ? '' : `${command} `}--help`;
  return new UsageError(withoutControls(message), { code: 'usage', hint: suggestion ?? help });
}

const helpCodes: ReadonlySet<string> = new Set(['commander.helpDisplayed', 'commander.help']);

async function prepare(program: Command, argv: readonly string[], host: Host, keep: (run: Run) => void): Promise<readonly string[]> {
  const word = commandWord(argv);
  const wantsHelp = argv.includes('--help') || argv.includes('-h');
  if (word === undefined && (wantsHelp || argv.includes('-V') || argv.includes('--version'))) return argv;
  const name = word ?? 'today';
  if (!isCommand(name)) throw unknownCommand(name);
  const line = program.command(name).summary(commands[name].summary).description(commands[name].summary).exitOverride();
  const define = await commands[name].load();
  let run: Run | undefined;
  // The typed view of the same object: arguments and options get their types from their flags.
  define(line as unknown as TypedCommand, () => {
    run ??= createRun(host, program.opts<Globals>());
    keep(run);
    return run;
  });
  return word === undefined ? [...argv, name] : argv;
}

/**
 * Parses a command line and runs its command.
 * @returns the exit code of a command that could answer
 * @throws {UsageError} for a command line that cannot be understood; what the command throws
 */
export async function runCommand(argv: readonly string[], host: Host): Promise<number> {
  const program = createProgram();
  let run: Run | undefined;
  const words = await prepare(program, argv, host, (started) => {
    run = started;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const command = program.commands[0];
    if (error.code === 'commander.version') {
      host.stdout.write(`${version}\n`);
      return 0;
    }
    if (helpCodes.has(error.code)) {
      host.stdout.write(`${helpFor(program, command, createRun(host, program.opts<Globals>()).screen)}\n`);
      return 0;
    }
    throw usageOf(error, command?.name());
  }
  return run?.exit() ?? 0;
}
