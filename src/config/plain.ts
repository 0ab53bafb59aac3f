import type { Severity } from '../rule.js'
import type { RuleLevel } from './config.js'
import type { EffectiveConfig, Origin } from './resolve.js'

/** The effective config as plain data, sorted by name: `config --format json`. */
export interface PlainConfig {
  readonly settings: Readonly<Record<string, Origin<unknown>>>
  readonly rules: Readonly<Record<string, Origin<{ readonly level: RuleLevel; readonly options: unknown }>>>
  readonly severity?: { readonly 'at-most': Origin<Severity> }
}

export function plainConfig({ settings, rules, atMost }: EffectiveConfig): PlainConfig {
  return { settings: sorted(settings), rules: sorted(rules), ...(atMost && { severity: { 'at-most': atMost } }) }
}

function sorted<Value>(values: ReadonlyMap<string, Value>): Record<string, Value> {
  return Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)))
}
