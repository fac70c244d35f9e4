/** What can follow the name of the program: commands, and the words each takes. */
export interface Completable {
  readonly commands: readonly { readonly name: string; readonly summary: string; readonly words: readonly string[] }[];
  readonly options: readonly string[];
}

/** Single quotes keep everything but themselves. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function bash({ commands, options }: Completable): string {
  const cases = commands.filter(({ words }) => words.length > 0).map(({ name, words }) => `    ${name}) words=${quoted(words.join(' '))} ;;`);
  return `# sysdesign completion for bash: source this file, or put it into bash_completion.d
_sysdesign() {
  local current=\${COMP_WORDS[COMP_CWORD]} words=
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W ${quoted(options.join(' '))} -- "$current"))
    return
  fi
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(' '))} -- "$current"))
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _sysdesign sysdesign`;
}

function zsh({ commands, options }: Completable): string {
  const named = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary.replaceAll(':', String.raw`\:`)}`)}`);
  const cases = commands.filter(({ words }) => words.length > 0).map(({ name, words }) => `      ${name}) compadd -- ${words.map(quoted).join(' ')} ;;`);
  return `#compdef sysdesign
# sysdesign completion for zsh: put this file as _sysdesign into a folder of $fpath
_sysdesign() {
  local -a commands
  commands=(
${named.join('\n')}
  )
  if [[ $words[CURRENT] == -* ]]; then
    compadd -- ${options.join(' ')}
  elif (( CURRENT == 2 )); then
    _describe command commands
  else
    case $words[2] in
${cases.join('\n')}
      *) _files ;;
    esac
  fi
}
if [[ $funcstack[1] == _sysdesign ]]; then _sysdesign "$@"; else compdef _sysdesign sysdesign; fi`;
}

function fish({ commands, options }: Completable): string {
  const first = commands.map(({ name, summary }) => `complete -c sysdesign -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`);
  const inner = commands.filter(({ words }) => words.length > 0).map(({ name, words }) => `complete -c sysdesign -n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(words.join(' '))}`);
  const flags = options.filter((option) => option.startsWith('--')).map((option) => `complete -c sysdesign -l ${option.slice(2)}`);
  return ['# sysdesign completion for fish: put this file into ~/.config/fish/completions', ...first, ...inner, ...flags].join('\n');
}

/** The shells, and the script that teaches each of them. */
export const shells = { bash, zsh, fish } as const satisfies Record<string, (completable: Completable) => string>;

export type Shell = keyof typeof shells;
