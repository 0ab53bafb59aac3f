import { Configs } from '../config/configs.js'
import { Failure } from '../failure.js'
import { nearestHint } from '../nearest.js'
import { inert } from '../output-gate.js'
import { rulePage } from '../rule-page.js'
import { exampleResults } from '../testing.js'
import { type CommandModule, OK } from './command.js'
import { runOptions } from './options.js'
import { askedColor, wantsColor } from './output.js'

export default {
  define(command) {
    command
      .argument('<rule>', 'the id of a rule')
      .option('-c, --config <file>', 'use this config, and search for no other')
      .option('--no-config', 'use no config')
      .option('--no-plugins', 'run no code that a config names')
      .option('--color', 'use colour')
      .option('--no-color', 'use no colour')
  },

  async run([id = ''], flags, surroundings) {
    const { streams } = surroundings
    const { rules } = await new Configs(runOptions(flags, surroundings)).in(streams.cwd())
    const named = rules.get(id)
    if (!named)
      throw new Failure(`${id} is not a rule${nearestHint(id, rules.keys()) || ': "postmortem-lint rules" lists them'}`)
    const page = inert(rulePage(named.rule, id, await exampleResults(named.rule)))
    const color = askedColor(flags, streams) ?? (streams.stdout.isTTY === true && wantsColor(streams))
    streams.stdout.write(color ? await colored(page) : page)
    return OK
  },
} satisfies CommandModule

/** The page for a terminal: headings, code and examples set apart. */
async function colored(page: string): Promise<string> {
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  let fence: string | undefined
  const lines = page.split('\n').map(line => {
    const [ticks] = /^`{3,}/.exec(line) ?? []
    if (fence !== undefined) {
      if (ticks === fence) fence = undefined
      return chalk.dim(line)
    }
    if (ticks) fence = ticks
    if (ticks) return chalk.dim(line)
    if (line.startsWith('#')) return chalk.bold(line.replace(/^#+ /, ''))
    return line.replace(/`([^`]+)`/g, (_, code: string) => chalk.cyan(code))
  })
  return lines.join('\n')
}
