import { ruleId } from '../plugin.js'
import type { RuleDescription } from '../result.js'
import type { Surroundings } from './command.js'

/** The built-in rules, as formats describe them. */
export async function ruleDescriptions({ builtIn }: Surroundings): Promise<RuleDescription[]> {
  const plugin = await builtIn()
  return plugin.rules.map(({ id, summary, why, severity }) => ({
    ...{ id: ruleId(plugin, id), summary, why, severity },
    url: plugin.url?.(id) ?? '',
  }))
}
