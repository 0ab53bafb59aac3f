import { nearestHint } from '../nearest.js'
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

/** What is said of a name that no preset has. */
export function noPreset(name: string): string {
  return `${name} is not a preset${nearestHint(name, presetNames) || `: there are ${presetNames.join(', ')}`}`
}

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
