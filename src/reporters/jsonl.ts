import { jsonText } from '../output-gate.js'
import type { LintResult } from '../result.js'
import { findingObject } from './json.js'

/** One JSON object a line: every finding with its path, every file that was not linted with the reason, then the summary. */
export default function jsonl({ files, summary, tool }: LintResult): string {
  const objects = files.flatMap(({ path, status, reason, findings }) => [
    ...(status === 'linted' ? [] : [{ type: 'file', path, status, reason }]),
    ...findings.map(finding => ({ type: 'finding', path, ...findingObject(finding) })),
  ])
  const last = { type: 'summary', version: 1, tool, ...summary }
  return [...objects, last].map(object => `${jsonText(object)}\n`).join('')
}
