import { ConfigFailure } from '../failure.js'
import { nearestHint } from '../nearest.js'
import type { RuleLevel } from './config.js'
import type { LoadedConfig } from './load.js'
import { type EffectiveConfig, leveled, type Origin } from './resolve.js'
import { type ConfigSource, NotationError } from './source.js'

/** What the command line says about rules, above every config. */
export interface RuleFlags {
  /** "timeline-order: warn", "timeline-order: [warn, { order: newest-first }]". */
  readonly rule?: readonly string[] | undefined
  /** These rules and no others; one that is off gets its own severity. */
  readonly only?: readonly string[] | undefined
  readonly skip?: readonly string[] | undefined
}

type RuleOrigins = Map<string, Origin<{ level: RuleLevel; options: unknown }>>

/**
 * The config as the command line changes it.
 *
 * @throws {ConfigFailure} for a rule that there is not
 */
export async function fromFlags(
  config: EffectiveConfig,
  loaded: LoadedConfig,
  flags: RuleFlags,
): Promise<EffectiveConfig> {
  const rules: RuleOrigins = new Map(config.rules)
  for (const text of flags.rule ?? []) await setRules(rules, text, loaded)
  if (flags.only) keepOnly(rules, flags.only, loaded)
  for (const id of flags.skip ?? []) {
    known(id, loaded, '--skip')
    rules.set(id, { value: { level: 'off', options: undefined }, origin: '--skip' })
  }
  return { ...config, rules }
}

async function setRules(rules: RuleOrigins, text: string, loaded: LoadedConfig): Promise<void> {
  const { checkedConfig } = await import('./mistakes.js')
  const { rules: values = {} } = checkedConfig(await ruleSource(text), loaded.rules)
  for (const [id, value] of Object.entries(values)) {
    const [level, options = rules.get(id)?.value.options] = leveled(value)
    rules.set(id, { value: { level, options }, origin: '--rule' })
  }
}

async function ruleSource(text: string): Promise<ConfigSource> {
  const { parseYaml } = await import('./yaml.js')
  try {
    const { data } = parseYaml(text)
    if (typeof data !== 'object' || data === null) throw new NotationError('must look like "id: severity"', 0)
    return { name: '--rule', data: { rules: data }, place: () => `--rule ${JSON.stringify(text)}` }
  } catch (error) {
    if (error instanceof NotationError) throw new ConfigFailure(`--rule ${JSON.stringify(text)}: ${error.message}`)
    throw error
  }
}

function keepOnly(rules: RuleOrigins, ids: readonly string[], loaded: LoadedConfig): void {
  const kept = new Set(ids)
  for (const id of ids) {
    const { rule } = known(id, loaded, '--only')
    const { level = 'off', options } = rules.get(id)?.value ?? {}
    if (level === 'off') rules.set(id, { value: { level: rule.severity, options }, origin: '--only' })
  }
  for (const id of rules.keys())
    if (!kept.has(id)) rules.set(id, { value: { level: 'off', options: undefined }, origin: '--only' })
}

function known(id: string, { rules }: LoadedConfig, flag: string) {
  const named = rules.get(id)
  if (!named) throw new ConfigFailure(`${flag}: ${id} is not a rule${nearestHint(id, rules.keys())}`)
  return named
}
