import type { Rule } from './rule.js'

/** A named set of rules. Its name prefixes their ids in a config: `acme/has-cost`. */
export interface Plugin {
  /** Absent for the built-in rules, whose ids have no prefix. */
  readonly name?: string
  readonly version?: string
  // biome-ignore lint/suspicious/noExplicitAny: rules with different options share one list.
  readonly rules: readonly Rule<any>[]
}

/** The identity: it exists for inference, and so that a plugin file type-checks. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin
}
