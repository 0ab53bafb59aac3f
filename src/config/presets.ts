import type { Rule } from '../rule.js'
import type { Preset, RuleValue } from './config.js'
import data from './presets.data.json' with { type: 'json' }

// biome-ignore lint/suspicious/noExplicitAny: rules with different options share one list.
type Rules = readonly Rule<any>[]

/**
 * How a preset differs.
 *
 * - `source`: where the format that it checks is published
 * - `base`: what it starts from: `recommended`, `all` rules, or those of severity `errors`
 */
interface PresetData {
  readonly source: string
  readonly base: 'recommended' | 'all' | 'errors'
  readonly rules: Readonly<Record<string, RuleValue>>
}

const presets = data as unknown as Readonly<Record<string, PresetData>>

/** The names of the presets, the default first. */
export const presetNames: readonly string[] = Object.keys(presets)

/** Where the format that a preset checks is published. */
export function presetSource(name: string): string | undefined {
  return Object.hasOwn(presets, name) ? presets[name]!.source : undefined
}

/** A preset over the rules that there are. */
export function preset(name: string, rules: Rules): Preset | undefined {
  if (!Object.hasOwn(presets, name)) return undefined
  const { base, rules: changes } = presets[name]!
  const own: Record<string, RuleValue> = {}
  for (const rule of rules) own[rule.id] = included(rule, base) ? rule.severity : 'off'
  return { rules: { ...own, ...changes } }
}

function included({ severity, off }: Rules[number], base: PresetData['base']): boolean {
  return base === 'all' || (base === 'errors' ? severity === 'error' : !off)
}

/** The sections that a preset asks for, by role; "a|b" is satisfied by either. */
export interface PresetSections {
  readonly required: readonly string[]
  readonly recommended: readonly string[]
}

/** What `required-sections` checks under a preset: its own options, or else the defaults of the rule. */
export function presetSections(name: string, rules: Rules): PresetSections {
  const value = preset(name, rules)?.rules?.['required-sections']
  const options = Array.isArray(value) ? value[1] : {}
  const rule = rules.find(({ id }) => id === 'required-sections')
  return (rule?.options?.parse(options) ?? { required: [], recommended: [] }) as PresetSections
}
