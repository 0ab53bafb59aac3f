import { presetNames } from '../config/presets.js'
import { Failure } from '../failure.js'
import { formats } from '../reporters/index.js'
import { type CommandModule, OK } from './command.js'
import { bash, type CompletedCommand, fish, zsh } from './completion-scripts.js'
import { commands } from './index.js'
import type { NameSet } from './options.js'

const shells = { bash, zsh, fish }

export default {
  define(command) {
    command.argument('<shell>', 'bash, zsh or fish').addHelpText(
      'after',
      `
bash: add this line to ~/.bashrc    source <(postmortem-lint completion bash)
zsh:  add this line to ~/.zshrc     source <(postmortem-lint completion zsh)
fish: postmortem-lint completion fish > ~/.config/fish/completions/postmortem-lint.fish`,
    )
  },

  async run([shell = ''], _, { streams, builtIn }) {
    if (!Object.hasOwn(shells, shell)) throw new Failure(`completion: there are bash, zsh and fish, not ${shell}`)
    const { rules } = await builtIn()
    const script = shells[shell as keyof typeof shells]
    streams.stdout.write(script(await completedCommands(rules.map(({ id }) => id))))
    return OK
  },
} satisfies CommandModule

/** Every command with its options, as commander knows them. */
async function completedCommands(rules: readonly string[]): Promise<CompletedCommand[]> {
  const { Command } = await import('commander')
  const sets: Readonly<Record<NameSet, readonly string[]>> = {
    rules,
    presets: presetNames,
    formats: Object.keys(formats),
  }
  const names = commands.map(({ name }) => name)
  const words: Readonly<Record<string, readonly string[]>> = {
    explain: rules,
    completion: Object.keys(shells),
    help: names,
  }
  const completed = await Promise.all(
    commands.map(async ({ name, summary, load }): Promise<CompletedCommand> => {
      const command = new Command(name)
      ;(await load()).default.define(command)
      const options = command
        .createHelp()
        .visibleOptions(command)
        .map(option => ({
          names: [option.short, option.long].filter(name => name !== undefined),
          summary: option.description,
          takesValue: option.required,
          values: namesOf(option.parseArg).flatMap(value => sets[value as NameSet] ?? [value]),
        }))
      const takesFiles = command.registeredArguments.length > 0 && !Object.hasOwn(words, name)
      return { name, summary, options, words: words[name] ?? [], takesFiles }
    }),
  )
  return [
    ...completed,
    { name: 'help', summary: 'show the options of a command', options: [], words: names, takesFiles: false },
  ]
}

function namesOf(read: unknown): readonly string[] {
  return (read as { readonly names?: readonly string[] } | undefined)?.names ?? []
}
