import { visiblePath, xmlText } from '../output-gate.js'
import type { FileResult, LintResult } from '../result.js'
import { messageWithHelp } from './wording.js'

/** Checkstyle's XML, which most build servers read. */
export default function checkstyle({ files, tool }: LintResult): string {
  const shown = files.map(file => fileElement(file, tool.name)).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${shown}</checkstyle>\n`
}

function fileElement({ path, status, reason = '', findings }: FileResult, tool: string): string {
  const errors = findings.map(finding => {
    const { line, column, severity, rule } = finding
    return error({ line, column, severity, message: messageWithHelp(finding), source: `${tool}.${rule}` })
  })
  if (status !== 'linted') {
    const severity = status === 'failed' ? 'error' : 'info'
    errors.push(error({ line: 1, column: 1, severity, message: `${status}: ${reason}`, source: `${tool}.${status}` }))
  }
  return `  <file name="${xmlText(visiblePath(path))}">\n${errors.join('')}  </file>\n`
}

function error(attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${xmlText(String(value))}"`)
  return `    <error ${written.join(' ')}/>\n`
}
