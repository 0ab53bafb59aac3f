import type { FileResult, Summary } from './result.js'

/** Counts files by what happened to them, and findings by what they weigh. */
export function summaryOf(files: readonly FileResult[]): Summary {
  const count = { linted: 0, skipped: 0, failed: 0, error: 0, warning: 0, info: 0, fixable: 0 }
  for (const { status, findings } of files) {
    count[status]++
    for (const { severity, fixable } of findings) {
      count[severity]++
      if (fixable) count.fixable++
    }
  }
  const { linted, skipped, error, warning, info, fixable } = count
  return {
    files: files.length,
    linted,
    skipped,
    failed: count.failed,
    errors: error,
    warnings: warning,
    infos: info,
    fixable,
  }
}
