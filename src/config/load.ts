import { dirname, isAbsolute, resolve } from 'node:path'
import type { Debug } from '../debug.js'
import { ConfigFailure } from '../failure.js'
import { type Plugin, ruleId } from '../plugin.js'
import type { Rule } from '../rule.js'
import type { Config, Preset } from './config.js'
import type { FoundConfig } from './find.js'
import type { Matches } from './patterns.js'
import { noPreset, preset, presetNames } from './presets.js'
import { type ConfigPath, type ConfigSource, configSource } from './source.js'

/** A config or a preset, in its place among the others that it extends. */
export interface Layer {
  readonly config: Config | Preset
  /** Where one of its parts is written, or the name of the preset. */
  origin(path: ConfigPath): string
  /** What its patterns and paths are relative to; absent for a preset, which has none. */
  readonly folder?: string
  readonly matches?: Matches
}

/** A rule under the name that a config uses, and where its page is. */
export interface NamedRule {
  // biome-ignore lint/suspicious/noExplicitAny: rules with different options share one map.
  readonly rule: Rule<any>
  readonly url: string
  /** What it runs with where a config sets no options, if that is known. */
  readonly defaults?: unknown
}

export interface LoadedConfig {
  /** The lowest first. */
  readonly layers: readonly Layer[]
  readonly rules: ReadonlyMap<string, NamedRule>
  /** The files that were read, for a cache to watch. */
  readonly files: readonly string[]
  /** What a person should know: plugins that were not loaded. */
  readonly notices: readonly string[]
}

export interface LoadOptions {
  readonly cwd: string
  readonly builtIn: Plugin
  /** False refuses to load plugins. */
  readonly plugins?: boolean | undefined
  /** The preset to start from; default "recommended". */
  readonly preset?: string | undefined
  readonly debug?: Debug | undefined
}

const PRESET = /^postmortem-lint:(.*)$/

/**
 * A config with all that it extends, checked. Without a config there is the preset alone.
 *
 * @throws {ConfigFailure}
 */
export async function loadConfig(found: FoundConfig | undefined, options: LoadOptions): Promise<LoadedConfig> {
  const load = new Load(options)
  if (found) await load.add(found, [])
  return load.result()
}

interface Read {
  readonly source: ConfigSource
  readonly file: string
}

class Load {
  readonly #rules = new Map<string, NamedRule>()
  readonly #parts: (Read | string)[] = []
  readonly #files: string[] = []
  readonly #notices: string[] = []
  readonly #options: LoadOptions
  #startsFromNothing = false

  constructor(options: LoadOptions) {
    this.#options = options
    this.#register(options.builtIn)
  }

  async add(found: FoundConfig, chain: readonly string[]): Promise<void> {
    const { file, source } = found
    if (chain.includes(file))
      throw new ConfigFailure(`${source.place(['extends'])}: the configs extend each other in a circle`)
    const data = (typeof source.data === 'object' ? source.data : undefined) as Partial<Config> | undefined
    for (const [index, name] of listed(data?.extends).entries())
      await this.#extend(name, source.place(['extends', index]), file, [...chain, file])
    if (Array.isArray(data?.extends) && data.extends.length === 0) this.#startsFromNothing = true
    for (const [index, name] of listed(data?.plugins).entries())
      await this.#plugin(name, file, source.place(['plugins', index]))
    this.#files.push(file)
    this.#parts.push(found)
  }

  async result(): Promise<LoadedConfig> {
    const named = this.#options.preset ?? (this.#startsFromPreset() ? undefined : 'recommended')
    const parts = this.#options.preset ? this.#parts.filter(part => typeof part !== 'string') : this.#parts
    const layers = await Promise.all([...(named ? [named] : []), ...parts].map(part => this.#layer(part)))
    return { layers, rules: this.#rules, files: this.#files, notices: this.#notices }
  }

  async #layer(part: Read | string): Promise<Layer> {
    if (typeof part === 'string') return this.#preset(part, '--preset')
    const [{ checkedConfig }, { patternsOf }] = await Promise.all([import('./mistakes.js'), import('./patterns.js')])
    const { file, source } = part
    const config = checkedConfig(source, this.#rules, { plugins: this.#notices.length > 0 })
    const folder = dirname(file)
    return {
      ...{ config: placedTemplates(config, folder), origin: path => source.place(path) },
      ...{ folder, matches: patternsOf(folder) },
    }
  }

  #startsFromPreset(): boolean {
    return this.#startsFromNothing || this.#parts.some(part => typeof part === 'string')
  }

  #preset(name: string, place: string): Layer {
    const found = preset(name, this.#options.builtIn.rules)
    if (!found) throw new ConfigFailure(`${place}: ${noPreset(name)}`)
    return { config: found, origin: () => `preset ${name}` }
  }

  async #extend(name: string, place: string, from: string, chain: readonly string[]): Promise<void> {
    const [, builtIn] = PRESET.exec(name) ?? []
    if (builtIn !== undefined) {
      this.#preset(builtIn, place)
      this.#options.debug?.(`${place}: the preset ${builtIn}`)
      this.#parts.push(builtIn)
      return
    }
    if (presetNames.includes(name))
      throw new ConfigFailure(`${place}: ${name} is a preset: write postmortem-lint:${name}`)
    const file = await this.#extended(name, from, place)
    if (!/\.(?:ya?ml|jsonc?)$/.test(file))
      throw new ConfigFailure(`${place}: ${name} is code, and a config is data: name a .yaml or .json file`)
    const source = await configSource(file, this.#options.cwd)
    this.#options.debug?.(`${place}: ${name} is ${file}`)
    if (source) await this.add({ file, source }, chain)
  }

  async #extended(name: string, from: string, place: string): Promise<string> {
    if (name.startsWith('.') || isAbsolute(name)) return resolve(dirname(from), name)
    const { createRequire } = await import('node:module')
    try {
      return createRequire(from).resolve(name)
    } catch {
      throw new ConfigFailure(`${place}: the package ${name} cannot be found from here`)
    }
  }

  async #plugin(name: string, from: string, place: string): Promise<void> {
    if (this.#options.plugins === false) {
      this.#notices.push(`${place}: the plugin ${name} is not loaded (--no-plugins): its rules are off`)
      return
    }
    this.#files.push(...(name.startsWith('.') ? [resolve(dirname(from), name)] : []))
    const { loadPlugin } = await import('./plugins.js')
    const plugin = await loadPlugin(name, from, place)
    this.#options.debug?.(
      `${place}: the plugin ${name} is ${plugin.name}; its rules: ${plugin.rules.map(({ id }) => id).join(', ')}`,
    )
    this.#register(plugin)
  }

  #register(plugin: Plugin): void {
    for (const rule of plugin.rules)
      this.#rules.set(ruleId(plugin, rule.id), {
        rule,
        url: plugin.url?.(rule.id) ?? '',
        defaults: plugin.defaults?.[rule.id],
      })
  }
}

/** Templates are named relative to the config that names them. */
function placedTemplates(config: Config, folder: string): Config {
  const placed = <Part extends Pick<Config, 'settings'>>(part: Part): Part =>
    part.settings?.templates
      ? {
          ...part,
          settings: { ...part.settings, templates: part.settings.templates.map(file => resolve(folder, file)) },
        }
      : part
  return { ...placed(config), ...(config.overrides && { overrides: config.overrides.map(placed) }) }
}

/** A list that may be written as a single text. What is neither is reported when the config is checked. */
function listed(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value]
  return list.filter(item => typeof item === 'string')
}
