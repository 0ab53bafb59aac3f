import { visibleLine, visiblePath } from '../output-gate.js'
import type { LintResult } from '../result.js'
import { byteColumns } from './byte-columns.js'

/** `path:line:column: severity: message [rule]`, as compilers print it; columns count UTF-8 bytes. */
export default function unix({ files }: LintResult): string {
  return files
    .flatMap(({ path, findings, text }) => {
      const bytes = byteColumns(text)
      return findings.map(({ line, column, severity, message, rule }) => {
        const place = `${visiblePath(path)}:${line}:${bytes(line, column)}`
        return `${place}: ${severity}: ${visibleLine(message)} [${visibleLine(rule)}]\n`
      })
    })
    .join('')
}
