import { Failure } from '../failure.js'
import { nearestHint } from '../nearest.js'
import { type CommandModule, OK } from './command.js'
import { bash, type CompletedCommand, fish, zsh } from './completion-scripts.js'
import { commands } from './index.js'

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
    if (!Object.hasOwn(shells, shell))
      throw new Failure(`completion: ${shell} is not a shell that it knows${nearestHint(shell, Object.keys(shells))}`)
    const { rules } = await builtIn()
    const script = shells[shell as keyof typeof shells]
    streams.stdout.write(
      script(
        await completedCommands(),
        rules.map(({ id }) => id),
      ),
    )
    return OK
  },
} satisfies CommandModule

/** Every command with its options, as commander knows them. */
async function completedCommands(): Promise<CompletedCommand[]> {
  const { Command } = await import('commander')
  return Promise.all(
    commands.map(async ({ name, summary, load }) => {
      const command = new Command(name)
      ;(await load()).default.define(command)
      const options = command.options.map(option => ({
        names: [option.short, option.long].filter(name => name !== undefined),
        summary: option.description,
        takesValue: option.required,
        values: (option.parseArg as { names?: readonly string[] } | undefined)?.names ?? [],
      }))
      return { name, summary, options }
    }),
  )
}
