export interface CompletedOption {
  /** "-f", "--format". */
  readonly names: readonly string[]
  readonly summary: string
  readonly takesValue: boolean
  /** What its value may be; empty for a file or free text, "rules" for ids of rules. */
  readonly values: readonly string[]
}

export interface CompletedCommand {
  readonly name: string
  readonly summary: string
  readonly options: readonly CompletedOption[]
}

type Script = (commands: readonly CompletedCommand[], rules: readonly string[]) => string

export const bash: Script = (commands, rules) => `# bash completion of postmortem-lint
_postmortem_lint() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=lint
  local names='${commands.map(({ name }) => name).join(' ')}'
  [[ $COMP_CWORD -gt 1 && " $names " == *" \${COMP_WORDS[1]} "* ]] && command=\${COMP_WORDS[1]}
  COMPREPLY=()
  case $command:$prev in
${commands
  .flatMap(command => valued(command, rules))
  .map(({ pattern, values }) => `    ${pattern}) COMPREPLY=($(compgen -W '${values}' -- "$cur")); return ;;`)
  .join('\n')}
    explain:explain) COMPREPLY=($(compgen -W '${rules.join(' ')}' -- "$cur")); return ;;
    completion:completion) COMPREPLY=($(compgen -W 'bash zsh fish' -- "$cur")); return ;;
  esac
  if [[ $cur == -* ]]; then
    case $command in
${commands.map(({ name, options }) => `      ${name}) COMPREPLY=($(compgen -W '${longNames(options).join(' ')}' -- "$cur")) ;;`).join('\n')}
    esac
    return
  fi
  [[ $COMP_CWORD -eq 1 ]] && COMPREPLY=($(compgen -W "$names" -- "$cur"))
  local file
  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$cur")
  compopt -o filenames 2>/dev/null
}
complete -F _postmortem_lint postmortem-lint
`

export const zsh: Script = (commands, rules) => `#compdef postmortem-lint
_postmortem_lint() {
  local -a names
  names=(${commands.map(({ name, summary }) => quoted(`${name}:${summary}`)).join(' ')})
  local command=lint
  if (( CURRENT > 2 )) && (( \${names[(I)\${words[2]}:*]} )); then
    command=\${words[2]}
    words=(\${words[1]} "\${(@)words[3,-1]}")
    (( CURRENT-- ))
  elif (( CURRENT == 2 )); then
    _describe command names
  fi
  case $command in
${commands.map(({ name, options }) => `    ${name}) _arguments -s -S ${options.flatMap(option => zshOption(option, rules)).join(' ')} ${quoted(zshRest(name, rules))} ;;`).join('\n')}
  esac
}
if [ "$funcstack[1]" = _postmortem_lint ]; then _postmortem_lint "$@"; else compdef _postmortem_lint postmortem-lint; fi
`

export const fish: Script = (commands, rules) => {
  const names = commands.map(({ name }) => name).join(' ')
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c postmortem-lint -n '__fish_use_subcommand' -a ${name} -d ${quoted(summary)}`,
    ...options.map(option => {
      const flags = option.names.map(flag => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
      const where =
        name === 'lint'
          ? `not __fish_seen_subcommand_from ${names}; or __fish_seen_subcommand_from lint`
          : `__fish_seen_subcommand_from ${name}`
      const values = valuesOf(option, rules)
      const value = option.takesValue ? (values.length ? ` -x -a ${quoted(values.join(' '))}` : ' -r') : ''
      return `complete -c postmortem-lint -n ${quoted(where)} ${flags.join(' ')}${value} -d ${quoted(option.summary)}`
    }),
  ])
  const explain = `complete -c postmortem-lint -n '__fish_seen_subcommand_from explain' -x -a ${quoted(rules.join(' '))}`
  const shells = "complete -c postmortem-lint -n '__fish_seen_subcommand_from completion' -x -a 'bash zsh fish'"
  return `# fish completion of postmortem-lint\n${[...lines, explain, shells].join('\n')}\n`
}

function valued({ name, options }: CompletedCommand, rules: readonly string[]) {
  return options
    .filter(option => valuesOf(option, rules).length > 0)
    .map(option => ({
      pattern: option.names.map(flag => `${name}:${flag}`).join('|'),
      values: valuesOf(option, rules).join(' '),
    }))
}

function valuesOf({ values }: CompletedOption, rules: readonly string[]): readonly string[] {
  return values[0] === 'rules' ? rules : values
}

function longNames(options: readonly CompletedOption[]): string[] {
  return options.flatMap(({ names }) => names.filter(name => name.startsWith('--')))
}

function zshOption(option: CompletedOption, rules: readonly string[]): string[] {
  const values = valuesOf(option, rules)
  const value = option.takesValue ? `:value:${values.length ? `(${values.join(' ')})` : '_files'}` : ''
  return option.names.map(name => quoted(`*${name}[${option.summary.replace(/[[\]:]/g, '\\$&')}]${value}`))
}

function zshRest(name: string, rules: readonly string[]): string {
  if (name === 'explain') return `*:rule:(${rules.join(' ')})`
  if (name === 'completion') return '*:shell:(bash zsh fish)'
  return '*:file:_files'
}

/** One word for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
