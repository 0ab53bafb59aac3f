import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ConfigFailure } from '../failure.js'
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

  constructor(cwd: string) {
    this.#cwd = cwd
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
    const here = await configIn(folder, this.#cwd)
    if (here) return here
    const parent = dirname(folder)
    return parent === folder || existsSync(join(folder, '.git')) ? undefined : this.nearest(parent)
  }
}

async function configIn(folder: string, cwd: string): Promise<FoundConfig | undefined> {
  const files = [...NAMES, 'package.json'].map(name => join(folder, name)).filter(file => existsSync(file))
  const found: FoundConfig[] = []
  for (const file of files) {
    const source = await configSource(file, cwd)
    if (source) found.push({ file, source })
  }
  const [first, second] = found
  if (first && second)
    throw new ConfigFailure(`${first.source.name} and ${basename(second.file)} stand side by side: keep one config`)
  return first
}
