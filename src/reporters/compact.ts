import { visibleLine } from '../output-gate.js'
import type { LintResult, ReporterOptions } from '../result.js'
import { absolutePath } from './paths.js'
import { count, findingsWithPath, problems } from './wording.js'

const NAME = { error: 'Error', warning: 'Warning', info: 'Info' } as const

/** ESLint's `compact`, absolute paths included: one finding a line, for editors. */
export default function compact(result: LintResult, { cwd }: ReporterOptions): string {
  if (problems(result.summary) === 0) return ''
  const lines = findingsWithPath(result).map(({ path, finding }) => {
    const place = `line ${finding.line}, col ${finding.column}`
    const message = `${NAME[finding.severity]} - ${visibleLine(finding.message)} (${visibleLine(finding.rule)})`
    return `${absolutePath(path, cwd)}: ${place}, ${message}\n`
  })
  return `${lines.join('')}\n${count(lines.length, 'problem')}\n`
}
