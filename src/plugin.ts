import type { Rule } from './rule.js'

/** A named set of rules. Its name prefixes their ids in a config: `acme/has-cost`. */
export interface Plugin {
  /** Absent for the built-in rules, whose ids have no prefix. */
  readonly name?: string
  readonly version?: string
  // biome-ignore lint/suspicious/noExplicitAny: rules with different options share one list.
  readonly rules: readonly Rule<any>[]
  /** What rules run with where a config sets no options, by id; of the others it is computed, for which zod loads. */
  readonly defaults?: Readonly<Record<string, unknown>>
  /** Where the page of a rule is, for reports that link to it. */
  url?(id: string): string
}

/** The identity: it exists for inference, and so that a plugin file type-checks. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin
}

/** The id under which a config and a finding name a rule of this plugin. */
export function ruleId(plugin: Plugin, id: string): string {
  return plugin.name === undefined ? id : `${plugin.name}/${id}`
}
