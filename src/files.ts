import { type Dirent, existsSync, readdirSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Debug } from './debug.js'
import { Failure } from './failure.js'
import { gitignoreIn, gitignoresAbove, type IgnoreList, ignoredBy } from './files-ignored.js'
import { statOf, unreadable } from './files-text.js'

/** A file to lint. */
export interface FoundFile {
  readonly absolute: string
  /** Relative to the working directory where it lies below it, else absolute; with forward slashes. */
  readonly path: string
  /** Named by the user, rather than found in a folder or by a pattern. */
  readonly named: boolean
}

export const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i
const NEVER_WALKED = new Set(['node_modules', '.git', '.hg', '.svn', '.jj'])

/** How a path is shown. */
export function shownPath(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute)
  const shown = path === '' ? '.' : path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path) ? absolute : path
  return sep === '/' ? shown : shown.split(sep).join('/')
}

export interface FindOptions {
  readonly cwd: string
  /** False walks into what .gitignore leaves out, too. */
  readonly gitignore?: boolean | undefined
  /** Files that count as if they were there: absolute paths. */
  readonly besides?: readonly string[] | undefined
  readonly debug?: Debug | undefined
}

export interface Found {
  readonly files: readonly FoundFile[]
  /** Folders that could not be looked into. */
  readonly failures: readonly Failure[]
}

/**
 * The file at a path, the Markdown files of the folder there, or the files that match a pattern.
 * Walking follows no links and leaves out what .gitignore does.
 *
 * @throws {Failure} when there is nothing
 */
export async function filesAt(path: string, options: FindOptions): Promise<Found> {
  const { cwd, besides = [] } = options
  const absolute = resolve(cwd, path)
  const file = { absolute, path: shownPath(absolute, cwd), named: true }
  if (besides.includes(absolute)) return { files: [file], failures: [] }
  const found = (folder: string, wanted: (file: string) => boolean, nothing: string): Found => {
    const { files, failures } = walked(folder, wanted, options)
    if (files.length + failures.length === 0) throw new Failure(`${path}: ${nothing}`)
    return { files: files.map(file => ({ absolute: file, path: shownPath(file, cwd), named: false })), failures }
  }
  const isThere = existsSync(absolute)
  if (!isThere && /[*?[\]{}]/.test(path)) {
    const { folder, matches } = await pattern(path, cwd)
    return found(folder, matches, 'no file matches')
  }
  const isFolder = isThere ? statOf(absolute, path).isDirectory() : besides.some(each => isBelow(each, absolute))
  if (isFolder) return found(absolute, each => MARKDOWN.test(each), 'no Markdown file in this folder')
  statOf(absolute, path)
  return { files: [file], failures: [] }
}

/** The folder that a pattern starts from, and whether a file matches it. */
async function pattern(written: string, cwd: string) {
  const { default: picomatch } = await import('picomatch')
  const { base, glob } = picomatch.scan(written)
  const folder = resolve(cwd, base)
  const isMatch = picomatch(glob, { dot: true })
  return { folder, matches: (file: string) => isMatch(relative(folder, file).split(sep).join('/')) }
}

/** The files below a folder that are wanted, and the folders that could not be looked into. */
function walked(folder: string, wanted: (file: string) => boolean, options: FindOptions) {
  const { cwd, gitignore = true, besides = [], debug } = options
  const leftOut = (file: string, { source }: IgnoreList) =>
    debug?.(`${shownPath(file, cwd)}: left out by ${shownPath(source, cwd)}`)
  const lists = gitignore ? gitignoresAbove(folder) : undefined
  const below = existsSync(folder) ? [...filesBelow(folder, lists, { wanted, leftOut })] : []
  const files = below.filter(file => typeof file === 'string')
  const found = new Set(files)
  const others = besides.filter(file => isBelow(file, folder) && wanted(file) && !found.has(file))
  return { files: [...files, ...others], failures: below.filter(file => file instanceof Failure) }
}

function isBelow(file: string, folder: string): boolean {
  const path = relative(folder, file)
  return path !== '' && !isAbsolute(path) && !path.split(sep).some(name => name === '..' || NEVER_WALKED.has(name))
}

interface Walk {
  wanted(file: string): boolean
  leftOut(path: string, list: IgnoreList): void
}

function* filesBelow(
  folder: string,
  above: readonly IgnoreList[] | undefined,
  walk: Walk,
): Generator<string | Failure> {
  const entries = entriesOf(folder)
  if (entries instanceof Failure) return yield entries
  const lists = above && [...above, ...gitignoreIn(folder)]
  for (const entry of entries) {
    const path = join(folder, entry.name)
    const isFolder = entry.isDirectory()
    if (isFolder ? NEVER_WALKED.has(entry.name) : !(entry.isFile() && walk.wanted(path))) continue
    const list = lists && ignoredBy(path, lists, isFolder)
    if (list) walk.leftOut(path, list)
    else if (isFolder) yield* filesBelow(path, lists, walk)
    else yield path
  }
}

function entriesOf(folder: string): Dirent[] | Failure {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    return new Failure(`${folder}: ${unreadable(error, folder)}`)
  }
}
