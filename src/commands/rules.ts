import { Configs } from '../config/configs.js'
import { jsonText, visibleLine } from '../output-gate.js'
import { type CommandModule, OK } from './command.js'
import { configOptions, oneOf, ruleOptions, runOptions } from './options.js'

export default {
  define(command) {
    ruleOptions(configOptions(command)).option('-f, --format <name>', 'text or json', oneOf('text', 'json'), 'text')
  },

  async run(_, flags, surroundings) {
    const { streams } = surroundings
    const configs = new Configs(runOptions(flags, surroundings))
    const { rules: named } = await configs.in(streams.cwd())
    const { effective } = await configs.for(undefined)
    const rules: ListedRule[] = []
    for (const [id, { rule, url }] of named) {
      const { level = 'off', options } = effective.rules.get(id)?.value ?? {}
      const here = level === 'warn' ? 'warning' : level
      rules.push({
        ...{ id, summary: rule.summary, severity: rule.severity, default: rule.off ? 'off' : rule.severity, here },
        ...(options === undefined ? {} : { options }),
        ...{ fixable: rule.fixable === true, hasSuggestions: rule.hasSuggestions === true, url },
      })
    }
    streams.stdout.write(flags.format === 'json' ? `${jsonText({ version: 1, rules }, 2)}\n` : table(rules))
    return OK
  },
} satisfies CommandModule

interface ListedRule {
  readonly id: string
  readonly summary: string
  /** The most that it weighs. */
  readonly severity: string
  /** What the recommended preset makes of it. */
  readonly default: string
  /** What the config here makes of it. */
  readonly here: string
  readonly options?: unknown
  readonly fixable: boolean
  readonly hasSuggestions: boolean
  readonly url: string
}

function table(rules: readonly ListedRule[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length))
  return rules
    .map(({ id, here, fixable, hasSuggestions, summary }) => {
      const mends = fixable ? 'fix' : hasSuggestions ? 'suggest' : ''
      return `${[id.padEnd(width), here.padEnd(7), mends.padEnd(7), visibleLine(summary)].join('  ')}\n`
    })
    .join('')
}
