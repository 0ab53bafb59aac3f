import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { Configs } from './config/configs.js'
import type { Debug } from './debug.js'
import { Failure, isOneFile } from './failure.js'
import { type FoundFile, filesAt } from './files.js'
import { type IgnoreList, ignoredBy, ignoreList } from './files-ignored.js'
import { unreadable } from './files-text.js'
import type { FileResult } from './result.js'

export interface SelectOptions {
  readonly cwd: string
  /** False lints what .gitignore, the other lists and the config leave out, too. */
  readonly ignore?: boolean | undefined
  /** A file in the syntax of .gitignore. */
  readonly ignorePath?: string | undefined
  /** In the syntax of .gitignore, relative to the working directory. */
  readonly ignorePattern?: readonly string[] | undefined
  /** False lets a folder or a pattern pass that leaves nothing to lint. */
  readonly errorOnUnmatchedPattern?: boolean | undefined
  /** Files that count as if they were there: absolute paths. */
  readonly besides?: readonly string[] | undefined
  readonly debug?: Debug | undefined
}

export interface Selection {
  /** Files to lint; between them, as results already, named files that are ignored and paths with nothing there. */
  readonly files: readonly (FoundFile | FileResult)[]
  /** Folders and patterns were searched: then it is a mistake when nothing is left to lint. */
  readonly searched: boolean
}

/**
 * The files that paths stand for, each once, in the order of the paths. Without a path, the `files` of the config here,
 * else every Markdown file below.
 */
export async function selectedFiles(
  paths: readonly string[],
  configs: Configs,
  options: SelectOptions,
): Promise<Selection> {
  const files: (FoundFile | FileResult)[] = []
  const seen = new Set<string>()
  const lists = options.ignore === false ? [] : ownLists(options)
  for (const path of paths.length > 0 ? paths : ((await configs.files()) ?? ['.']))
    try {
      const found = await filesAt(path, { ...options, gitignore: options.ignore !== false })
      for (const failure of found.failures) files.push(failed(path, failure))
      for (const file of found.files) {
        if (seen.has(file.absolute)) continue
        const reason = options.ignore === false ? undefined : await ignoredReason(file, configs, lists)
        if (reason !== undefined) options.debug?.(`${file.path}: ${reason}`)
        if (reason !== undefined && !file.named) continue
        seen.add(file.absolute)
        files.push(
          reason === undefined ? file : { path: file.path, status: 'skipped', reason, findings: [], excused: [] },
        )
      }
    } catch (error) {
      if (!isOneFile(error)) throw error
      const unmatched = /: no (?:file matches|Markdown file)/.test(error.message)
      if (!unmatched || options.errorOnUnmatchedPattern !== false) files.push(failed(path, error))
    }
  const searched = paths.length === 0 || files.some(file => isToLint(file) && !file.named)
  return { files, searched }
}

export function isToLint(file: FoundFile | FileResult): file is FoundFile {
  return 'absolute' in file
}

/** A file that could not be linted; the reason does not repeat its path. */
export function failed(path: string, { message }: Error): FileResult {
  const reason = message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message
  return { path, status: 'failed', reason, findings: [], excused: [] }
}

async function ignoredReason(
  file: FoundFile,
  configs: Configs,
  lists: readonly IgnoreList[],
): Promise<string | undefined> {
  const list = ignoredBy(file.absolute, lists)
  if (list) return `ignored by ${list.source}`
  const pattern = await configs.ignores(file.absolute)
  return pattern === undefined ? undefined : `ignored by ${pattern} in the config`
}

function ownLists({ cwd, ignorePath, ignorePattern }: SelectOptions): IgnoreList[] {
  const lists = ignorePattern?.length ? [ignoreList('--ignore-pattern', cwd, ignorePattern)] : []
  if (ignorePath === undefined) return lists
  const file = resolve(cwd, ignorePath)
  try {
    return [ignoreList(`--ignore-path ${ignorePath}`, dirname(file), readFileSync(file, 'utf8')), ...lists]
  } catch (error) {
    throw new Failure(`--ignore-path ${ignorePath}: ${unreadable(error, file)}`)
  }
}
