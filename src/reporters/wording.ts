import type { LintResult, Summary } from '../result.js'
import type { Finding, Severity } from '../rule.js'

/** "1 file", "2 files". */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}

export function problems({ errors, warnings, infos }: Summary): number {
  return errors + warnings + infos
}

/** "1 error, 2 warnings"; infos only where there are some. `last` joins the last part. */
export function countsBySeverity({ errors, warnings, infos }: Counts, last = ', '): string {
  const two = [count(errors, 'error'), count(warnings, 'warning')]
  return infos > 0 ? `${two.join(', ')}${last}${count(infos, 'info')}` : two.join(last)
}

export function countsOf(findings: readonly Finding[]): Counts {
  const weighing = (severity: Severity) => findings.filter(finding => finding.severity === severity).length
  return { errors: weighing('error'), warnings: weighing('warning'), infos: weighing('info') }
}

/** For formats with one text for both: the fact, a full stop, what to do. */
export function messageWithHelp({ message, help }: Finding): string {
  return help === undefined ? message : `${message}. ${help}`
}

/** Files that gave no findings because nobody looked, each with its reason. */
export function unread({ files }: LintResult) {
  return files.flatMap(({ path, status, reason = 'for an unknown reason' }) =>
    status === 'linted' ? [] : [{ path, status, reason }],
  )
}

/** Every finding with the path of its file. */
export function findingsWithPath({ files }: LintResult) {
  return files.flatMap(file => file.findings.map(finding => ({ path: file.path, finding, text: file.text })))
}

interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}
