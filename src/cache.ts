import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Debug } from './debug.js'
import type { DocumentSource } from './document.js'
import type { Judged } from './judge.js'
import type { FileResult } from './result.js'
import type { Run } from './run.js'
import type { LintFilesOptions } from './run-options.js'
import { tool } from './tool.js'
import { writeAtomically } from './write-file.js'

interface Entry {
  /** Of the text, and of all that its result depends on. */
  readonly key: string
  /** The files that links were looked up for, and whether they were there. */
  readonly links: Readonly<Record<string, boolean>>
  readonly result: Omit<FileResult, 'text'>
}

const FORMAT = 1
const MOST_ENTRIES = 20_000

/**
 * Results of earlier runs by content, config and version. A damaged file is no file; two processes that write at once
 * leave the entries of one of them.
 */
export class ResultCache {
  readonly #location: string
  readonly #entries: Map<string, Entry>
  #changed = false

  constructor(location: string, debug?: Debug) {
    this.#location = location
    this.#entries = readEntries(location)
    debug?.(`cache ${location}: files remembered: ${this.#entries.size}`)
  }

  /** What is remembered of a document, or what `judged` says of it. */
  async result(
    source: DocumentSource & { readonly absolute: string },
    run: Run,
    judged: () => Promise<Judged>,
  ): Promise<FileResult> {
    const { debug, cwd } = run.options
    const identity = await run.configs.identity(source.absolute)
    if (identity === undefined) {
      debug?.(`${source.path}: not remembered: the config has a plugin, which is code`)
      return (await judged()).result
    }
    const key = hash(source.text, source.path ?? '', identity, runIdentity(run.options))
    const known = this.#entries.get(source.absolute)
    if (known?.key === key && isAsItWas(known.links, cwd)) {
      debug?.(`${source.path}: remembered`)
      return { ...known.result, text: source.text }
    }
    const changed = known?.key === key ? 'a file that it links to' : 'its text, its config, the flags or the day'
    debug?.(`${source.path}: ${known ? `judged anew: ${changed} changed` : 'not remembered yet'}`)
    const {
      result: { text, ...result },
      links,
    } = await judged()
    if (result.status !== 'failed') {
      this.#entries.delete(source.absolute)
      this.#entries.set(source.absolute, { key, links, result })
      this.#changed = true
    }
    return { ...result, ...(text === undefined ? {} : { text }) }
  }

  /** A cache that cannot be written is none. */
  write(): void {
    if (!this.#changed) return
    const entries = [...this.#entries].slice(-MOST_ENTRIES)
    try {
      mkdirSync(dirname(this.#location), { recursive: true })
      writeAtomically(this.#location, JSON.stringify({ format: FORMAT, entries }))
    } catch {}
  }
}

/**
 * Where results are remembered: outside the repository, so that nobody's commit can bring results along.
 *
 * @returns undefined when there is no home
 */
export function defaultCacheLocation(
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME, USERPROFILE } = env
  const home = HOME ?? USERPROFILE
  const folder = XDG_CACHE_HOME ?? LOCALAPPDATA ?? (home === undefined ? undefined : join(home, '.cache'))
  return folder && join(folder, 'postmortem-lint', `${hash(cwd).slice(0, 16)}.json`)
}

function readEntries(location: string): Map<string, Entry> {
  try {
    const { format, entries } = JSON.parse(readFileSync(location, 'utf8'))
    return format === FORMAT ? new Map(entries) : new Map()
  } catch {
    return new Map()
  }
}

function isAsItWas(links: Entry['links'], cwd: string): boolean {
  return Object.entries(links).every(([path, there]) => existsSync(resolve(cwd, path)) === there)
}

/** What a result depends on beside its document and config. Of the time, the day. */
function runIdentity(options: LintFilesOptions): string {
  const { rule, only, skip, gate, inlineConfig, unusedDirectives, parser, preset, plugins, now } = options
  return JSON.stringify([
    ...[program, rule, only, skip, gate, inlineConfig, unusedDirectives, parser, preset, plugins],
    now?.slice(0, 10),
  ])
}

/** The program itself: its version, and the names of its parts, which hold hashes of their content. */
const program = [tool.version, tool.tzdb, ...readdirSync(dirname(fileURLToPath(import.meta.url))).sort()].join()

function hash(...parts: readonly string[]): string {
  const digest = createHash('sha1')
  for (const part of parts) digest.update(part).update('\0')
  return digest.digest('base64')
}
