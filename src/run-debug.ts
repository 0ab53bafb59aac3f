import type { Debug } from './debug.js'
import type { FileResult } from './result.js'
import type { LintFilesOptions } from './run-options.js'
import { tool } from './tool.js'

/** What `--debug` says before anything is read. */
export async function tellStart(debug: Debug, { cwd, now, parser }: LintFilesOptions): Promise<void> {
  const { name } = await (await import('./judge.js')).parserFor(parser)
  debug(
    `postmortem-lint ${tool.version} (tzdb ${tool.tzdb}), Node ${process.version}, ${process.platform} ${process.arch}`,
  )
  debug(`in ${cwd}; today is ${now?.slice(0, 10)}; Markdown is parsed by ${name}`)
}

/** What became of a file. */
export function ending({ path, status, reason, findings, excused }: FileResult): string {
  if (status !== 'linted') return `${path}: ${status}: ${reason}`
  return `${path}: findings: ${findings.length}, excused: ${excused.length}`
}

/** Why a run remembers nothing. */
export function noCacheReason({ cacheLocation, fix }: LintFilesOptions, fewest: number): string {
  if (cacheLocation === undefined) return 'none is wanted, or there is no home to keep it in'
  return fix ? 'fixing needs the documents' : `fewer than ${fewest} files`
}
