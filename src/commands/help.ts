import type { Command } from 'commander';
import type { Screen } from '../terminal/screen.ts';
import { pairs } from '../terminal/pairs.ts';
import { commands } from './index.ts';

type Row = readonly [string, string];

function listed(screen: Screen, title: string, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const { theme } = screen;
  return `\n${theme.heading(title)}\n${pairs(screen, rows)}\n`;
}

function optionsOf(command: Command): Row[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => [option.flags, option.description]);
}

/** The example of the day one: from nothing to the first interview. */
const firstSteps: readonly Row[] = [
  ['sysdesign', 'what is due today'],
  ['sysdesign explain circuit-breaker', 'one page, with its picture'],
  ['sysdesign mock twitter --demo', 'watch a whole interview'],
];

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

function commandHelp(program: Command, command: Command, screen: Screen): string {
  const help = command.createHelp();
  const args: Row[] = help.visibleArguments(command).map((argument) => [argument.name(), argument.description]);
  const inner: Row[] = help.visibleCommands(command).map((sub) => [help.subcommandTerm(sub), sub.description()]);
  return [
    `${screen.theme.title(`sysdesign ${command.name()}`)}: ${command.description()}\n`,
    `\n${screen.theme.heading('Usage')}\n  ${screen.theme.command(`sysdesign ${command.name()} ${command.usage()}`)}\n`,
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
