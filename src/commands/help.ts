import type { Command, Option } from 'commander';
import type { Screen } from '../terminal/screen.ts';
import { pairs } from '../terminal/pairs.ts';
import { examples } from './examples.ts';
import { firstSteps } from './first-steps.ts';
import { commands, isCommand } from './index.ts';

type Row = readonly [string, string];

function listed(screen: Screen, title: string, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const { theme } = screen;
  return `\n${theme.heading(title)}\n${pairs(screen, rows)}\n`;
}

/** What it is, what it may be, and what it is without being asked. */
function described({ description, argChoices, defaultValue }: Pick<Option, 'description' | 'argChoices' | 'defaultValue'>): string {
  if (argChoices === undefined || argChoices.every((choice) => description.includes(choice))) return description;
  const usual = typeof defaultValue === 'string' ? ` (${defaultValue})` : '';
  return `${description}: ${argChoices.join(', ')}${usual}`;
}

function optionsOf(command: Command): Row[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => [option.flags, described(option)]);
}

function examplesOf(command: Command): Row[] {
  const name = command.name();
  return isCommand(name) ? examples[name].map(([line, meaning]) => [line.startsWith(name) ? `sysdesign ${line}` : line, meaning]) : [];
}

function programHelp(program: Command, screen: Screen): string {
  const groups = [...new Set(Object.values(commands).map(({ group }) => group))];
  const tables = groups.map((group) =>
    listed(screen, group, Object.entries(commands).filter(([, command]) => command.group === group).map(([name, { summary }]) => [name, summary])),
  );
  return [
    `${screen.theme.title('sysdesign')}: practise the system design interview, offline.\n`,
    listed(screen, 'Start here', firstSteps),
    ...tables,
    listed(screen, 'Options of every command', optionsOf(program)),
    `\nMore about a command: ${screen.theme.command('sysdesign <command> --help')}`,
  ].join('');
}

/** `content check` for a part of a command, `list` for a command. */
function nameOf(program: Command, command: Command): string {
  const { parent } = command;
  return parent === null || parent === program ? command.name() : `${parent.name()} ${command.name()}`;
}

function commandHelp(program: Command, command: Command, screen: Screen): string {
  const help = command.createHelp();
  const args: Row[] = help.visibleArguments(command).map((argument) => [argument.name(), described(argument)]);
  const inner: Row[] = help.visibleCommands(command).map((sub) => [help.subcommandTerm(sub), sub.description()]);
  const name = nameOf(program, command);
  return [
    `${screen.theme.title(`sysdesign ${name}`)}: ${command.description()}\n`,
    `\n${screen.theme.heading('Usage')}\n  ${screen.theme.command(`sysdesign ${name} ${command.usage()}`)}\n`,
    listed(screen, 'Examples', examplesOf(command)),
    listed(screen, 'Arguments', args),
    listed(screen, 'Commands', inner),
    listed(screen, 'Options', optionsOf(command)),
    listed(screen, 'Options of every command', optionsOf(program).filter(([flags]) => !flags.includes('--version') && !flags.includes('--help'))),
  ].join('').trimEnd();
}

/** The help of the program, or of the one command that was named. */
export function helpFor(program: Command, command: Command | undefined, screen: Screen): string {
  return screen.fitted(command === undefined ? programHelp(program, screen) : commandHelp(program, command, screen));
}

/** The same for a program. */
export function helpJson(program: Command, command: Command | undefined): unknown {
  const options = (of: Command): unknown => optionsOf(of).map(([flags, description]) => ({ flags, description }));
  if (command === undefined) {
    return { name: program.name(), commands: Object.entries(commands).map(([name, { group, summary }]) => ({ name, group, summary })), options: options(program) };
  }
  const help = command.createHelp();
  const name = nameOf(program, command);
  return {
    name,
    summary: command.description(),
    usage: `sysdesign ${name} ${command.usage()}`,
    arguments: command.registeredArguments.map((argument) => ({ name: argument.name(), description: argument.description, required: argument.required, many: argument.variadic })),
    commands: help.visibleCommands(command).map((sub) => ({ name: sub.name(), summary: sub.description() })),
    options: options(command),
    globalOptions: options(program),
  };
}
