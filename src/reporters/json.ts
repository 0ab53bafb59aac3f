import { jsonText } from '../output-gate.js'
import type { FileResult, LintResult } from '../result.js'
import type { Finding } from '../rule.js'

/** The whole run as one JSON document. */
export default function json({ tool, summary, files, baseline }: LintResult): string {
  const document = {
    version: 1,
    tool: { name: tool.name, version: tool.version, tzdb: tool.tzdb },
    summary,
    ...(baseline && { baseline }),
    files: files.map(fileObject),
  }
  return `${jsonText(document, 2)}\n`
}

function fileObject({ path, status, reason, language, findings }: FileResult) {
  return {
    path,
    status,
    ...(reason !== undefined && { reason }),
    ...(language !== undefined && { language }),
    findings: findings.map(findingObject),
  }
}

/** The published fields of a finding; edits and offsets are for the fixer. */
export function findingObject(finding: Finding) {
  const { rule, severity, certainty, message, help, line, column, endLine, endColumn } = finding
  return {
    rule,
    severity,
    certainty,
    message,
    ...(help !== undefined && { help }),
    line,
    column,
    endLine,
    endColumn,
    related: finding.related.map(({ line, column, endLine, endColumn, message }) => ({
      line,
      column,
      endLine,
      endColumn,
      message,
    })),
    fixable: finding.fixable,
    url: finding.url,
    fingerprint: finding.fingerprint,
  }
}
