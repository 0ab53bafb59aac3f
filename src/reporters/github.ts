import { visible, visibleLine } from '../output-gate.js'
import type { LintResult, ReporterOptions } from '../result.js'
import type { Severity } from '../rule.js'
import { repositoryPath } from './paths.js'
import { count, countsBySeverity, findingsWithPath, messageWithHelp, problems, unread } from './wording.js'

/** What GitHub shows of each kind for one step; it drops the rest without a word. */
const SHOWN = 10

interface Annotation {
  readonly severity: Severity
  readonly properties: Readonly<Record<string, string | number>>
  readonly message: string
}

/** Workflow commands of GitHub Actions: errors first, at most ten and ten, then one notice that says what is not shown. */
export default function github(result: LintResult, options: ReporterOptions): string {
  const annotations = [...failures(result, options), ...findings(result, options)]
  const shown = (['error', 'warning'] as const).flatMap(severity =>
    annotations.filter(annotation => annotation.severity === severity).slice(0, SHOWN),
  )
  const commands = shown.map(({ severity, properties, message }) => command(severity, properties, message))
  const rest = remainder(result, annotations.length - shown.length)
  return [...commands, ...(rest ? [command('notice', { title: result.tool.name }, rest)] : [])].join('')
}

function findings(result: LintResult, options: ReporterOptions): Annotation[] {
  return findingsWithPath(result).map(({ path, finding }) => {
    const { severity, line, endLine, column, endColumn, rule } = finding
    // GitHub refuses columns of a place that spans lines.
    const columns = line === endLine ? { col: column, endColumn } : {}
    const properties = { file: repositoryPath(path, options), line, endLine, ...columns, title: rule }
    return { severity, properties, message: messageWithHelp(finding) }
  })
}

function failures(result: LintResult, options: ReporterOptions): Annotation[] {
  return unread(result)
    .filter(({ status }) => status === 'failed')
    .map(({ path, reason }) => ({
      severity: 'error' as const,
      properties: { file: repositoryPath(path, options), title: result.tool.name },
      message: `not linted: ${reason}`,
    }))
}

function remainder(result: LintResult, hidden: number): string {
  const { summary } = result
  const parts: string[] = []
  if (hidden > 0)
    parts.push(`${hidden} more, ${count(problems(summary), 'problem')} in all (${countsBySeverity(summary)})`)
  if (summary.skipped > 0) parts.push(`${count(summary.skipped, 'file')} skipped`)
  return parts.length === 0 ? '' : `${parts.join('; ')}: the job summary lists them`
}

function command(name: string, properties: Annotation['properties'], message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${propertyValue(String(value))}`)
  return `::${name} ${written.join(',')}::${data(visibleLine(message))}\n`
}

/** The runner turns %25, %0D and %0A back; a name that holds them must come out as it went in. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function propertyValue(text: string): string {
  return data(visible(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
