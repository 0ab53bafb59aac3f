import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { ConfigFailure } from '../failure.js'
import { shownPath } from '../files.js'
import { unreadable } from '../files-text.js'
import type { RuleSetting } from '../lint.js'
import type { Plugin } from '../plugin.js'
import type { Postmortem } from '../postmortem.js'
import type { DocumentSettings } from '../settings.js'
import type { Config } from './config.js'
import { ConfigSearch } from './find.js'
import { fromFlags, type RuleFlags } from './flags.js'
import { type LoadedConfig, loadConfig } from './load.js'
import {
  appliedOverrides,
  documentSettings,
  type EffectiveConfig,
  effectiveConfig,
  matches,
  ruleSettings,
} from './resolve.js'
import { configSource, inlineSource } from './source.js'

export interface ConfigOptions extends RuleFlags {
  readonly cwd: string
  readonly builtIn: () => Promise<Plugin>
  /** A file, a config as an object, or false for none; by default the nearest of each document. */
  readonly config?: string | Config | false | undefined
  readonly preset?: string | undefined
  /** False refuses to load plugins. */
  readonly plugins?: boolean | undefined
  /** Today, ISO 8601. */
  readonly now?: string | undefined
}

/** What holds for one document: how it is read, and how it is judged. */
export interface DocumentConfig {
  readonly document: DocumentSettings
  readonly rules: readonly RuleSetting[]
  readonly effective: EffectiveConfig
}

/** The configs of documents. Every config is loaded once, and every combination of overrides resolved once. */
export class Configs {
  readonly #options: ConfigOptions
  readonly #search: ConfigSearch
  readonly #loaded = new Map<string, Promise<LoadedConfig>>()
  readonly #resolved = new Map<LoadedConfig, Map<string, DocumentConfig>>()

  constructor(options: ConfigOptions) {
    this.#options = options
    this.#search = new ConfigSearch(options.cwd)
  }

  /**
   * The config of the folder in which a document lies.
   *
   * @throws {ConfigFailure}
   */
  async in(folder: string): Promise<LoadedConfig> {
    const found = await this.#found(folder)
    const key = found?.file ?? ''
    const known = this.#loaded.get(key)
    if (known) return known
    const loading = this.#options.builtIn().then(builtIn => loadConfig(found, { ...this.#options, builtIn }))
    this.#loaded.set(key, loading)
    return loading
  }

  /** The config of a document, before (without `fields`) and after it has been read. */
  async for(file: string | undefined, fields?: Postmortem['fields']): Promise<DocumentConfig> {
    const loaded = await this.in(file === undefined ? this.#options.cwd : dirname(file))
    const subject = { file, fields }
    const known = this.#resolved.get(loaded) ?? new Map<string, DocumentConfig>()
    this.#resolved.set(loaded, known)
    const key = appliedOverrides(loaded, subject)
    const config =
      known.get(key) ?? this.#document(loaded, fromFlags(effectiveConfig(loaded, subject), loaded, this.#options))
    known.set(key, config)
    return config
  }

  /** What plugins were refused, once each. */
  async notices(): Promise<string[]> {
    const loaded = await Promise.all(this.#loaded.values())
    return [...new Set(loaded.flatMap(({ notices }) => notices))]
  }

  #document(loaded: LoadedConfig, effective: EffectiveConfig): DocumentConfig {
    const { now, cwd } = this.#options
    const settings = documentSettings(effective)
    const templates = settings.templates?.map(file => template(file, cwd))
    return {
      document: { ...settings, ...(now === undefined ? {} : { now }), ...(templates && { templates }) },
      rules: ruleSettings(effective, loaded),
      effective,
    }
  }

  async #found(folder: string) {
    const { config, cwd } = this.#options
    if (config === false) return undefined
    if (typeof config === 'object') return { file: resolve(cwd, 'config'), source: inlineSource('config', config) }
    if (config === undefined) return this.#search.nearest(folder)
    const file = resolve(cwd, config)
    const source = await configSource(file, cwd)
    if (!source) throw new ConfigFailure(`${config}: no config under the key "postmortem-lint"`)
    return { file, source }
  }
}

/** Whether a config names a document in its `files`. */
export function isNamedBy(loaded: LoadedConfig, file: string): boolean {
  return loaded.layers.some(({ config, folder }) => {
    const patterns = 'files' in config ? config.files : undefined
    return patterns !== undefined && folder !== undefined && matches(file, patterns, folder)
  })
}

/** The pattern of `ignores` that leaves a document out. */
export function ignoredBy(loaded: LoadedConfig, file: string): string | undefined {
  for (const { config, folder } of loaded.layers)
    for (const pattern of 'ignores' in config ? (config.ignores ?? []) : [])
      if (folder !== undefined && matches(file, [pattern], folder)) return pattern
  return undefined
}

function template(file: string, cwd: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigFailure(`${shownPath(file, cwd)}: settings.templates: ${unreadable(error, file)}`)
  }
}
