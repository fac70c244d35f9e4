import type { Command as TypedCommand } from '@commander-js/extra-typings';
import { Command, CommanderError, type OutputConfiguration } from 'commander';
import { version } from '../../package.json';
import { closest, didYouMean } from '../content/closest.ts';
import { UsageError } from '../errors.ts';
import type { Host } from '../host/host.ts';
import { safeJson, withoutControls } from '../untrusted.ts';
import { createRun, type Globals, type Run } from './context.ts';
import { helpFor, helpJson } from './help.ts';
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
    if (!word.startsWith('-') || word === '-') return word;
    if (takesValue.has(word)) index += 1;
  }
  return undefined;
}

/** What is longer is no name of a topic. */
const longestName = 60;

function unknownCommand(word: string): UsageError {
  const names = Object.keys(commands);
  const near = closest(word, names.map((name) => ({ value: name, names: [name] })));
  const asTopic = /[\p{Letter}\p{Number}]/u.test(word) && !word.startsWith('-') && word.length <= longestName ? `A topic is shown with: sysdesign explain ${withoutControls(word)}` : 'See: sysdesign --help';
  const hint = didYouMean(near) ?? asTopic;
  return new UsageError(`no command "${withoutControls(word)}"`, { code: 'unknown-command', hint });
}

/** A word such as `-ilities` that was taken for an option: one dash, and longer than a letter. */
const dashedWord = /^unknown option '(-[^-].+)'$/;

/** commander's own message, in our form: no `error:` in front, what to do behind. */
function usageOf(error: CommanderError, program: Command, command: string | undefined): UsageError {
  if (error.code === 'commander.help') {
    const parts = program.commands[0]?.commands.map((part) => part.name()) ?? [];
    return new UsageError(`${command ?? 'this'} needs one more word`, { code: 'usage', hint: `Add one of: ${parts.join(', ')}` });
  }
  const [message = error.message, advice] = error.message.replace(/^error: /, '').split('\n');
  const suggestion = advice?.replace(/[()]/g, '').trim();
  const called = command === undefined ? 'sysdesign' : `sysdesign ${command}`;
  const dashed = command === undefined ? undefined : dashedWord.exec(message)?.[1];
  const help = dashed === undefined ? `See: ${called} --help` : `If it is no option, write: ${called} -- ${dashed}`;
  return new UsageError(message, { code: 'usage', hint: suggestion ?? help });
}

/** An empty value is what an unset variable leaves behind: never what was meant. */
function refuseEmpty({ data, content = [], seed }: Globals): void {
  if (seed?.trim() === '') throw new UsageError('--seed is empty', { code: 'usage', hint: 'Give it any text: --seed TEXT' });
  const option = data?.trim() === '' ? '--data' : content.some((folder) => folder.trim() === '') ? '--content' : undefined;
  if (option !== undefined) throw new UsageError(`${option} is empty`, { code: 'usage', hint: `Name a folder: ${option} DIR` });
}

/** `help list` as `list --help`. */
function helpAsked(argv: readonly string[]): readonly string[] {
  if (commandWord(argv) !== 'help') return argv;
  const at = argv.indexOf('help');
  return [...argv.slice(0, at), '--help', ...argv.slice(at + 1)];
}

/** Flags that are answered without a command. */
const answeredAlone: ReadonlySet<string> = new Set(['-h', '--help', '-V', '--version']);

async function prepare(program: Command, argv: readonly string[], host: Host, keep: (run: Run) => void): Promise<readonly string[]> {
  const word = commandWord(argv);
  if (word === undefined && argv.some((flag) => answeredAlone.has(flag))) return argv;
  const name = word ?? 'today';
  if (!isCommand(name)) throw unknownCommand(name);
  const line = program.command(name).summary(commands[name].summary).description(commands[name].summary).exitOverride();
  const define = await commands[name].load();
  let run: Run | undefined;
  // The typed view of the same object: arguments and options get their types from their flags.
  define(line as unknown as TypedCommand, () => {
    refuseEmpty(program.opts<Globals>());
    run ??= createRun(host, program.opts<Globals>());
    keep(run);
    return run;
  });
  return word === undefined ? [name, ...argv] : argv;
}

/** What `--version` and `--help` ask for, as a page or as one JSON document. */
function answered(error: CommanderError, program: Command, words: readonly string[], host: Host): string | undefined {
  // What stands behind --version has not been parsed when it is answered.
  const json = words.includes('--json');
  if (error.code === 'commander.version') return json ? safeJson({ version }, 2) : version;
  if (error.code !== 'commander.helpDisplayed') return undefined;
  const [line] = program.commands;
  const command = line?.commands.find((part) => words.includes(part.name())) ?? line;
  return json ? safeJson(helpJson(program, command), 2) : helpFor(program, command, createRun(host, program.opts<Globals>()).screen);
}

/**
 * Parses a command line and runs its command.
 * @returns the exit code of a command that could answer
 * @throws {UsageError} for a command line that cannot be understood; what the command throws
 */
export async function runCommand(argv: readonly string[], host: Host): Promise<number> {
  const program = createProgram();
  let run: Run | undefined;
  const words = await prepare(program, helpAsked(argv), host, (started) => {
    run = started;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const answer = answered(error, program, words, host);
    if (answer === undefined) throw usageOf(error, program, commandWord(argv));
    host.stdout.write(`${answer}\n`);
    return 0;
  }
  return run?.exit() ?? 0;
}
