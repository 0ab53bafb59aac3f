import type { ConfigOptions } from './config/configs.js'
import type { JudgeOptions } from './document.js'
import type { FoundFile } from './files.js'
import type { SelectOptions } from './files-selected.js'
import type { FixKind } from './fix.js'
import type { Timing } from './timing.js'

/** What a run may be told. */
export interface LintFilesOptions extends ConfigOptions, SelectOptions, Omit<JudgeOptions, 'known' | 'partial'> {
  readonly cwd: string
  /** False lints what does not look like a postmortem, too. */
  readonly gate?: boolean | undefined
  /** Applies fixes to the text of the results; files are left as they are. */
  readonly fix?: FixKind | undefined
  readonly parser?: 'auto' | 'satteri' | 'remark' | undefined
  /** Only documents that have changed since they parted from this commit. */
  readonly since?: string | undefined
  /** Only documents that the next commit changes, as they are staged. */
  readonly staged?: boolean | undefined
  /** Only findings on changed lines; without `since` and `staged`, since the last commit. */
  readonly lines?: boolean | undefined
  /** The file that remembers results between runs; by default none does. */
  readonly cacheLocation?: string | undefined
  /** False leaves the texts out of the results, for formats that do not show them. */
  readonly keepText?: boolean | undefined
  /** How many threads; "auto" by the number of files. */
  readonly concurrency?: number | 'auto' | 'off' | undefined
  /** The module of a thread; without it there is one thread. */
  readonly workerUrl?: URL | undefined
  /** Collects where the time goes. */
  readonly timing?: Timing | undefined
  /** Called before each file. */
  readonly onFile?: ((file: FoundFile, index: number, count: number) => void) | undefined
}
