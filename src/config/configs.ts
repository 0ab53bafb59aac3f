import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Debug } from '../debug.js'
import { ConfigFailure } from '../failure.js'
import { shownPath } from '../files.js'
import { unreadable } from '../files-text.js'
import type { RuleSetting } from '../lint.js'
import type { Plugin } from '../plugin.js'
import type { Postmortem } from '../postmortem.js'
import type { DocumentSettings } from '../settings.js'
import type { Config } from './config.js'
import { ConfigsTold } from './configs-debug.js'
import { ConfigSearch, type FoundConfig } from './find.js'
import type { RuleFlags } from './flags.js'
import type { LoadedConfig } from './load.js'
import type { EffectiveConfig } from './resolve.js'
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
  readonly debug?: Debug | undefined
}

/** What holds for one document: how it is read, and how it is judged. */
export interface DocumentConfig {
  readonly document: DocumentSettings
  readonly rules: readonly RuleSetting[]
  readonly effective: EffectiveConfig
}

/**
 * The configs of documents. Every config is loaded once, and every combination of overrides resolved once; what checks
 * and resolves them is loaded when the first is needed.
 */
export class Configs {
  readonly #options: ConfigOptions
  readonly #search: ConfigSearch
  readonly #loaded = new Map<string, Promise<LoadedConfig>>()
  readonly #resolved = new Map<LoadedConfig, Map<string, DocumentConfig>>()
  readonly #told: ConfigsTold
  #named: Promise<FoundConfig> | undefined
  #asked = new Map<string, boolean>()

  constructor(options: ConfigOptions) {
    this.#options = options
    this.#search = new ConfigSearch(options.cwd, options.debug)
    this.#told = new ConfigsTold(options)
  }

  /**
   * The config of the folder in which a document lies.
   *
   * @throws {ConfigFailure}
   */
  async in(folder: string): Promise<LoadedConfig> {
    const found = await this.#found(folder)
    this.#told.folder(folder, found)
    return this.#load(found)
  }

  /** The config of a document, before (without `fields`) and after it has been read. */
  async for(file: string | undefined, fields?: Postmortem['fields']): Promise<DocumentConfig> {
    const loaded = await this.in(file === undefined ? this.#options.cwd : dirname(file))
    const { fromFlags } = await import('./flags.js')
    const { appliedOverrides, effectiveConfig } = await import('./resolve.js')
    const subject = { file, fields }
    const known = this.#resolved.get(loaded) ?? new Map<string, DocumentConfig>()
    this.#resolved.set(loaded, known)
    const key = appliedOverrides(loaded, subject)
    const config =
      known.get(key) ??
      (await this.#document(loaded, await fromFlags(effectiveConfig(loaded, subject), loaded, this.#options)))
    known.set(key, config)
    if (fields) this.#told.document(file, config.rules.length, loaded, key)
    return config
  }

  /** What the config of the working directory wants linted when no path is given: absolute patterns. */
  async files(): Promise<readonly string[] | undefined> {
    const found = await this.#found(this.#options.cwd)
    if (!found) return undefined
    const { layers } = await this.#load(found)
    const own = layers.findLast(({ config }) => 'files' in config && config.files !== undefined)
    const { config, folder } = own ?? {}
    if (folder === undefined || !config || !('files' in config)) return undefined
    return config.files?.map(pattern => resolve(folder, pattern))
  }

  /** Whether the config of a document names it in its `files`. */
  async names(file: string): Promise<boolean> {
    return (await this.#patterns(file, 'files')) !== undefined
  }

  /** The pattern of `ignores` that leaves a document out. */
  ignores(file: string): Promise<string | undefined> {
    return this.#patterns(file, 'ignores')
  }

  /** What the config of a document is made of, for a cache; undefined when code is part of it. */
  async identity(file: string): Promise<string | undefined> {
    const found = await this.#found(dirname(file))
    if (!found) return ''
    const { layers, files } = await this.#load(found)
    if (layers.some(({ config }) => 'plugins' in config && config.plugins?.length)) return undefined
    const { templates = [] } = (await this.for(file)).document
    const texts = files.filter(path => existsSync(path)).map(path => readFileSync(path, 'utf8'))
    return JSON.stringify([found.source.data, ...texts, ...templates])
  }

  /** From now on, which files documents ask for, and whether they are there. */
  recordExists(): ReadonlyMap<string, boolean> {
    this.#asked = new Map()
    return this.#asked
  }

  /** What plugins were refused, once each. */
  async notices(): Promise<string[]> {
    const loaded = await Promise.all(this.#loaded.values())
    return [...new Set(loaded.flatMap(({ notices }) => notices))]
  }

  async #patterns(file: string, key: 'files' | 'ignores'): Promise<string | undefined> {
    const found = await this.#found(dirname(file))
    if (!found) return undefined
    const { layers } = await this.#load(found)
    for (const { config, matches } of layers)
      for (const pattern of key in config ? ((config as Config)[key] ?? []) : [])
        if (matches?.(file, [pattern])) return pattern
    return undefined
  }

  #load(found: FoundConfig | undefined): Promise<LoadedConfig> {
    const key = found?.file ?? ''
    const known = this.#loaded.get(key)
    if (known) return known
    const loading = Promise.all([this.#options.builtIn(), import('./load.js')]).then(([builtIn, { loadConfig }]) =>
      loadConfig(found, { ...this.#options, builtIn }),
    )
    this.#loaded.set(key, loading)
    return loading
  }

  async #document(loaded: LoadedConfig, effective: EffectiveConfig): Promise<DocumentConfig> {
    const { documentSettings, ruleSettings } = await import('./resolve.js')
    const { now, cwd } = this.#options
    const settings = documentSettings(effective)
    const templates = settings.templates?.map(file => template(file, cwd))
    return {
      document: {
        ...{ ...settings, exists: path => this.#exists(path) },
        ...{ ...(now === undefined ? {} : { now }), ...(templates && { templates }) },
      },
      rules: await ruleSettings(effective, loaded),
      effective,
    }
  }

  #exists(path: string): boolean {
    const there = existsSync(resolve(this.#options.cwd, path))
    this.#asked.set(path, there)
    return there
  }

  async #found(folder: string): Promise<FoundConfig | undefined> {
    const { config, cwd } = this.#options
    if (config === false) return undefined
    if (typeof config === 'object') return { file: resolve(cwd, 'config'), source: inlineSource('config', config) }
    if (config === undefined) return this.#search.nearest(folder)
    this.#named ??= namedConfig(config, cwd)
    return this.#named
  }
}

async function namedConfig(config: string, cwd: string): Promise<FoundConfig> {
  const file = resolve(cwd, config)
  const source = await configSource(file, cwd)
  if (!source) throw new ConfigFailure(`${config}: no config under the key "postmortem-lint"`)
  return { file, source }
}

function template(file: string, cwd: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigFailure(`${shownPath(file, cwd)}: settings.templates: ${unreadable(error, file)}`)
  }
}
