import { type FSWatcher, statSync, watch as watchFolder } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Failure } from '../failure.js'
import { MARKDOWN, shownPath } from '../files.js'
import { inert } from '../output-gate.js'
import type { Flags, Surroundings } from './command.js'
import { tell } from './lint-telling.js'
import { outputs } from './output.js'

const CONFIG = /^(?:\.postmortem-lint\.(?:ya?ml|jsonc?)|package\.json)$/
const UNWATCHED = /(?:^|[\\/])(?:node_modules|\.git)[\\/]/
/** Editors write a file in several steps. */
const SETTLED = 100

/** Lints, and again whenever a document or a config changes, until it is stopped; answers the last exit code. */
export async function watch(
  paths: readonly string[],
  flags: Flags,
  { streams }: Surroundings,
  lint: () => Promise<number>,
): Promise<number> {
  const { signal } = streams
  const written = new Set(outputs(flags).flatMap(({ file }) => (file ? [resolve(streams.cwd(), file)] : [])))
  let code = await lint()
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const again = (file: string) => {
    tell(streams.stderr, `changed: ${shownPath(file, streams.cwd())}`)
    running = running.then(async () => {
      code = await lint().catch(error => {
        streams.stderr.write(`${inert(error instanceof Error ? error.message : String(error))}\n`)
        return 2
      })
    })
  }
  const watchers = folders(paths, streams.cwd()).map(folder =>
    watched(folder, file => {
      if (written.has(file) || UNWATCHED.test(file) || !(MARKDOWN.test(file) || CONFIG.test(basename(file)))) return
      clearTimeout(timer)
      timer = setTimeout(again, SETTLED, file)
    }),
  )
  tell(streams.stderr, 'watching; Ctrl-C ends it')
  await new Promise(ended => signal?.addEventListener('abort', ended, { once: true }))
  clearTimeout(timer)
  for (const watcher of watchers) watcher.close()
  await running
  return code
}

function watched(folder: string, changed: (file: string) => void): FSWatcher {
  try {
    return watchFolder(folder, { recursive: true }, (_, name) => name !== null && changed(join(folder, name)))
  } catch (error) {
    throw new Failure(`${folder}: cannot be watched: ${(error as Error).message}`)
  }
}

/** The folders of the paths; those of a pattern are below the working directory. */
function folders(paths: readonly string[], cwd: string): string[] {
  const all = paths.map(path => {
    const absolute = resolve(cwd, path)
    const stats = statSync(absolute, { throwIfNoEntry: false })
    return stats?.isDirectory() ? absolute : stats ? dirname(absolute) : cwd
  })
  return [...new Set(all.length ? all : [cwd])]
}
