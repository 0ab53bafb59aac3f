import { type Dirent, lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { Failure } from './failure.js'

/** A file to lint. */
export interface FoundFile {
  readonly absolute: string
  /** Relative to the working directory where it lies below it, else absolute; with forward slashes. */
  readonly path: string
  /** Named by the user, rather than found in a folder. */
  readonly named: boolean
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i
const NEVER_WALKED = new Set(['node_modules', '.git', '.hg', '.svn', '.jj'])

/** How a path is shown. */
export function shownPath(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute)
  const shown = path === '' ? '.' : path.startsWith('..') || isAbsolute(path) ? absolute : path
  return sep === '/' ? shown : shown.split(sep).join('/')
}

/**
 * The file at a path, or the Markdown files of the folder there.
 *
 * @throws {Failure} when there is nothing at the path
 */
export function filesAt(path: string, cwd: string): FoundFile[] {
  const absolute = resolve(cwd, path)
  if (statOf(absolute, path).isDirectory()) return walk(absolute).map(file => found(file, cwd, false))
  return [found(absolute, cwd, true)]
}

function found(absolute: string, cwd: string, named: boolean): FoundFile {
  return { absolute, path: shownPath(absolute, cwd), named }
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort(byName)
    .flatMap(entry => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return NEVER_WALKED.has(entry.name) ? [] : walk(path)
      return entry.isFile() && MARKDOWN.test(entry.name) ? [path] : []
    })
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1
}

function statOf(absolute: string, path: string): Stats {
  try {
    return statSync(absolute)
  } catch (error) {
    throw new Failure(`${path}: ${unreadable(error, absolute)}`)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'a link that leads back to itself',
  EISDIR: 'a folder, not a file',
  ENOTDIR: 'a part of the path is not a folder',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
}

/** Why a file cannot be read, in words. */
export function unreadable(error: unknown, absolute: string): string {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOENT' && isLink(absolute)) return 'a link to nothing'
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}

function isLink(absolute: string): boolean {
  try {
    return lstatSync(absolute).isSymbolicLink()
  } catch {
    return false
  }
}

const LARGEST = 10 * 1024 * 1024

/**
 * The text of a file, byte order mark and line endings kept.
 *
 * @throws {Failure} when it cannot be read, or is no text
 */
export function textOf(file: FoundFile): string {
  return decoded(bytesOf(file), file.path)
}

function bytesOf({ absolute, path }: FoundFile): Buffer {
  const stats = statOf(absolute, path)
  if (!stats.isFile())
    throw new Failure(`${path}: ${stats.isDirectory() ? 'a folder, not a file' : 'not a regular file'}`)
  if (stats.size > LARGEST)
    throw new Failure(`${path}: ${Math.round(stats.size / 1024 / 1024)} MB, more than the 10 MB that are read`)
  try {
    return readFileSync(absolute)
  } catch (error) {
    throw new Failure(`${path}: ${unreadable(error, absolute)}`)
  }
}

/**
 * The text that bytes are in UTF-8.
 *
 * @throws {Failure} when they are none
 */
export function decoded(bytes: Uint8Array, path: string): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Failure(`${path}: UTF-16, where UTF-8 is expected`)
  if (bytes.includes(0)) throw new Failure(`${path}: a binary file`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Failure(`${path}: not valid UTF-8`)
  }
}
