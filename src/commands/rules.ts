import { Configs } from '../config/configs.js'
import type { NamedRule } from '../config/load.js'
import { jsonText, visibleLine } from '../output-gate.js'
import { exampleResults } from '../testing.js'
import { type CommandModule, OK } from './command.js'
import { documentOptions, oneOf, ruleOptions, runOptions } from './options.js'

export default {
  define(command) {
    ruleOptions(documentOptions(command)).option('-f, --format <name>', 'text or json', oneOf('text', 'json'), 'text')
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
        ...{ fixable: await isFixable(rule), url },
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
  readonly url: string
}

/** Whether one of its examples shows a fix. */
async function isFixable(rule: NamedRule['rule']): Promise<boolean> {
  const results = await exampleResults(rule)
  return results.some(({ findings }) => findings.some(({ fixable }) => fixable))
}

function table(rules: readonly ListedRule[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length))
  return rules
    .map(({ id, here, fixable, summary }) => {
      const cells = [id.padEnd(width), here.padEnd(7), fixable ? 'fix' : '   ', visibleLine(summary)]
      return `${cells.join('  ')}\n`
    })
    .join('')
}
