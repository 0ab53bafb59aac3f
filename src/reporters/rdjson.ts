import { jsonText, visibleLine } from '../output-gate.js'
import { Positions } from '../positions.js'
import type { FileResult, LintResult } from '../result.js'
import type { Finding, Region } from '../rule.js'
import { byteColumns } from './byte-columns.js'
import { messageWithHelp, unread } from './wording.js'

/** The diagnostic format of reviewdog; columns count UTF-8 bytes. */
export default function rdjson(result: LintResult): string {
  const { name } = result.tool
  const diagnostics = [...result.files.flatMap(diagnosticsOf), ...unread(result).map(diagnosticOfFile)]
  return `${jsonText({ source: { name }, diagnostics })}\n`
}

function diagnosticsOf({ path, findings, text }: FileResult) {
  const bytes = byteColumns(text)
  const range = ({ line, column, endLine, endColumn }: Region) => ({
    start: { line, column: bytes(line, column) },
    end: { line: endLine, column: bytes(endLine, endColumn) },
  })
  const positions = text === undefined ? undefined : new Positions(text)
  return findings.map(finding => ({
    message: visibleLine(messageWithHelp(finding)),
    location: { path, range: range(finding) },
    severity: finding.severity.toUpperCase(),
    code: { value: finding.rule, ...(finding.url && { url: finding.url }) },
    ...(finding.related.length > 0 && {
      related_locations: finding.related.map(related => ({
        message: visibleLine(related.message),
        location: { path, range: range(related) },
      })),
    }),
    ...(positions && suggestions(finding, positions, range)),
  }))
}

/** A fix of one edit; reviewdog offers each suggestion by itself, and half of a fix is none. */
function suggestions({ fix = [] }: Finding, positions: Positions, range: (region: Region) => object) {
  const [edit] = fix
  if (!edit || fix.length > 1) return {}
  return { suggestions: [{ range: range(positions.region(edit.span)), text: edit.text }] }
}

function diagnosticOfFile({ path, status, reason }: ReturnType<typeof unread>[number]) {
  return {
    message: visibleLine(`${status}: ${reason}`),
    location: { path },
    severity: status === 'failed' ? 'ERROR' : 'INFO',
    code: { value: status },
  }
}
