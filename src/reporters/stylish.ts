import { Chalk, type ChalkInstance } from 'chalk'
import { inertStart, visibleLine } from '../output-gate.js'
import type { FileResult, LintResult, ReporterOptions } from '../result.js'
import type { Finding } from '../rule.js'
import { codeFrame, severityColor } from './code-frame.js'
import { displayWidth, wrapped } from './display-width.js'
import { absolutePath } from './paths.js'
import { sourceLines } from './source-lines.js'
import { closing } from './stylish-closing.js'

/**
 * For people. The rows are ESLint's, absolute paths included, so that editors which read those read these;
 * on a terminal each row brings its lines of the source and its help.
 */
export default function stylish(result: LintResult, options: ReporterOptions): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 })
  const files = result.files.filter(file => file.findings.length > 0)
  const shown = files.map(file => (options.terminal ? framed(file, options, chalk) : table(file, options, chalk)))
  return shown.join('') + closing(result, options, chalk)
}

function table({ path, findings }: FileResult, options: ReporterOptions, chalk: ChalkInstance): string {
  return `\n${chalk.underline(absolutePath(path, options.cwd))}\n${rows(findings, chalk).join('\n')}\n`
}

/** The path comes back before every row: a problem matcher forgets it at the first line that is not a row. */
function framed({ path, findings, text }: FileResult, options: ReporterOptions, chalk: ChalkInstance): string {
  const lines = text === undefined ? [] : sourceLines(text)
  const shownPath = absolutePath(path, options.cwd)
  const blocks = findings.map((finding, index) => [
    '',
    index === 0 ? chalk.underline(shownPath) : chalk.dim(shownPath),
    ...rows([finding], chalk),
    ...(text === undefined ? [] : codeFrame(finding, lines, options.width, chalk)),
    ...advice(finding, options.width, chalk),
  ])
  return blocks
    .flat()
    .map(line => `${line}\n`)
    .join('')
}

function rows(findings: readonly Finding[], chalk: ChalkInstance): string[] {
  const cells = findings.map(finding => ({
    line: String(finding.line),
    column: String(finding.column),
    severity: finding.severity,
    message: visibleLine(finding.message),
    rule: visibleLine(finding.rule),
  }))
  const width = (name: keyof (typeof cells)[number]) =>
    cells.reduce((most, cell) => Math.max(most, displayWidth(cell[name])), 0)
  const widths = {
    line: width('line'),
    column: width('column'),
    severity: width('severity'),
    message: width('message'),
  }
  return cells.map(({ line, column, severity, message, rule }) => {
    const place = chalk.dim(`${line.padStart(widths.line)}:${column.padEnd(widths.column)}`)
    const weight = chalk[severityColor[severity]](severity.padEnd(widths.severity))
    const padding = ' '.repeat(widths.message - displayWidth(message))
    return `  ${place}  ${weight}  ${message}${padding}  ${chalk.dim(rule)}`
  })
}

function labelOf(suggestion: number, of: number): string {
  if (of === 1) return 'try'
  return suggestion === 0 ? 'either' : 'or'
}

function advice({ help, suggestions = [] }: Finding, columns: number, chalk: ChalkInstance): string[] {
  const labelled = [
    ...(help === undefined ? [] : [{ label: 'help', text: help }]),
    ...suggestions.map(({ message }, index) => ({ label: labelOf(index, suggestions.length), text: message })),
  ]
  const labelWidth = Math.max(0, ...labelled.map(({ label }) => label.length)) + 1
  return labelled.flatMap(({ label, text }) =>
    wrapped(visibleLine(text), Math.max(20, columns - labelWidth - 6)).map((line, index) => {
      const shownLabel = (index === 0 ? `${label}:` : '').padEnd(labelWidth)
      return `    ${chalk.cyan(shownLabel)} ${inertStart(line)}`
    }),
  )
}
