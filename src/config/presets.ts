import type { Rule } from '../rule.js'
import type { Preset, RuleValue } from './config.js'

// biome-ignore lint/suspicious/noExplicitAny: rules with different options share one list.
type Rules = readonly Rule<any>[]

/** What each preset changes of `recommended`. */
const changes: Readonly<Record<string, Preset>> = {
  recommended: {},
  strict: {},
  minimal: {},
  'google-sre': {},
  pagerduty: {},
  atlassian: {},
  'aws-coe': {},
  'azure-pir': {},
  statuspage: {},
  'incident-io': {},
  'jeli-howie': {},
}

/** The names of the presets, the default first. */
export const presetNames: readonly string[] = Object.keys(changes)

/** A preset over the rules that there are: every rule at its own severity, those that are off by default off. */
export function preset(name: string, rules: Rules): Preset | undefined {
  const change = Object.hasOwn(changes, name) ? changes[name]! : undefined
  if (!change) return undefined
  const own: Record<string, RuleValue> = {}
  for (const { id, severity, off } of rules) own[id] = off && name !== 'strict' ? 'off' : severity
  return { ...change, rules: { ...own, ...change.rules } }
}
