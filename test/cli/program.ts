import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { main } from '../../src/cli.js'

/** A folder of its own with these files, removed after the test. A text is written, undefined makes a folder. */
export function folder(files: Readonly<Record<string, string | Uint8Array | undefined>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'postmortem-lint-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name)
    mkdirSync(content === undefined ? path : dirname(path), { recursive: true })
    if (content !== undefined) writeFileSync(path, content)
  }
  return root
}

export interface Surroundings {
  readonly stdin?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Whether stdout and stderr are terminals. */
  readonly terminal?: boolean
  /** Ends `--watch`. */
  readonly signal?: AbortSignal
  /** Called with everything that is written so far. */
  readonly onOutput?: (stdout: string, stderr: string) => void
}

export interface Ending {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program in a folder, as a shell would. */
export async function run(cwd: string, argv: readonly string[], surroundings: Surroundings = {}): Promise<Ending> {
  const { env = {}, signal, onOutput } = surroundings
  const written = () => onOutput?.(stdout.text, stderr.text)
  const stdout = new Sink(surroundings.terminal, written)
  const stderr = new Sink(surroundings.terminal, written)
  const stdin = Readable.from([Buffer.from(surroundings.stdin ?? '')])
  const code = await main(argv, { stdin, stdout, stderr, env, cwd: () => cwd, ...(signal && { signal }) })
  return { code, stdout: stdout.text, stderr: stderr.text }
}

/** The program, as it is started. */
export const bin = fileURLToPath(new URL('../../bin/postmortem-lint.js', import.meta.url))
/** Whether there is a built program to spawn. */
export const built = existsSync(fileURLToPath(new URL('../../dist/cli.js', import.meta.url)))

const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
/** Root may do everything: its tests about permissions run as somebody else. */
const somebody = isRoot ? { uid: NOBODY, gid: NOBODY } : {}

/** Whether there is a built program that somebody may run whom permissions bind. */
export const permissionsBind =
  built && process.platform !== 'win32' && spawnSync(process.execPath, [bin, '--version'], somebody).status === 0

/** Runs the built program as somebody whom permissions bind, to whom the folder belongs. */
export function runAsSomebody(cwd: string, argv: readonly string[]): Ending {
  if (isRoot)
    for (const path of [cwd, ...readdirSync(cwd).map(name => join(cwd, name))]) chownSync(path, NOBODY, NOBODY)
  const surroundings = { cwd, encoding: 'utf8', env: { PATH: process.env.PATH ?? '' }, ...somebody } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], surroundings)
  return { code: status ?? -1, stdout, stderr }
}

class Sink extends Writable {
  text = ''
  readonly isTTY: boolean
  readonly columns = 80

  readonly #written: () => void

  constructor(terminal = false, written = () => {}) {
    super()
    this.isTTY = terminal
    this.#written = written
  }

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString()
    this.#written()
    done()
  }
}

/** A plugin whose rule reports every line that holds the word "bad"; it offers to make it "good". */
export const ACME = `
export default {
  name: 'acme',
  rules: [{
    id: 'tone',
    summary: 'Say good.',
    why: 'Because.',
    severity: 'error',
    examples: {},
    *check({ text }) {
      for (const { index } of text.matchAll(/bad/g)) {
        const span = { start: index, end: index + 3 }
        yield { at: { span }, message: 'says bad', fix: [{ span, text: 'good' }] }
      }
    },
  }],
}
`

/** A config with that plugin and nothing else. */
export const ACME_CONFIG = 'extends: []\nplugins: [./acme.mjs]\nrules: { acme/tone: error }\n'
