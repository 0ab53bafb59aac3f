import type { RuleSetting } from '../lint.js'
import type { Postmortem } from '../postmortem.js'
import type { Severity } from '../rule.js'
import type { DocumentSettings } from '../settings.js'
import type { Override, RuleLevel, RuleValue, SeverityCap } from './config.js'
import type { Layer, LoadedConfig, NamedRule } from './load.js'
import type { ConfigPath } from './source.js'

/** A value of the effective config and where it came from. */
export interface Origin<Value> {
  readonly value: Value
  readonly origin: string
}

/** What holds for one document. */
export interface EffectiveConfig {
  readonly settings: ReadonlyMap<keyof DocumentSettings, Origin<unknown>>
  readonly rules: ReadonlyMap<string, Origin<{ readonly level: RuleLevel; readonly options: unknown }>>
  readonly atMost: Origin<Severity> | undefined
}

/** What overrides ask of a document. */
export interface Subject {
  /** Absolute. */
  readonly file: string | undefined
  /** The facts of the document, for `when`; before it is read, overrides with `when` wait. */
  readonly fields?: Postmortem['fields'] | undefined
}

/** The layers in their order, and in each its overrides, applied to one document. */
export function effectiveConfig({ layers, rules: named }: LoadedConfig, subject: Subject): EffectiveConfig {
  const settings = new Map<keyof DocumentSettings, Origin<unknown>>()
  const rules = new Map<string, Origin<{ level: RuleLevel; options: unknown }>>()
  let atMost: Origin<Severity> | undefined
  for (const id of named.keys()) rules.set(id, { value: { level: 'off', options: undefined }, origin: 'default' })
  for (const { part, origin } of layers.flatMap(layer => parts(layer, subject))) {
    for (const [key, value] of Object.entries(part.settings ?? {})) {
      const name = key as keyof DocumentSettings
      settings.set(name, { value: merged(settings.get(name)?.value, value), origin: origin(['settings', key]) })
    }
    for (const [id, value] of Object.entries(part.rules ?? {})) {
      if (!named.has(id)) continue
      const [level, options = rules.get(id)?.value.options] = leveled(value)
      rules.set(id, { value: { level, options }, origin: origin(['rules', id]) })
    }
    const cap = part.severity?.['at-most']
    if (cap) atMost = { value: severityOf(cap), origin: origin(['severity', 'at-most']) }
  }
  return { settings, rules, atMost }
}

/** Names the overrides that hold for a document: documents with the same name share a config. */
export function appliedOverrides({ layers }: LoadedConfig, subject: Subject): string {
  const applied = layers.flatMap((layer, at) =>
    (layer.config.overrides ?? []).map((part, index) => (applies(part, layer, subject) ? `${at}.${index}` : '')),
  )
  return applied.join(' ')
}

interface Part {
  readonly part: { rules?: Override['rules']; settings?: Override['settings']; severity?: SeverityCap | undefined }
  origin(path: ConfigPath): string
}

function parts(layer: Layer, subject: Subject): Part[] {
  const overrides = (layer.config.overrides ?? []).flatMap((part, index): Part[] =>
    applies(part, layer, subject) ? [{ part, origin: path => layer.origin(['overrides', index, ...path]) }] : [],
  )
  return [{ part: layer.config, origin: path => layer.origin(path) }, ...overrides]
}

function applies({ files, when }: Override, { matches }: Layer, { file, fields }: Subject): boolean {
  if (files && !(file && matches?.(file, files))) return false
  return !when || (fields !== undefined && Object.entries(when).every(([name, value]) => hasValue(fields, name, value)))
}

function hasValue(fields: Postmortem['fields'], name: string, value: string | readonly string[]): boolean {
  const wanted = [value].flat().map(plain)
  return fields.some(
    field => (field.name === plain(name) || plain(field.label) === plain(name)) && wanted.includes(plain(field.value)),
  )
}

function plain(text: string): string {
  return text.trim().toLowerCase()
}

/** Maps are joined key by key; everything else is replaced. */
function merged(below: unknown, above: unknown): unknown {
  return isMap(below) && isMap(above) ? { ...below, ...above } : above
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function leveled(value: RuleValue): readonly [RuleLevel, unknown?] {
  return typeof value === 'string' ? [value] : value
}

/** "warn" is short for "warning". */
export function severityOf(level: Exclude<RuleLevel, 'off'>): Severity {
  return level === 'warn' ? 'warning' : level
}

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 }

/** The rules that are on, with their options filled in. */
export async function ruleSettings(config: EffectiveConfig, { rules }: LoadedConfig): Promise<RuleSetting[]> {
  const settings: RuleSetting[] = []
  const most = config.atMost?.value ?? 'error'
  for (const [id, { value }] of config.rules) {
    const named = rules.get(id)
    if (!named || value.level === 'off') continue
    const { rule, url } = named
    const severity = severityOf(value.level)
    settings.push({
      ...{ rule, id, url, severity: WEIGHT[severity] > WEIGHT[most] ? most : severity },
      options: await optionsOf(named, value.options),
    })
  }
  return settings
}

async function optionsOf({ rule, defaults }: NamedRule, given: unknown): Promise<unknown> {
  if (!rule.options) return {}
  if (given === undefined && defaults !== undefined) return defaults
  const { completeOptions } = await import('../rule-options.js')
  return completeOptions(rule, given)
}

/** The settings of the documents as the readers of facts know them. */
export function documentSettings(config: EffectiveConfig): DocumentSettings {
  return Object.fromEntries(Array.from(config.settings, ([name, { value }]) => [name, value]))
}
