import { resolve } from 'node:path'
import { Failure } from '../failure.js'
import { failed } from '../files-selected.js'
import type { FixKind } from '../fix.js'
import { unifiedDiff } from '../fix-diff.js'
import { replaceText } from '../fix-write.js'
import type { FileResult, LintResult } from '../result.js'
import { lintResult } from '../run.js'
import type { Flags } from './command.js'

/** What `--fix` and its kin ask for; undefined without them. */
export function fixKind({ fix, fixSuggestions, fixDryRun, diff }: Flags): FixKind | undefined {
  if (fixSuggestions) return 'suggestions'
  return fix || fixDryRun || diff ? 'fixes' : undefined
}

/** Whether fixes go to the files: `--fix` and `--fix-suggestions` do, unless `--fix-dry-run` or `--diff` hold them back. */
export function writesFixes({ fix, fixSuggestions, fixDryRun, diff }: Flags): boolean {
  return Boolean((fix || fixSuggestions) && !fixDryRun && !diff)
}

/** Writes what was fixed; a file that cannot be written has failed. */
export function writeFixes(result: LintResult, cwd: string): LintResult {
  if (!result.files.some(file => file.fixed)) return result
  return lintResult(result.files.map(file => written(file, cwd)))
}

function written(file: FileResult, cwd: string): FileResult {
  if (!file.fixed || file.text === undefined) return file
  try {
    replaceText({ absolute: resolve(cwd, file.path), path: file.path }, file.fixed.before, file.text)
    return file
  } catch (error) {
    if (error instanceof Failure) return failed(file.path, error)
    throw error
  }
}

/** What fixing would change, as one diff. */
export function diffOf({ files }: LintResult): string {
  return files
    .map(({ path, fixed, text }) => (fixed && text !== undefined ? unifiedDiff(path, fixed.before, text) : ''))
    .join('')
}

export function fixedCount({ files }: LintResult): number {
  return files.reduce((sum, { fixed }) => sum + (fixed?.count ?? 0), 0)
}
