import { Failure } from './failure.js'
import type { ExcusedFinding, FileResult, LintResult } from './result.js'
import type { Finding } from './rule.js'
import { summaryOf } from './summary.js'

/** Findings as they were on the day they were recorded: by path and rule, each finding as the fingerprints of its places. */
export interface Baseline {
  readonly version: 1
  readonly files: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
}

export const DEFAULT_BASELINE = '.postmortem-lint-baseline.json'

/** Records the findings of a run, those that a baseline excuses included; keeps what `others` says of other files. */
export function baselineOf(files: readonly FileResult[], others?: Baseline): Baseline {
  const recorded = files.flatMap((file): [string, Baseline['files'][string]][] => {
    const known = file.excused.filter(({ by }) => by === 'baseline').map(({ finding }) => finding)
    const findings = [...file.findings, ...known]
    const rules = [...new Set(findings.map(finding => finding.rule))].sort()
    const byRule = rules.map(rule => [
      rule,
      findings
        .filter(finding => finding.rule === rule)
        .map(written)
        .sort(),
    ])
    return rules.length === 0 ? [] : [[file.path, Object.fromEntries(byRule)]]
  })
  const linted = new Set(files.map(file => file.path))
  const kept = Object.entries(others?.files ?? {}).filter(([path]) => !linted.has(path))
  return { version: 1, files: Object.fromEntries([...kept, ...recorded].sort(([a], [b]) => (a < b ? -1 : 1))) }
}

/** How many findings are recorded. */
export function sizeOf({ files }: Baseline): number {
  const lists = Object.values(files).flatMap(rules => Object.values(rules))
  return lists.reduce((sum, findings) => sum + findings.length, 0)
}

/** One finding a line: two branches that fix different findings merge. */
export function baselineText(baseline: Baseline): string {
  return `${JSON.stringify(baseline, undefined, 2)}\n`
}

/** @throws {Failure} when the text is no baseline */
export function parseBaseline(text: string, path: string): Baseline {
  const value = parsed(text, path)
  const files = isRecord(value) ? value.files : undefined
  if (!isRecord(value) || value.version !== 1 || !isRecord(files))
    throw new Failure(`${path}: not a baseline of version 1; "postmortem-lint baseline" writes one`)
  for (const [file, rules] of Object.entries(files)) {
    const isValid = isRecord(rules) && Object.values(rules).every(names => isStrings(names))
    if (!isValid) throw new Failure(`${path}: the entry of ${file} is not a list of fingerprints by rule`)
  }
  return value as unknown as Baseline
}

/**
 * Excuses what the baseline knows. A finding is known when every place it reports was recorded for its rule.
 *
 * @param partial whether the run left out rules or lines: then what it does not report need not be fixed
 */
export function withoutKnown(result: LintResult, baseline: Baseline, path: string, partial = false): LintResult {
  const files = result.files.map(file => {
    const recorded = recordedFindings(file, baseline)
    const places = new Set(recorded.flat())
    const isKnown = (finding: Finding) => keys(finding.rule, written(finding)).every(key => places.has(key))
    const known = file.findings.filter(isKnown)
    const excused = known.map((finding): ExcusedFinding => ({ finding, by: 'baseline', reason: undefined }))
    const findings = file.findings.filter(finding => !isKnown(finding))
    return { ...file, findings, excused: [...file.excused, ...excused] }
  })
  const known = files.flatMap(file => file.excused).filter(({ by }) => by === 'baseline').length
  const fixed = partial ? 0 : files.reduce((sum, file) => sum + gone(file, baseline), 0)
  return { ...result, files, summary: summaryOf(files), baseline: { path, known, fixed } }
}

/** How many recorded findings have no place left that is still reported. */
function gone(file: FileResult, baseline: Baseline): number {
  if (file.status !== 'linted') return 0
  const findings = [...file.findings, ...file.excused.map(excused => excused.finding)]
  const present = new Set(findings.flatMap(finding => keys(finding.rule, written(finding))))
  return recordedFindings(file, baseline).filter(places => !places.some(place => present.has(place))).length
}

/** Each finding that was recorded for a file, as the keys of its places. */
function recordedFindings({ path }: FileResult, { files }: Baseline): string[][] {
  const rules = Object.hasOwn(files, path) ? files[path]! : {}
  return Object.entries(rules).flatMap(([rule, findings]) => findings.map(names => keys(rule, names)))
}

function keys(rule: string, names: string): string[] {
  return names.split(' ').map(name => `${rule} ${name}`)
}

/** Every place of a finding: when the first of many is mended the next one carries it, and one more is something new. */
function written(finding: Finding): string {
  return [finding.fingerprint, ...finding.related.map(related => related.fingerprint)].filter(Boolean).join(' ')
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Failure(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every(item => typeof item === 'string')
}
