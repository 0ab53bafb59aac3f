import { jsonText, visibleLine } from '../output-gate.js'
import type { LintResult, ReporterOptions } from '../result.js'
import { repositoryPath } from './paths.js'
import { findingsWithPath, messageWithHelp, unread } from './wording.js'

const SEVERITY = { error: 'major', warning: 'minor', info: 'info' } as const

/** GitLab's Code Quality report: a list of issues, told apart by their fingerprints. */
export default function gitlab(result: LintResult, options: ReporterOptions): string {
  const issues = findingsWithPath(result).map(({ path, finding }) => ({
    description: visibleLine(messageWithHelp(finding)),
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: SEVERITY[finding.severity],
    location: { path: repositoryPath(path, options), lines: { begin: finding.line, end: finding.endLine } },
  }))
  const files = unread(result).map(({ path, status, reason }) => ({
    description: visibleLine(`${status}: ${reason}`),
    check_name: status,
    fingerprint: `${status}:${repositoryPath(path, options)}`,
    severity: status === 'failed' ? 'critical' : 'info',
    location: { path: repositoryPath(path, options), lines: { begin: 1 } },
  }))
  return `${jsonText([...issues, ...files], 2)}\n`
}
