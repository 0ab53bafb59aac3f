import { resolve } from 'node:path'
import type { DocumentSource } from '../document.js'
import { Failure } from '../failure.js'
import { decoded } from '../files-text.js'
import type { Flags, Streams } from './command.js'

/** Whether the document comes from stdin: `--stdin`, or "-" as the only path. */
export function readsStdin(paths: readonly string[], { stdin }: Flags): boolean {
  const dash = paths.includes('-')
  if (!dash && !stdin) return false
  if (paths.length > (dash ? 1 : 0)) throw new Failure('stdin and files cannot be linted in one run')
  return true
}

/**
 * The document on stdin, as if it stood at `--stdin-filename`.
 *
 * @throws {Failure} when it is no text
 */
export async function stdinSource({ stdinFilename }: Flags, { stdin, cwd }: Streams): Promise<DocumentSource> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  const path = stdinFilename === undefined ? undefined : String(stdinFilename).replaceAll('\\', '/')
  return {
    path,
    absolute: path === undefined ? undefined : resolve(cwd(), path),
    text: decoded(Buffer.concat(chunks), path ?? '<stdin>'),
  }
}
