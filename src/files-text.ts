import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs'
import { Failure } from './failure.js'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ELOOP: 'a link that leads back to itself',
  EISDIR: 'a folder, not a file',
  ENOTDIR: 'a part of the path is not a folder',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
}

/** Why a file cannot be read or written, in words. */
export function unreadable(error: unknown, absolute: string): string {
  const { code = '' } = error as NodeJS.ErrnoException
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

/** @throws {Failure} when there is nothing, or nothing that may be looked at */
export function statOf(absolute: string, path: string): Stats {
  try {
    return statSync(absolute)
  } catch (error) {
    throw new Failure(`${path}: ${unreadable(error, absolute)}`)
  }
}

const LARGEST = 10 * 1024 * 1024

/**
 * The text of a file, byte order mark and line endings kept.
 *
 * @throws {Failure} when it cannot be read, or is no text
 */
export function textOf({ absolute, path }: { readonly absolute: string; readonly path: string }): string {
  const stats = statOf(absolute, path)
  if (!stats.isFile())
    throw new Failure(`${path}: ${stats.isDirectory() ? 'a folder, not a file' : 'not a regular file'}`)
  refuseTooLarge(stats.size, path)
  try {
    return decoded(readFileSync(absolute), path)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(`${path}: ${unreadable(error, absolute)}`)
  }
}

/**
 * The text of a file that was there a moment ago.
 *
 * @throws {Failure} as `textOf` does; it says when the file is there no more
 */
export function textOfFound(file: { readonly absolute: string; readonly path: string }): string {
  try {
    return textOf(file)
  } catch (error) {
    if (lstatSync(file.absolute, { throwIfNoEntry: false })) throw error
    throw new Failure(`${file.path}: gone since it was found`)
  }
}

/**
 * The text that bytes are in UTF-8.
 *
 * @throws {Failure} when they are none
 */
export function decoded(bytes: Uint8Array, path: string): string {
  refuseTooLarge(bytes.length, path)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Failure(`${path}: UTF-16, where UTF-8 is expected`)
  if (bytes.includes(0)) throw new Failure(`${path}: a binary file`)
  const text = textIn(bytes, path)
  if (DEEP_QUOTES.test(text)) throw new Failure(`${path}: more than 1,000 quotes in each other`)
  return text
}

/** No parser reads these in the time of their length: 100 KB of them are a minute. */
const DEEP_QUOTES = /^(?:[ \t]{0,3}>){1001}/m

function textIn(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Failure(`${path}: not valid UTF-8`)
  }
}

function refuseTooLarge(size: number, path: string): void {
  if (size > LARGEST)
    throw new Failure(`${path}: ${Math.round(size / 1024 / 1024)} MB, more than the 10 MB that are read`)
}
