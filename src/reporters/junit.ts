import { visibleLine, visiblePath, xmlText } from '../output-gate.js'
import type { FileResult, LintResult, ReporterOptions } from '../result.js'
import type { Finding } from '../rule.js'

const WEIGHT = { info: 0, warning: 1, error: 2, never: 3 } as const

/** JUnit's XML: a file is a suite, a rule that found something a case. A case fails when its findings fail the run. */
export default function junit({ files, tool }: LintResult, { failOn }: ReporterOptions): string {
  const suites = files.map(file => suiteOf(file, WEIGHT[failOn]))
  const total = (name: keyof SuiteCounts) => suites.reduce((sum, suite) => sum + suite[name], 0)
  const counts = `tests="${total('tests')}" failures="${total('failures')}" errors="${total('errors')}"`
  const shown = suites.map(suite => suite.xml).join('')
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${tool.name}" ${counts}>\n`
  return `${head}${shown}</testsuites>\n`
}

interface SuiteCounts {
  readonly tests: number
  readonly failures: number
  readonly errors: number
}

function suiteOf(file: FileResult, failing: number): SuiteCounts & { readonly xml: string } {
  const name = xmlText(visiblePath(file.path))
  const failed = Number(file.status === 'failed')
  const skipped = Number(file.status === 'skipped')
  const rules = new Set(file.findings.map(finding => finding.rule))
  const cases = [...rules].map(rule => ruleCase(rule, file, failing))
  if (cases.length === 0) cases.push({ fails: false, xml: testCase('lint', name, statusElement(file)) })
  const failures = cases.filter(({ fails }) => fails).length
  const counts = `tests="${cases.length}" failures="${failures}" errors="${failed}" skipped="${skipped}" time="0"`
  const xml = `  <testsuite name="${name}" ${counts}>\n${cases.map(each => each.xml).join('')}  </testsuite>\n`
  return { tests: cases.length, failures, errors: failed, xml }
}

function ruleCase(rule: string, { path, findings: all }: FileResult, failing: number) {
  const findings = all.filter(finding => finding.rule === rule)
  const fails = (finding: Finding) => WEIGHT[finding.severity] >= failing
  const failures = findings.filter(fails).map(finding => {
    const attributes = `type="${finding.severity}" message="${xmlText(visibleLine(finding.message))}"`
    return `<failure ${attributes}>${xmlText(textLine(finding, path))}</failure>`
  })
  const remarks = findings.filter(finding => !fails(finding)).map(finding => xmlText(textLine(finding, path)))
  const content = [...failures, ...(remarks.length > 0 ? [`<system-out>${remarks.join('\n')}</system-out>`] : [])]
  return { fails: failures.length > 0, xml: testCase(xmlText(rule), xmlText(visiblePath(path)), content.join('')) }
}

function testCase(name: string, className: string, content: string): string {
  return `    <testcase name="${name}" classname="${className}" time="0">${content}</testcase>\n`
}

function statusElement({ status, reason = '' }: FileResult): string {
  if (status === 'skipped') return `<skipped>${xmlText(reason)}</skipped>`
  return status === 'failed' ? `<error type="failed" message="${xmlText(reason)}"/>` : ''
}

function textLine({ line, column, severity, message, help }: Finding, path: string): string {
  const advice = help === undefined ? '' : ` (help: ${visibleLine(help)})`
  return `${visiblePath(path)}:${line}:${column}: ${severity}: ${visibleLine(message)}${advice}`
}
