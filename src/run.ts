import { dirname } from 'node:path'
import { type ConfigOptions, Configs } from './config/configs.js'
import {
  type DocumentSource,
  gateReason,
  type JudgeOptions,
  judgement,
  type ReadDocument,
  readDocument,
} from './document.js'
import { loadMarkdownParser, type MarkdownParser } from './facts/markdown.js'
import { Failure, isOneFile } from './failure.js'
import type { FoundFile } from './files.js'
import { failed, isToLint, type SelectOptions, selectedFiles } from './files-selected.js'
import { textOf } from './files-text.js'
import { type FixKind, fixed } from './fix.js'
import type { Changes } from './git.js'
import type { LineRange } from './git-diff.js'
import { RuleCrash } from './lint.js'
import type { FileResult, LintResult } from './result.js'
import type { Region } from './rule.js'
import { summaryOf } from './summary.js'
import { tool } from './tool.js'

export interface LintFilesOptions extends ConfigOptions, SelectOptions, Omit<JudgeOptions, 'known' | 'partial'> {
  readonly cwd: string
  /** False lints what does not look like a postmortem, too. */
  readonly gate?: boolean | undefined
  /** Applies fixes to the text of the results; files are left as they are. */
  readonly fix?: FixKind | undefined
  readonly parser?: 'auto' | 'satteri' | 'remark' | undefined
  /** Only documents that have changed since they parted from this commit. */
  readonly since?: string | undefined
  /** Only documents that the next commit changes, as they are staged. */
  readonly staged?: boolean | undefined
  /** Only findings on changed lines; without `since` and `staged`, since the last commit. */
  readonly lines?: boolean | undefined
}

/** A run over documents: what each of them needs, loaded once. */
export interface Run {
  readonly options: LintFilesOptions
  readonly configs: Configs
  readonly parser: MarkdownParser
  readonly changes: Changes | undefined
}

export async function startRun(options: LintFilesOptions): Promise<Run> {
  return {
    options,
    configs: new Configs(options),
    parser: await parserFor(options.parser ?? 'auto'),
    changes: await changesFor(options),
  }
}

async function changesFor({ since, staged, lines, cwd }: LintFilesOptions): Promise<Changes | undefined> {
  if (since === undefined && !staged && !lines) return undefined
  const { changesSince, stagedChanges } = await import('./git.js')
  return staged ? stagedChanges(cwd) : changesSince(since ?? 'HEAD', cwd)
}

async function parserFor(which: 'auto' | 'satteri' | 'remark'): Promise<MarkdownParser> {
  try {
    return await loadMarkdownParser(which)
  } catch {
    throw new Failure(`--parser: ${which} does not load on this machine`)
  }
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
  const { options } = run
  const { files, searched } = await selectedFiles(paths, run.configs, options)
  const results: FileResult[] = []
  for (const file of files)
    if (!isToLint(file)) results.push(file)
    else if (run.changes?.has(file.absolute) !== false) results.push(await lintFile(file, run))
  if (
    searched &&
    !run.changes &&
    options.errorOnUnmatchedPattern !== false &&
    results.length > 0 &&
    !results.some(hasWork)
  )
    results.push(failed(paths[0] ?? '.', new Failure('nothing to lint: every file is skipped')))
  return lintResult(results)
}

function hasWork({ status }: FileResult): boolean {
  return status !== 'skipped'
}

/** Results in their order, with their sums. */
export function lintResult(files: readonly FileResult[]): LintResult {
  return { tool, summary: summaryOf(files), files }
}

/** Lints one file. */
export async function lintFile(file: FoundFile, run: Run): Promise<FileResult> {
  try {
    const text = run.changes?.text?.(file.absolute) ?? textOf(file)
    const result = await lintSource({ ...file, text }, run)
    return run.options.lines ? onChangedLines(result, run.changes?.lines(file.absolute) ?? []) : result
  } catch (error) {
    if (!isOneFile(error)) throw error
    return failed(file.path, error)
  }
}

/** What a change touches: a finding on a changed line, or whose other party is on one. */
function onChangedLines(result: FileResult, lines: readonly LineRange[]): FileResult {
  const isChanged = ({ line, endLine }: Region) => lines.some(({ first, last }) => line <= last && first <= endLine)
  return {
    ...result,
    findings: result.findings.filter(finding => isChanged(finding) || finding.related.some(isChanged)),
  }
}

/** Lints a text that is at hand, as if it stood at its path, and fixes it where that is asked for. */
export async function lintSource(source: DocumentSource, run: Run): Promise<FileResult> {
  const first = await judged(source, run)
  const { fix } = run.options
  if (!fix || first.status !== 'linted') return first
  const { text: before } = source
  const { text, count } = await fixed(before, fix, async now =>
    now === before ? first.findings : (await judged({ ...source, text: now }, run)).findings,
  )
  return count === 0 ? first : { ...(await judged({ ...source, text }, run)), fixed: { before, count } }
}

async function judged(source: DocumentSource, run: Run): Promise<FileResult> {
  const { path = '<stdin>', text } = source
  try {
    const read = await readDocument(source, run.configs, run.parser)
    const reason = run.options.gate === false ? undefined : await gateReason(read, source, run.configs)
    if (reason !== undefined) return { path, status: 'skipped', reason, findings: [], excused: [], text }
    return { path, status: 'linted', ...judgement(read, await judgeOptions(source, run)), text }
  } catch (error) {
    if (error instanceof RuleCrash) return failed(path, error)
    throw error
  }
}

async function judgeOptions({ absolute }: DocumentSource, { options, configs }: Run): Promise<JudgeOptions> {
  const { rules } = await configs.in(absolute === undefined ? options.cwd : dirname(absolute))
  return { ...options, known: rules.keys(), partial: Boolean(options.only?.length || options.skip?.length) }
}

export interface ReadFile extends ReadDocument {
  readonly file: FoundFile
}

/** Reads documents for the commands that show facts rather than findings; no gate. */
export async function readFiles(
  paths: readonly string[],
  options: LintFilesOptions,
): Promise<{ readonly read: readonly ReadFile[]; readonly others: readonly FileResult[] }> {
  const run = await startRun(options)
  const { files } = await selectedFiles(paths, run.configs, options)
  const read: ReadFile[] = []
  const others: FileResult[] = files.filter((file): file is FileResult => !isToLint(file))
  for (const file of files.filter(isToLint))
    try {
      read.push({ file, ...(await readDocument({ ...file, text: textOf(file) }, run.configs, run.parser)) })
    } catch (error) {
      if (!isOneFile(error)) throw error
      others.push(failed(file.path, error))
    }
  return { read, others }
}
