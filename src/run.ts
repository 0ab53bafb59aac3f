import type { ResultCache } from './cache.js'
import { Configs } from './config/configs.js'
import type { DocumentSource, ReadDocument } from './document.js'
import { Failure, isOneFile } from './failure.js'
import type { FoundFile } from './files.js'
import { failed, isToLint, type SelectOptions, selectedFiles } from './files-selected.js'
import { textOfFound } from './files-text.js'
import type { Changes } from './git.js'
import type { FileChange } from './git-diff.js'
import type { FileResult, LintResult } from './result.js'
import type { Region } from './rule.js'
import { ending, noCacheReason, tellStart } from './run-debug.js'
import type { LintFilesOptions } from './run-options.js'
import { summaryOf } from './summary.js'
import { tool } from './tool.js'
import { turn } from './turn.js'
import type { Workers } from './workers.js'

/** A run over documents: what each of them needs, loaded once, when the first needs it. */
export interface Run {
  readonly options: LintFilesOptions
  readonly configs: Configs
  readonly changes: Changes | undefined
}

export async function startRun(options: LintFilesOptions): Promise<Run> {
  const { debug } = options
  if (debug) await tellStart(debug, options)
  return { options, configs: new Configs(options), changes: await changesFor(options) }
}

async function changesFor({ since, staged, lines, cwd }: LintFilesOptions): Promise<Changes | undefined> {
  if (since === undefined && !staged && !lines) return undefined
  const { changesSince, stagedChanges } = await import('./git.js')
  return staged ? stagedChanges(cwd) : changesSince(since ?? 'HEAD', cwd)
}

/**
 * Lints files, folders and patterns. A file that cannot be linted is a result with the status "failed"; the others are
 * linted all the same.
 *
 * @throws {Failure} when the config is wrong
 */
export async function lintFiles(paths: readonly string[], options: LintFilesOptions): Promise<LintResult> {
  return lintPaths(paths, await startRun(options))
}

/** The same, in a run that goes on. */
export async function lintPaths(paths: readonly string[], run: Run): Promise<LintResult> {
  const { options, changes } = run
  const { files: selected, searched } = await selectedFiles(paths, run.configs, selection(paths, run))
  const files = selected.filter(file => !isToLint(file) || changes?.has(file.absolute) !== false)
  options.debug?.(`files: ${selected.length}${changes ? `, changed (${changes.name}): ${files.length}` : ''}`)
  const cache = await cacheFor(files.length, options)
  const workers = await workersFor(files.length, options)
  const results = await inOrder(files, workers ? 4 * workers.count : 1, async (file, index) => {
    if (!isToLint(file)) return file
    options.onFile?.(file, index, files.length)
    const result = await lintFile(file, run, cache, workers)
    options.debug?.(ending(result))
    return result
  }).finally(() => workers?.end())
  cache?.write()
  const nothing = searched && !changes && results.length > 0 && results.every(({ status }) => status === 'skipped')
  if (nothing && options.errorOnUnmatchedPattern !== false)
    results.push(failed(paths[0] ?? '.', new Failure('nothing to lint: every file is skipped')))
  return lintResult(results)
}

/** What has changed may be missing on disk; and when all of it is gone, no path was wrong. */
function selection(paths: readonly string[], { options, changes }: Run): SelectOptions {
  if (!changes) return options
  const { errorOnUnmatchedPattern } = options
  return {
    ...{ ...options, besides: changes.staged },
    errorOnUnmatchedPattern: paths.length === 0 ? false : errorOnUnmatchedPattern,
  }
}

/** Fewer files are linted sooner than a cache is read. */
const WORTH_A_CACHE = 10

async function cacheFor(files: number, options: LintFilesOptions): Promise<ResultCache | undefined> {
  const { cacheLocation, fix, debug } = options
  if (cacheLocation === undefined || fix || files < WORTH_A_CACHE) {
    debug?.(`no cache: ${noCacheReason(options, WORTH_A_CACHE)}`)
    return undefined
  }
  const { ResultCache } = await import('./cache.js')
  return new ResultCache(cacheLocation, debug)
}

async function workersFor(files: number, options: LintFilesOptions): Promise<Workers | undefined> {
  const { workerUrl } = options
  if (workerUrl === undefined || files < 2) return undefined
  const { threadsFor, Workers } = await import('./workers.js')
  const threads = threadsFor(files, options)
  return threads > 1 ? new Workers(workerUrl, threads, options) : undefined
}

/** Results in the order of the items, some of them at work at a time. */
async function inOrder<Item, Result>(
  items: readonly Item[],
  atATime: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      await turn()
      results[index] = await work(items[index]!, index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, worker))
  return results
}

/** Results in their order, with their sums. */
export function lintResult(files: readonly FileResult[]): LintResult {
  return { tool, summary: summaryOf(files), files }
}

async function lintFile(
  file: FoundFile,
  run: Run,
  cache: ResultCache | undefined,
  workers: Workers | undefined,
): Promise<FileResult> {
  try {
    const source = { ...file, text: run.changes?.text?.(file.absolute) ?? textOfFound(file) }
    const judged = async () =>
      workers ? workers.judge(source) : (await import('./judge.js')).judgedWithLinks(source, run)
    const result = cache ? await cache.result(source, run, judged) : (await judged()).result
    const shown = run.options.lines
      ? onChangedLines(result, run.changes?.of(file.absolute) ?? { lines: [], isNew: false })
      : result
    return run.options.keepText === false ? withoutText(shown) : shown
  } catch (error) {
    if (!isOneFile(error)) throw error
    return failed(file.path, error)
  }
}

/**
 * What a change touches: a finding on a changed line, or whose other party is on one; what is said of the document as a
 * whole, when all of it is new.
 */
function onChangedLines(result: FileResult, { lines, isNew }: FileChange): FileResult {
  const isChanged = ({ line, endLine }: Region) => lines.some(({ first, last }) => line <= last && first <= endLine)
  const findings = result.findings.filter(finding =>
    finding.whole ? isNew : isChanged(finding) || finding.related.some(isChanged),
  )
  return { ...result, findings }
}

function withoutText({ text: _, ...result }: FileResult): FileResult {
  return result
}

/** Lints a text that is at hand, as if it stood at its path, and fixes it where that is asked for. */
export async function lintSource(source: DocumentSource, run: Run): Promise<FileResult> {
  const { judge } = await import('./judge.js')
  const result = await judge(source, run)
  run.options.debug?.(ending(result))
  return result
}

export interface ReadFile extends ReadDocument {
  readonly file: FoundFile
}

/** Reads documents for the commands that show facts rather than findings; no gate. */
export async function readFiles(
  paths: readonly string[],
  options: LintFilesOptions,
): Promise<{ readonly read: readonly ReadFile[]; readonly others: readonly FileResult[] }> {
  const { configs } = await startRun(options)
  const [{ parserFor }, { readDocument }] = await Promise.all([import('./judge.js'), import('./document.js')])
  const { files } = await selectedFiles(paths, configs, options)
  const read: ReadFile[] = []
  const others: FileResult[] = []
  for (const file of files)
    try {
      await turn()
      if (!isToLint(file)) {
        others.push(file)
        continue
      }
      const text = textOfFound(file)
      const parser = await parserFor(options.parser, text)
      read.push({ file, ...(await readDocument({ ...file, text }, configs, parser)) })
    } catch (error) {
      if (!isOneFile(error)) throw error
      others.push(failed(file.path, error))
    }
  return { read, others }
}
