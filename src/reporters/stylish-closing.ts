import type { ChalkInstance } from 'chalk'
import type { LintResult, ReporterOptions } from '../result.js'
import { count, countsBySeverity, countsOf, problems } from './wording.js'

/** The last lines: how many problems, how many of them `--fix` takes away; on a terminal also what was not read. */
export function closing(result: LintResult, options: ReporterOptions, chalk: ChalkInstance): string {
  const { summary } = result
  const lines = problems(summary) > 0 ? totals(result, chalk) : []
  if (options.terminal) {
    if (lines.length === 0 && summary.linted > 0)
      lines.push(chalk.green(`✔ ${count(summary.linted, 'report')}, no problems`))
    lines.push(...remarks(result, options).map(remark => chalk.dim(`  ${remark}`)))
  }
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n${problems(summary) > 0 ? '\n' : ''}`
}

/** The two lines of ESLint. */
function totals({ files, summary }: LintResult, chalk: ChalkInstance): string[] {
  const paint = chalk[summary.errors > 0 ? 'red' : summary.warnings > 0 ? 'yellow' : 'blue'].bold
  const total = `✖ ${count(problems(summary), 'problem')} (${countsBySeverity(summary)})`
  const fixable = countsOf(files.flatMap(file => file.findings).filter(finding => finding.fixable))
  const fix = `  ${countsBySeverity(fixable, ' and ')} potentially fixable with the \`--fix\` option.`
  return summary.fixable > 0 ? [paint(total), paint(fix)] : [paint(total)]
}

function remarks({ summary }: LintResult, { fixedCount }: ReporterOptions): string[] {
  const remarks: string[] = []
  if (fixedCount > 0) remarks.push(`${count(fixedCount, 'problem')} fixed`)
  if (summary.skipped > 0) remarks.push(`${count(summary.skipped, 'file')} skipped`)
  if (summary.failed > 0) remarks.push(`${count(summary.failed, 'file')} could not be linted`)
  return remarks
}
