/**
 * What a run of the linter answers: the one shape that every output format, the baseline and the Node API read.
 * Types only.
 */
import type { Finding, Severity } from './rule.js'

/** The linter and its time zone data, as machine formats name them. */
export interface Tool {
  readonly name: 'postmortem-lint'
  readonly version: string
  /** "2026f". */
  readonly tzdb: string
}

/** A finding that a directive or the baseline excuses. */
export interface ExcusedFinding {
  readonly finding: Finding
  /** What stands after `--` in the directive. */
  readonly reason: string | undefined
  readonly by: 'directive' | 'baseline'
}

/**
 * One file of a run.
 *
 * - `linted`: its findings are complete
 * - `skipped`: it is no postmortem or is ignored; `reason` says why
 * - `failed`: it could not be read, or a rule crashed on it; `reason` says what happened
 */
export interface FileResult {
  /** Relative to the working directory where it lies below it, else absolute; with forward slashes. */
  readonly path: string
  readonly status: 'linted' | 'skipped' | 'failed'
  readonly reason?: string
  /** ISO 639-1, of a document that is not in English: the rules that read English prose are silent there. */
  readonly language?: string
  /** By position. */
  readonly findings: readonly Finding[]
  readonly excused: readonly ExcusedFinding[]
  /** The source, for code frames and byte columns; absent where it could not be read, or came from the cache. */
  readonly text?: string
  /** What fixing made of the source; the findings are those that are left. */
  readonly fixed?: { readonly before: string; readonly count: number }
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

export interface LintResult {
  readonly tool: Tool
  readonly summary: Summary
  /** In the order in which they were given or found. */
  readonly files: readonly FileResult[]
  /** Present when the run was compared with a baseline. */
  readonly baseline?: BaselineSummary
}

export interface BaselineSummary {
  /** As given, with forward slashes. */
  readonly path: string
  /** Findings that were there before, and are excused. */
  readonly known: number
  /** Recorded findings that are gone. */
  readonly fixed: number
}

/** What a format may know of its surroundings beside the result. */
export interface ReporterOptions {
  /** Absolute; what the paths of the result are relative to. */
  readonly cwd: string
  /** Absolute: the root that a code host's paths are relative to; absent where it is `cwd`. */
  readonly repository?: string | undefined
  readonly color: boolean
  /** Whether a person reads it: code frames, help. */
  readonly terminal: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** The least severity that fails the run. */
  readonly failOn: Severity | 'never'
  /** How many fixes this run has applied. */
  readonly fixedCount: number
  /** Every rule that ran or could have, for formats that describe rules. */
  readonly rules: readonly RuleDescription[]
}

/** What a format says of a rule. */
export interface RuleDescription {
  /** As findings carry it, prefix included. */
  readonly id: string
  readonly summary: string
  readonly why: string
  readonly severity: Severity
  readonly url: string
}

/** One output format: the whole result as the text of one file or stream, its last newline included; "" when there is nothing to say. */
export type Reporter = (result: LintResult, options: ReporterOptions) => string
