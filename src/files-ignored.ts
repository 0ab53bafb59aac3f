import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** Patterns in the syntax of .gitignore, and the folder that they are relative to. */
export interface IgnoreList {
  readonly folder: string
  readonly patterns: Ignore
}

export function ignoreList(folder: string, patterns: string | readonly string[]): IgnoreList {
  return { folder, patterns: ignore().add(patterns) }
}

/** The .gitignore of a folder. */
export function gitignoreIn(folder: string): IgnoreList[] {
  const file = join(folder, '.gitignore')
  return existsSync(file) ? [ignoreList(folder, readFileSync(file, 'utf8'))] : []
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

/** Whether the lists leave a file out; the last list that knows it decides, as in Git. */
export function isIgnored(absolute: string, lists: readonly IgnoreList[], isFolder = false): boolean {
  for (const { folder, patterns } of lists.toReversed()) {
    const path = relative(folder, absolute).split(sep).join('/')
    if (path === '' || path.startsWith('../') || path === '..') continue
    const { ignored, unignored } = patterns.test(isFolder ? `${path}/` : path)
    if (ignored) return true
    if (unignored) return false
  }
  return false
}
