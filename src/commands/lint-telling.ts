import type { Debug } from '../debug.js'
import { inert, visible, visibleLine, visiblePath } from '../output-gate.js'
import type { FileResult, LintResult } from '../result.js'
import type { Output } from './command.js'

const MOST_SKIPPED = 10

/** Says on stderr what was not linted, and why: every failure, and the first of the files that were skipped. */
export function tellUnlinted({ files }: LintResult, stderr: Output, all = false): void {
  for (const file of files) if (file.status === 'failed') tell(stderr, line(file))
  const skipped = files.filter(({ status }) => status === 'skipped')
  const told = all ? skipped : skipped.slice(0, MOST_SKIPPED)
  for (const file of told) tell(stderr, line(file, 'skipped: '))
  if (skipped.length > told.length)
    tell(stderr, `… and ${skipped.length - told.length} more files skipped; --debug names them`)
}

/** Says which documents are in a language whose prose no rule reads. */
export function tellLanguages({ files }: LintResult, stderr: Output): void {
  for (const { path, language } of files)
    if (language)
      tell(stderr, `${visiblePath(path)}: in ${name(language)}; rules that read English prose are silent here`)
}

function name(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(language) ?? language
}

/** What the baseline kept out of the result, and what of it is gone. */
export function tellBaseline({ baseline }: LintResult, stderr: Output): void {
  if (!baseline) return
  if (baseline.known > 0) tell(stderr, `${baseline.path}: ${baseline.known} known and not shown`)
  if (baseline.fixed > 0)
    tell(stderr, `${baseline.path}: ${baseline.fixed} fixed; "postmortem-lint baseline" forgets them`)
}

/** For `--debug`: each line by itself, whatever a name in it holds. */
export function debugTo(stderr: Output): Debug {
  return line => tell(stderr, `debug: ${visible(line)}`)
}

/** One line for a person; nothing in it commands a terminal or a build server. */
export function tell(stderr: Output, text: string): void {
  stderr.write(`${inert(text)}\n`)
}

function line({ path, reason = '' }: FileResult, status = ''): string {
  return `${visiblePath(path)}: ${status}${visibleLine(reason)}`
}
