import { comparedWithBaseline } from '../baseline-file.js'
import { inert, visibleLine, visiblePath } from '../output-gate.js'
import type { FileResult, LintResult, RuleDescription } from '../result.js'
import type { Finding, Severity } from '../rule.js'
import { lintFiles } from '../run.js'
import { type CommandModule, FAILED, type Flags, FOUND, OK, type Surroundings } from './command.js'
import { documentOptions, oneOf, repeated, ruleOptions, runOptions, wholeNumber } from './options.js'
import { appendStepSummary, askedColor, outputs, write } from './output.js'
import { ruleDescriptions } from './rule-descriptions.js'

export default {
  define(command) {
    ruleOptions(documentOptions(command))
      .option('-f, --format <name[:file]>', 'how findings are shown, and where; may be repeated', repeated)
      .option('-o, --output-file <file>', 'write the findings there instead of to stdout')
      .option(
        '--fail-on <severity>',
        'error, warning, info or never',
        oneOf('error', 'warning', 'info', 'never'),
        'error',
      )
      .option('--max-warnings <count>', 'fail with more warnings than that', wholeNumber)
      .option('--quiet', 'show errors only')
      .option('--no-gate', 'lint what does not look like a postmortem, too')
      .option(
        '--baseline <file>',
        'report only what this baseline does not know (default: .postmortem-lint-baseline.json)',
      )
      .option('--no-baseline', 'report what a baseline knows, too')
      .option('--no-inline-config', 'ignore directives in documents')
      .option(
        '--report-unused-disable-directives-severity <severity>',
        'what a directive weighs that excuses nothing: off, info, warning or error',
        oneOf('off', 'info', 'warn', 'warning', 'error'),
        'warning',
      )
      .option('--color', 'use colour')
      .option('--no-color', 'use no colour')
  },

  async run(paths, flags, surroundings) {
    const { streams } = surroundings
    const asked = outputs(flags)
    const options = { ...runOptions(flags, surroundings), unusedDirectives: unusedSeverity(flags) }
    const result = comparedWithBaseline(await lintFiles(paths, options), baselineFlag(flags), streams.cwd())
    tellUnlinted(result, surroundings)
    const shown = flags.quiet ? errorsOnly(result) : result
    const reporting = { cwd: streams.cwd(), failOn: flags.failOn as Severity | 'never', fixedCount: 0 }
    const rules: RuleDescription[] = await ruleDescriptions(surroundings)
    await write(shown, asked, { ...reporting, rules }, streams, askedColor(flags, streams))
    if (asked.some(({ format }) => format === 'github')) {
      const { default: markdown } = await import('../reporters/markdown.js')
      appendStepSummary(markdown(shown), streams)
    }
    return exitCode(result, flags, surroundings)
  },
} satisfies CommandModule

function baselineFlag({ baseline }: Flags): string | false | undefined {
  return typeof baseline === 'string' || baseline === false ? baseline : undefined
}

function unusedSeverity({ reportUnusedDisableDirectivesSeverity: severity }: Flags): Severity | 'off' {
  return severity === 'warn' ? 'warning' : (severity as Severity | 'off')
}

const MOST_SKIPPED = 10

/** What was not linted, and why: every failure, and the first of the files that were skipped. */
function tellUnlinted({ files }: LintResult, { streams }: Surroundings): void {
  const say = (line: string) => streams.stderr.write(`${inert(line)}\n`)
  const line = ({ path, reason = '' }: FileResult) => `${visiblePath(path)}: ${visibleLine(reason)}`
  for (const file of files) if (file.status === 'failed') say(line(file))
  const skipped = files.filter(({ status }) => status === 'skipped')
  for (const file of skipped.slice(0, MOST_SKIPPED))
    say(`${visiblePath(file.path)}: skipped: ${visibleLine(file.reason ?? '')}`)
  if (skipped.length > MOST_SKIPPED) say(`… and ${skipped.length - MOST_SKIPPED} more files skipped`)
}

function errorsOnly(result: LintResult): LintResult {
  const files = result.files.map(file => ({ ...file, findings: file.findings.filter(isError) }))
  const fixable = files.flatMap(file => file.findings).filter(finding => finding.fixable).length
  return { ...result, files, summary: { ...result.summary, warnings: 0, infos: 0, fixable } }
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function exitCode({ summary }: LintResult, { failOn, maxWarnings }: Flags, { streams }: Surroundings): number {
  if (summary.failed > 0) return FAILED
  const { errors, warnings, infos } = summary
  const failing = { error: errors, warning: errors + warnings, info: errors + warnings + infos, never: 0 }
  const tooMany = typeof maxWarnings === 'number' && warnings > maxWarnings
  if (tooMany) streams.stderr.write(`${warnings} warnings, more than the ${maxWarnings} of --max-warnings\n`)
  return tooMany || failing[failOn as keyof typeof failing] > 0 ? FOUND : OK
}
