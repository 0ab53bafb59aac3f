import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from './failure.js'
import { unreadable } from './files-text.js'

/**
 * Replaces a file at once, mode kept, links followed: a reader sees the old text or the new one, and a full disk leaves
 * the old one.
 *
 * @param path absolute
 * @throws what the file system says
 */
export function writeAtomically(path: string, text: string): void {
  const target = targetOf(path)
  const temporary = `${target}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`
  try {
    writeFileSync(temporary, text, { flag: 'wx' })
    const mode = statSync(target, { throwIfNoEntry: false })?.mode
    if (mode !== undefined) chmodSync(temporary, mode)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/**
 * The same, for a file that the user named.
 *
 * @throws {Failure} with why it cannot be written
 */
export function writeNamed(path: string, cwd: string, text: string): void {
  const absolute = resolve(cwd, path)
  try {
    writeAtomically(absolute, text)
  } catch (error) {
    throw new Failure(`${path}: cannot be written: ${unreadable(error, absolute)}`)
  }
}

function targetOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
