/** An option, and the words its value can be; none where it is free text or a file. */
export interface Flag {
  readonly name: string;
  readonly takesValue: boolean;
  readonly values: readonly string[];
}

/** What can follow the name of the program: commands, the words each takes, its own flags and those of every command. */
export interface Completable {
  readonly commands: readonly { readonly name: string; readonly summary: string; readonly words: readonly string[]; readonly flags: readonly Flag[] }[];
  readonly flags: readonly Flag[];
}

/** Single quotes keep everything but themselves. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

const named = (flags: readonly Flag[]): string => flags.map(({ name }) => name).join(' ');

/** The flags that a value follows, command by command: `mock --level`. */
function valued({ commands, flags }: Completable): readonly { readonly pattern: string; readonly values: readonly string[] }[] {
  const own = commands.flatMap(({ name, flags: ofCommand }) => ofCommand.filter(({ takesValue }) => takesValue).map((flag) => ({ pattern: quoted(`${name} ${flag.name}`), values: flag.values })));
  return [...own, ...flags.filter(({ takesValue }) => takesValue).map(({ name, values }) => ({ pattern: `*${quoted(` ${name}`)}`, values }))];
}

function bash(completable: Completable): string {
  const { commands, flags } = completable;
  const words = commands.filter((command) => command.words.length > 0).map((command) => `    ${command.name}) words=${quoted(command.words.join(' '))} ;;`);
  const own = commands.filter((command) => command.flags.length > 0).map((command) => `    ${command.name}) flags+=${quoted(` ${named(command.flags)}`)} ;;`);
  const values = valued(completable).map(({ pattern, values }) => `    ${pattern}) COMPREPLY=($(compgen -W ${quoted(values.join(' '))} -- "$current")); return ;;`);
  return `# sysdesign completion for bash: source this file, or put it into bash_completion.d
_sysdesign() {
  local current=\${COMP_WORDS[COMP_CWORD]} words= flags=${quoted(named(flags))}
  if (( COMP_CWORD == 1 )) && [[ $current != -* ]]; then
    COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(' '))} -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD-1]}" in
${values.join('\n')}
  esac
  case \${COMP_WORDS[1]} in
${own.join('\n')}
  esac
  case \${COMP_WORDS[1]} in
${words.join('\n')}
  esac
  if [[ $current == -* ]]; then words=$flags; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _sysdesign sysdesign`;
}

function zsh(completable: Completable): string {
  const { commands, flags } = completable;
  const listed = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(':', String.raw`\:`)}`)}`);
  const words = commands.filter((command) => command.words.length > 0).map((command) => `    ${command.name}) compadd -- ${command.words.map(quoted).join(' ')} ;;`);
  const own = commands.filter((command) => command.flags.length > 0).map((command) => `      ${command.name}) compadd -- ${named(command.flags)} ;;`);
  const values = valued(completable).map(({ pattern, values }) => `    ${pattern}) ${values.length === 0 ? '_files' : `compadd -- ${values.map(quoted).join(' ')}`}; return ;;`);
  return `#compdef sysdesign
# sysdesign completion for zsh: put this file as _sysdesign into a folder of $fpath
_sysdesign() {
  local -a commands
  commands=(
${listed.join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[CURRENT] != -* ]]; then
    _describe command commands
    return
  fi
  case "$words[2] $words[CURRENT-1]" in
${values.join('\n')}
  esac
  if [[ $words[CURRENT] == -* ]]; then
    compadd -- ${named(flags)}
    case $words[2] in
${own.join('\n')}
    esac
    return
  fi
  case $words[2] in
${words.join('\n')}
    *) _files ;;
  esac
}
if [[ $funcstack[1] == _sysdesign ]]; then _sysdesign "$@"; else compdef _sysdesign sysdesign; fi`;
}

function fishFlag({ name, takesValue, values }: Flag, condition: string): string {
  const value = takesValue ? (values.length === 0 ? ' -r' : ` -x -a ${quoted(values.join(' '))}`) : '';
  return `complete -c sysdesign${condition} -l ${name.slice(2)}${value}`;
}

function fish({ commands, flags }: Completable): string {
  const first = commands.map(({ name, summary }) => `complete -c sysdesign -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`);
  const inner = commands.flatMap(({ name, words, flags: own }) => {
    const condition = ` -n '__fish_seen_subcommand_from ${name}'`;
    return [...(words.length === 0 ? [] : [`complete -c sysdesign${condition} -f -a ${quoted(words.join(' '))}`]), ...own.map((flag) => fishFlag(flag, condition))];
  });
  return ['# sysdesign completion for fish: put this file into ~/.config/fish/completions', ...first, ...inner, ...flags.map((flag) => fishFlag(flag, ''))].join('\n');
}

/** The shells, and the script that teaches each of them. */
export const shells = { bash, zsh, fish } as const satisfies Record<string, (completable: Completable) => string>;

export type Shell = keyof typeof shells;
