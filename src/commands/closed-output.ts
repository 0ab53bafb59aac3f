import { readFileSync, readlinkSync } from 'node:fs'
import { Writable } from 'node:stream'
import type { Output, Streams } from './command.js'

/** The same streams; where a shell has closed stdout, what is written there is an error. */
export function withClosedOutput(streams: Streams): Streams {
  return isClosedByShell(streams.stdout) ? Object.create(streams, { stdout: { value: closed() } }) : streams
}

/**
 * Whether a shell has closed stdout (`>&-`). Node has put /dev/null in its place before this is asked, open to read and
 * write; so do programs that want to hear nothing (`stdio: 'ignore'`), but no shell does: `> /dev/null` opens it to
 * write. Known where processes can be looked at, which is on Linux.
 */
function isClosedByShell(stdout: Output & { readonly fd?: number }): boolean {
  if (stdout.fd !== 1 || stdout.isTTY) return false
  try {
    if (readlinkSync('/proc/self/fd/1') !== NOTHING || !READ_WRITE.test(readFileSync('/proc/self/fdinfo/1', 'utf8')))
      return false
    const parent = `/proc/${process.ppid}`
    return SHELL.test(readFileSync(`${parent}/comm`, 'utf8')) && outputOf(parent) !== NOTHING
  } catch {
    return false
  }
}

const NOTHING = '/dev/null'
const READ_WRITE = /^flags:\s*\d*2$/m
const SHELL = /^(?:ba|da|a|z|k|mk|fi)?sh\n$/

/** Undefined where it is closed. */
function outputOf(process: string): string | undefined {
  try {
    return readlinkSync(`${process}/fd/1`)
  } catch {
    return undefined
  }
}

function closed(): Writable {
  return new Writable({ write: (chunk, _, done) => done(chunk.length > 0 ? new Error('it is closed') : undefined) })
}
