import type { Finding, Severity } from '../rule.js'

/** Everything that a reporter may know of a run: plain data, no streams, no clock. */
export interface Report {
  readonly tool: Tool
  /** In the order in which they are shown. */
  readonly files: readonly FileReport[]
  readonly summary: Summary
  /** The rules that were on for at least one file; a finding may name others (a directive that is not used, a crash). */
  readonly rules: readonly RuleDescription[]
  readonly options: ReportOptions
  /** Present when the run was compared with a baseline. */
  readonly baseline?: BaselineSummary | undefined
}

export interface Tool {
  readonly name: string
  readonly version: string
  /** Release of the time zone database, "2026f". */
  readonly tzdb: string
  /** The Markdown parser that ran. */
  readonly parser: string
  /** Home page. */
  readonly url?: string | undefined
}

export interface FileReport {
  /** With forward slashes: relative to `options.cwd` where the file lies below it, else absolute. */
  readonly path: string
  readonly status: 'linted' | 'skipped' | 'failed'
  /** Why the file was skipped or failed. */
  readonly reason?: string | undefined
  /** By position. */
  readonly findings: readonly Finding[]
  /** Findings that do not count, and who says so. */
  readonly excused?: readonly ExcusedFinding[] | undefined
  /** Needed by the reporters that `needsSource` names; absent for files without findings. */
  readonly source?: string | undefined
}

export interface ExcusedFinding {
  readonly finding: Finding
  readonly by: 'directive' | 'baseline'
  /** What the author wrote after `--` in the directive. */
  readonly reason?: string | undefined
}

export interface Summary {
  readonly files: number
  readonly linted: number
  readonly skipped: number
  readonly failed: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly fixable: number
}

export interface RuleDescription {
  readonly id: string
  readonly summary: string
  readonly why: string
  readonly severity: Severity
  readonly url: string
}

export interface ReportOptions {
  /** Absolute, with forward slashes, without a trailing one: what relative paths are relative to. */
  readonly cwd: string
  readonly color: boolean
  /** Written to a terminal: the reporter for people shows code frames and help. */
  readonly terminal: boolean
  /** Width of the terminal. */
  readonly columns: number
  /** The least severity that fails the run. */
  readonly failOn: Severity | 'never'
  /** How many fixes this run has applied. */
  readonly fixedCount: number
}

export interface BaselineSummary {
  readonly path: string
  /** Findings that were there before, and do not count. */
  readonly known: number
  /** Recorded findings that are gone. */
  readonly fixed: number
}

/** A pure function: the whole output, the final line break included; the empty string when there is nothing to say. */
export type Reporter = (report: Report) => string

/** Counts what the reporters show. */
export function summaryOf(files: readonly FileReport[]): Summary {
  const findings = files.flatMap(file => file.findings)
  const withStatus = (status: FileReport['status']) => files.filter(file => file.status === status).length
  const withSeverity = (severity: Severity) => findings.filter(finding => finding.severity === severity).length
  return {
    files: files.length,
    linted: withStatus('linted'),
    skipped: withStatus('skipped'),
    failed: withStatus('failed'),
    errors: withSeverity('error'),
    warnings: withSeverity('warning'),
    infos: withSeverity('info'),
    fixable: findings.filter(finding => finding.fixable).length,
  }
}
