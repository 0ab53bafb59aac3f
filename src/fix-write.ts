import { accessSync, constants, readFileSync } from 'node:fs'
import { Failure } from './failure.js'
import { unreadable } from './files-text.js'
import { writeAtomically } from './write-file.js'

/**
 * Replaces the text of a file, all of it or nothing.
 *
 * @param before what the file held when it was read; a file that someone else has changed since is left alone
 * @throws {Failure}
 */
export function replaceText(
  file: { readonly absolute: string; readonly path: string },
  before: string,
  after: string,
): void {
  let now: string
  try {
    accessSync(file.absolute, constants.W_OK)
    now = readFileSync(file.absolute, 'utf8')
    if (now === before) writeAtomically(file.absolute, after)
  } catch (error) {
    throw new Failure(`${file.path}: cannot be written: ${unreadable(error, file.absolute)}`)
  }
  if (now !== before) throw new Failure(`${file.path}: changed by someone else in between: not fixed`)
}
