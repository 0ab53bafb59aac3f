import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Debug } from '../debug.js'
import { ConfigFailure } from '../failure.js'
import { shownPath } from '../files.js'
import { type ConfigSource, configSource } from './source.js'

const NAMES = ['yaml', 'yml', 'json', 'jsonc'].map(extension => `.postmortem-lint.${extension}`)

export interface FoundConfig {
  /** Absolute. */
  readonly file: string
  readonly source: ConfigSource
}

/** Searches upward for configs; every folder is looked at once. */
export class ConfigSearch {
  readonly #found = new Map<string, Promise<FoundConfig | undefined>>()
  readonly #cwd: string
  readonly #debug: Debug | undefined

  constructor(cwd: string, debug: Debug | undefined) {
    this.#cwd = cwd
    this.#debug = debug
  }

  /**
   * The config that holds in a folder: the nearest, up to the root of the repository.
   *
   * @throws {ConfigFailure} when two stand side by side, or one cannot be read
   */
  nearest(folder: string): Promise<FoundConfig | undefined> {
    const known = this.#found.get(folder)
    if (known) return known
    const found = this.#look(folder)
    this.#found.set(folder, found)
    return found
  }

  async #look(folder: string): Promise<FoundConfig | undefined> {
    const here = await this.#in(folder)
    if (here) return here
    const parent = dirname(folder)
    const isRoot = parent === folder || existsSync(join(folder, '.git'))
    if (isRoot)
      this.#debug?.(`no config up to ${folder}: ${parent === folder ? 'the top' : 'the root of a repository'}`)
    return isRoot ? undefined : this.nearest(parent)
  }

  async #in(folder: string): Promise<FoundConfig | undefined> {
    const files = [...NAMES, 'package.json'].map(name => join(folder, name)).filter(file => existsSync(file))
    const found: FoundConfig[] = []
    for (const file of files) {
      const source = await configSource(file, this.#cwd)
      if (source) found.push({ file, source })
      this.#debug?.(`${shownPath(file, this.#cwd)}: ${source ? 'a config' : 'no config: no key "postmortem-lint"'}`)
    }
    const [first, second] = found
    if (first && second)
      throw new ConfigFailure(`${first.source.name} and ${basename(second.file)} stand side by side: keep one config`)
    return first
  }
}
