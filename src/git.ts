import { spawnSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { Failure } from './failure.js'
import { shownPath } from './files.js'
import { decoded } from './files-text.js'
import { type FileChange, fileChanges } from './git-diff.js'

/** What has changed in a repository. */
export interface Changes {
  /** For people: "since main". */
  readonly name: string
  has(absolute: string): boolean
  /** Undefined for a file that has not changed. */
  of(absolute: string): FileChange | undefined
  /** The files that are staged: one may be missing from the working tree, or be something else there. */
  readonly staged?: readonly string[]
  /** The text that is staged, where the file on disk is another; undefined to read the file. */
  text?(absolute: string): string
}

/**
 * What the working tree changes since it parted from a commit, files that Git does not know yet included.
 *
 * @throws {Failure} without Git, outside a repository, or for a commit that there is not
 */
export function changesSince(ref: string, cwd: string): Changes {
  const root = rootOf(cwd)
  const commit = commitOf(ref, root)
  const base = git(root, 'merge-base', commit, 'HEAD').output.trim() || commit
  const changed = filesIn(diff(root, base), root)
  for (const path of list(root, 'ls-files', '--others', '--exclude-standard', '-z'))
    changed.set(join(root, path), WHOLE)
  return changes(`since ${ref}`, changed)
}

/**
 * What the next commit will change, as it is staged.
 *
 * @throws {Failure} without Git or outside a repository
 */
export function stagedChanges(cwd: string): Changes {
  const root = rootOf(cwd)
  const changed = filesIn(diff(root, '--cached'), root)
  const blobs = stagedBlobs(root)
  const here = real(cwd)
  return {
    name: 'staged',
    staged: Array.from(blobs.keys(), file => join(cwd, relative(here, file))),
    has: absolute => blobs.has(tracked(absolute)),
    of: absolute => changed.get(tracked(absolute)),
    text(absolute) {
      const path = shownPath(absolute, cwd)
      const { status, bytes } = git(root, 'cat-file', 'blob', blobs.get(tracked(absolute)) ?? '')
      if (status !== 0) throw new Failure(`${path}: cannot be read from the index`)
      return decoded(bytes, path)
    },
  }
}

/** The objects of the files that are staged; links and submodules are none. */
function stagedBlobs(root: string): Map<string, string> {
  const args = [
    '--cached',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--ignore-submodules',
    '--diff-filter=d',
    '-z',
    '--',
  ]
  const parts = list(root, 'diff', '--no-ext-diff', ...args)
  const blobs = new Map<string, string>()
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [, mode = '', , blob = ''] = parts[index]!.split(' ')
    if (mode.startsWith('100')) blobs.set(join(root, parts[index + 1]!), blob)
  }
  return blobs
}

const WHOLE: FileChange = { lines: [{ first: 1, last: Number.POSITIVE_INFINITY }], isNew: true }

function changes(name: string, changed: ReadonlyMap<string, FileChange>): Changes {
  return {
    name,
    has: absolute => changed.has(real(absolute)),
    of: absolute => changed.get(real(absolute)),
  }
}

/** Where links lead, as far as there is something. */
function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(real(parent), basename(path))
  }
}

/** A file as Git names it: itself, when it is a link. */
function tracked(absolute: string): string {
  return join(real(dirname(absolute)), basename(absolute))
}

// A renamed file counts by its new name; nothing that the repository configures is run.
const DIFF = [
  'diff',
  '--find-renames',
  '--unified=0',
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--diff-filter=d',
]
const PREFIXES = ['--src-prefix=a/', '--dst-prefix=b/', '--ignore-submodules']

function diff(root: string, against: string): string {
  const { status, output, error } = git(root, ...DIFF, ...PREFIXES, against, '--')
  if (status !== 0) throw new Failure(`git diff: ${error}`)
  return output
}

function filesIn(text: string, root: string): Map<string, FileChange> {
  return new Map(Array.from(fileChanges(text), ([path, change]) => [join(root, path), change]))
}

function rootOf(cwd: string): string {
  const { status, output, error } = git(cwd, 'rev-parse', '--show-toplevel')
  if (status !== 0) throw new Failure(/not a git repository/i.test(error) ? 'not in a Git repository' : `git: ${error}`)
  return real(output.trim())
}

function commitOf(ref: string, root: string): string {
  const { status, output } = git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
  if (status === 0) return output.trim()
  const shallow = git(root, 'rev-parse', '--is-shallow-repository').output.trim() === 'true'
  throw new Failure(`--since: ${ref} is not a commit here${shallow ? ': the clone is shallow, fetch more of it' : ''}`)
}

function list(root: string, ...args: readonly string[]): string[] {
  return git(root, ...args)
    .output.split('\0')
    .filter(Boolean)
}

function git(cwd: string, ...args: readonly string[]) {
  const options = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false']
  const run = spawnSync('git', [...options, ...args], { cwd, maxBuffer: 1 << 30, env: { ...process.env, LC_ALL: 'C' } })
  if (run.error) throw new Failure(`git cannot be run: ${run.error.message}`)
  return {
    status: run.status,
    bytes: run.stdout,
    output: run.stdout.toString(),
    error: run.stderr.toString().trim().split('\n')[0] ?? '',
  }
}
