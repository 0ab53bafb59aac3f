import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { Failure } from './failure.js'
import { unreadable } from './files-text.js'

/** Patterns in the syntax of .gitignore, and the folder that they are relative to. */
export interface IgnoreList {
  /** The file or flag that they come from. */
  readonly source: string
  readonly folder: string
  readonly patterns: Ignore
}

export function ignoreList(source: string, folder: string, patterns: string | readonly string[]): IgnoreList {
  return { source, folder, patterns: ignore().add(patterns) }
}

/**
 * The .gitignore of a folder.
 *
 * @throws {Failure} when it cannot be read
 */
export function gitignoreIn(folder: string): IgnoreList[] {
  const file = join(folder, '.gitignore')
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return []
  try {
    return [ignoreList(file, folder, readFileSync(file, 'utf8'))]
  } catch (error) {
    throw new Failure(`${file}: ${unreadable(error, file)}`)
  }
}

/** The .gitignore files above a folder, up to the root of its repository, the outermost first; none outside a repository. */
export function gitignoresAbove(folder: string): IgnoreList[] {
  const lists: IgnoreList[] = []
  for (let here = folder; ; here = dirname(here)) {
    if (here !== folder) lists.unshift(...gitignoreIn(here))
    if (existsSync(join(here, '.git'))) return lists
    if (dirname(here) === here) return []
  }
}

/** The list that leaves a file out; the last one that knows the file decides, as in Git. */
export function ignoredBy(absolute: string, lists: readonly IgnoreList[], isFolder = false): IgnoreList | undefined {
  for (const list of lists.toReversed()) {
    const { folder, patterns } = list
    const path = relative(folder, absolute).split(sep).join('/')
    if (path === '' || path.startsWith('../') || path === '..') continue
    const { ignored, unignored } = patterns.test(isFolder ? `${path}/` : path)
    if (ignored) return list
    if (unignored) return undefined
  }
  return undefined
}
