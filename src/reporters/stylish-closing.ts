import type { ChalkInstance } from 'chalk'
import { visiblePath } from '../output-gate.js'
import type { LintResult, ReporterOptions } from '../result.js'
import type { Finding } from '../rule.js'

/** The last lines: how many problems, how many of them `--fix` takes away, what was not read. */
export function closing(
  { files, summary, baseline }: LintResult,
  options: ReporterOptions,
  chalk: ChalkInstance,
): string {
  const { errors, warnings, infos } = summary
  const total = errors + warnings + infos
  const lines: string[] = []
  if (total > 0) {
    const paint = chalk[errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'blue'].bold
    lines.push(paint(`✖ ${count(total, 'problem')} (${counts(errors, warnings, infos, ', ')})`))
    if (summary.fixable > 0) lines.push(paint(`  ${fixable(files.flatMap(file => file.findings))}`))
  } else if (options.terminal && summary.linted > 0)
    lines.push(chalk.green(`✔ ${count(summary.linted, 'report')}, no problems`))
  if (options.terminal) {
    if (options.fixedCount > 0) lines.push(chalk.green(`  ${count(options.fixedCount, 'problem')} fixed`))
    if (summary.skipped > 0) lines.push(chalk.dim(`  ${count(summary.skipped, 'file')} skipped`))
    if (baseline)
      lines.push(
        chalk.dim(
          `  ${count(baseline.known, 'problem')} known to ${visiblePath(baseline.path)}, ${baseline.fixed} of it fixed`,
        ),
      )
  }
  return lines.length === 0 ? '' : `\n${lines.join('\n')}\n${total > 0 ? '\n' : ''}`
}

function fixable(findings: readonly Finding[]): string {
  const weighing = (severity: string) => findings.filter(found => found.fixable && found.severity === severity).length
  return `${counts(weighing('error'), weighing('warning'), weighing('info'), ' and ')} potentially fixable with the \`--fix\` option.`
}

function counts(errors: number, warnings: number, infos: number, last: string): string {
  const two = [count(errors, 'error'), count(warnings, 'warning')]
  return infos > 0 ? `${two.join(', ')}${last}${count(infos, 'info')}` : two.join(last)
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}
