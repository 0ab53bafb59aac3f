import type { Debug } from '../debug.js'
import { shownPath } from '../files.js'
import type { FoundConfig } from './find.js'
import type { LoadedConfig } from './load.js'

/** Says which config each folder and each document has got. */
export class ConfigsTold {
  readonly #options: { readonly cwd: string; readonly debug?: Debug | undefined }
  readonly #folders = new Set<string>()

  constructor(options: { readonly cwd: string; readonly debug?: Debug | undefined }) {
    this.#options = options
  }

  folder(folder: string, found: FoundConfig | undefined): void {
    const { cwd, debug } = this.#options
    if (!debug || this.#folders.has(folder)) return
    this.#folders.add(folder)
    debug(`the config for ${shownPath(folder, cwd)}: ${found?.source.name ?? 'none, the preset alone'}`)
  }

  /** @param overrides what `appliedOverrides` answers */
  document(file: string | undefined, rules: number, { layers }: LoadedConfig, overrides: string): void {
    const { cwd, debug } = this.#options
    if (!debug) return
    const path = file === undefined ? '<stdin>' : shownPath(file, cwd)
    const places = overrides.split(' ').filter(Boolean).map(place)
    debug(`${path}: rules on: ${rules}${places.length ? `; overrides at ${places.join(', ')}` : ''}`)

    function place(applied: string): string {
      const [layer, index] = applied.split('.').map(Number)
      return layers[layer!]!.origin(['overrides', index!])
    }
  }
}
