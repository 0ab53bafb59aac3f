export interface CompletedOption {
  /** "-f", "--format". */
  readonly names: readonly string[]
  readonly summary: string
  readonly takesValue: boolean
  /** What its value may be; empty for a file or free text. */
  readonly values: readonly string[]
}

export interface CompletedCommand {
  readonly name: string
  readonly summary: string
  readonly options: readonly CompletedOption[]
  /** What its argument may be. */
  readonly words: readonly string[]
  readonly takesFiles: boolean
}

type Script = (commands: readonly CompletedCommand[]) => string

export const bash: Script = commands => `# bash completion of postmortem-lint
_postmortem_lint() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=lint file
  local names='${commands.map(({ name }) => name).join(' ')}'
  [[ $COMP_CWORD -gt 1 && " $names " == *" \${COMP_WORDS[1]} "* ]] && command=\${COMP_WORDS[1]}
  # "--format=json" comes as three words.
  if [[ $cur == = ]]; then cur=
  elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
  case $command:$prev in
${commands.flatMap(({ name, options, words }) => [...options.flatMap(option => bashValues(name, option)), ...bashWords(name, words)]).join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case $command in
${commands.map(({ name, options }) => `      ${name}) COMPREPLY=($(compgen -W '${longNames(options).join(' ')}' -- "$cur")) ;;`).join('\n')}
    esac
    return
  fi
  [[ $COMP_CWORD -eq 1 ]] && COMPREPLY=($(compgen -W "$names" -- "$cur"))
  case $command in
    ${commands.flatMap(({ name, takesFiles }) => (takesFiles ? [name] : [])).join('|')})
      while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$cur")
      compopt -o filenames 2>/dev/null ;;
  esac
}
complete -F _postmortem_lint postmortem-lint
`

function bashValues(command: string, { names, takesValue, values }: CompletedOption): string[] {
  if (!takesValue) return []
  const pattern = names.map(flag => `${command}:${flag}`).join('|')
  const files =
    'while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$cur"); compopt -o filenames 2>/dev/null'
  const words = `COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$cur"))`
  return [`    ${pattern}) ${values.length > 0 ? words : files}; return ;;`]
}

function bashWords(command: string, words: readonly string[]): string[] {
  if (words.length === 0) return []
  return [`    ${command}:${command}) COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur")); return ;;`]
}

function longNames(options: readonly CompletedOption[]): string[] {
  return options.flatMap(({ names }) => names.filter(name => name.startsWith('--')))
}

export const zsh: Script = commands => `#compdef postmortem-lint
_postmortem_lint() {
  local -a names
  names=(${commands.map(({ name, summary }) => quoted(`${name}:${summary}`)).join(' ')})
  local command=lint
  if (( CURRENT > 2 )) && (( \${names[(I)\${words[2]}:*]} )); then
    command=\${words[2]}
    words=(\${words[1]} "\${(@)words[3,-1]}")
    (( CURRENT-- ))
  elif (( CURRENT == 2 )) && [[ \${words[2]} != -* ]]; then
    _describe command names
  fi
  case $command in
${commands.map(command => `    ${command.name}) _arguments -S ${[...command.options.flatMap(zshOption), ...zshRest(command)].join(' ')} ;;`).join('\n')}
  esac
}
if [ "$funcstack[1]" = _postmortem_lint ]; then _postmortem_lint "$@"; else compdef _postmortem_lint postmortem-lint; fi
`

/** Both names of an option exclude each other; "+" and "=-" let its value be joined to it. */
function zshOption({ names, summary, takesValue, values }: CompletedOption): string[] {
  const value = takesValue ? `:value:${values.length ? `(${values.join(' ')})` : '_files'}` : ''
  return names.map(name => {
    const joined = takesValue ? (name.startsWith('--') ? '=' : '+') : ''
    return quoted(`*${name}${joined}[${summary.replace(/[[\]:]/g, '\\$&')}]${value}`)
  })
}

function zshRest({ words, takesFiles }: CompletedCommand): string[] {
  if (words.length > 0) return [quoted(`1:name:(${words.join(' ')})`)]
  return takesFiles ? [quoted('*:file:_files')] : []
}

export const fish: Script = commands => {
  const names = commands.map(({ name }) => name).join(' ')
  const lines = commands.flatMap(({ name, summary, options, words, takesFiles }) => {
    const seen = `__fish_seen_subcommand_from ${name}`
    const where = name === 'lint' ? `not __fish_seen_subcommand_from ${names}; or ${seen}` : seen
    return [
      complete('__fish_use_subcommand', `-a ${name} -d ${quoted(summary)}`),
      ...(takesFiles ? [] : [complete(where, '-f')]),
      ...(words.length > 0 ? [complete(where, `-a ${quoted(words.join(' '))}`)] : []),
      ...options.map(option => complete(where, fishOption(option))),
    ]
  })
  return `# fish completion of postmortem-lint\n${lines.join('\n')}\n`
}

function complete(where: string, what: string): string {
  return `complete -c postmortem-lint -n ${quoted(where)} ${what}`
}

function fishOption({ names, summary, takesValue, values }: CompletedOption): string {
  const flags = names.map(flag => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
  const value = takesValue ? (values.length ? ` -x -a ${quoted(values.join(' '))}` : ' -r') : ''
  return `${flags.join(' ')}${value} -d ${quoted(summary)}`
}

/** One word for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
