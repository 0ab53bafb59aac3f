import { visibleLine, visiblePath } from '../output-gate.js'
import type { LintResult } from '../result.js'
import type { Finding } from '../rule.js'
import { count, countsBySeverity, findingsWithPath, problems, unread } from './wording.js'

const SIGN = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const

/** A job summary holds a megabyte. */
const MOST_ROWS = 1000

/** A table for a pull request, a chat or a job summary. */
export default function markdown(result: LintResult): string {
  const { summary, tool } = result
  const total = problems(summary)
  const heading =
    total > 0
      ? `${count(total, 'problem')} (${countsBySeverity(summary)})`
      : summary.linted > 0
        ? `no problems in ${count(summary.linted, 'report')}`
        : 'no report was linted'
  return [`### ${tool.name}: ${heading}`, ...table(result), ...unreadFiles(result)].map(part => `${part}\n`).join('\n')
}

function table(result: LintResult): string[] {
  const findings = findingsWithPath(result)
  if (findings.length === 0) return []
  const rows = findings.slice(0, MOST_ROWS).map(({ path, finding }) => row(path, finding))
  const left = findings.length - rows.length
  const head = '| | Place | Problem | Rule |\n| --- | --- | --- | --- |'
  return [[head, ...rows].join('\n'), ...(left > 0 ? [`… and ${left} more.`] : [])]
}

function row(path: string, { severity, line, column, message, help, rule, url }: Finding): string {
  const advice = help === undefined ? '' : `<br>${escaped(help)}`
  const link = /^https?:/.test(url)
    ? `[${escaped(rule)}](${encodeURI(url).replace(/[()|]/g, encodeURIComponent)})`
    : escaped(rule)
  return `| ${SIGN[severity]} ${severity} | ${escaped(`${visiblePath(path)}:${line}:${column}`)} | ${escaped(message)}${advice} | ${link} |`
}

function unreadFiles(result: LintResult): string[] {
  const files = unread(result)
  if (files.length === 0) return []
  const lines = files
    .slice(0, MOST_ROWS)
    .map(({ path, status, reason }) => `- ${status}: ${escaped(visiblePath(path))}: ${escaped(reason)}`)
  return [lines.join('\n')]
}

/**
 * Text that Markdown leaves alone. A comment parts `@name` and `#12`, which a code host would turn into a mention
 * after it has read the Markdown.
 */
function escaped(text: string): string {
  return visibleLine(text)
    .replace(/[\\`*_[\]<>|~$]|&(?=#?\w+;)/g, '\\$&')
    .replace(/:\/\/|www\./gi, address => address.replace(/[/.]/, '\\$&'))
    .replace(/@(?=\w)|#(?=\d)/g, '$&<!-- -->')
}
