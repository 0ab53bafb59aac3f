import { resolve } from 'node:path'
import { comparedWithBaseline } from '../baseline-file.js'
import { formats } from '../reporters/index.js'
import type { LintResult } from '../result.js'
import type { Finding, Severity } from '../rule.js'
import { lintPaths, lintResult, lintSource, startRun } from '../run.js'
import { type CommandModule, FAILED, type Flags, FOUND, OK, type Surroundings } from './command.js'
import { diffOf, fixedCount, fixKind, writeFixes, writesFixes } from './lint-fixes.js'
import { tell, tellBaseline, tellUnlinted } from './lint-telling.js'
import { documentOptions, oneOf, refuseTogether, repeated, ruleOptions, runOptions, wholeNumber } from './options.js'
import { appendStepSummary, askedColor, outputs, write } from './output.js'
import { ruleDescriptions } from './rule-descriptions.js'
import { readsStdin, stdinSource } from './stdin.js'

export default {
  define(command) {
    ruleOptions(documentOptions(command))
      .option('-f, --format <name[:file]>', 'how findings are shown, and where; may be repeated', repeated)
      .option('-o, --output-file <file>', 'write the findings there instead of to stdout')
      .option('--fix', 'apply the fixes that cannot change what an author meant')
      .option('--fix-suggestions', 'apply suggestions, too, where there is only one')
      .option('--fix-dry-run', 'show what is left after fixing, and write nothing')
      .option('--diff', 'show what fixing would change, and write nothing')
      .option('--stdin', 'lint what comes from stdin; the path "-" says the same')
      .option('--stdin-filename <path>', 'where that document would stand')
      .option('--since <ref>', 'lint only what has changed since this commit or branch')
      .option('--staged', 'lint only what is staged, as it is staged')
      .option('--lines', 'report only what stands on changed lines')
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
      .option('--print-config', 'show the config that holds for the document, and lint nothing')
      .option('--no-cache', 'judge every document anew')
      .option('--cache-location <file>', 'where results are remembered')
      .option('--debug', 'say more about the run')
      .option('--color', 'use colour')
      .option('--no-color', 'use no colour')
  },

  async run(paths, flags, surroundings) {
    const { streams } = surroundings
    if (flags.printConfig) return printConfig(paths, flags, surroundings)
    refuseContradictions(flags)
    const asked = outputs(flags)
    const stdin = readsStdin(paths, flags)
    const options = {
      ...runOptions(flags, surroundings),
      unusedDirectives: unusedSeverity(flags),
      fix: fixKind(flags),
      cacheLocation: await cacheLocation(flags, surroundings),
      keepText: Boolean(fixKind(flags)) || asked.some(({ format }) => formats[format].needsText),
      ...(stdin && { gate: false }),
    }
    const run = await startRun(options)
    const linted = stdin
      ? lintResult([await lintSource(await stdinSource(flags, streams), run)])
      : await lintPaths(paths, run)
    const written = writesFixes(flags) && !stdin ? writeFixes(linted, streams.cwd()) : linted
    const result = comparedWithBaseline(written, baselineFlag(flags), streams.cwd(), isPartial(flags))
    for (const notice of await run.configs.notices()) tell(streams.stderr, notice)
    if (run.changes && result.files.length === 0) tell(streams.stderr, `no document has changed: ${run.changes.name}`)
    tellUnlinted(result, streams.stderr, Boolean(flags.debug))
    tellBaseline(result, streams.stderr)
    if (flags.diff) streams.stdout.write(diffOf(result))
    else if (stdin && writesFixes(flags)) streams.stdout.write(result.files[0]?.text ?? '')
    else await report(result, asked, flags, surroundings)
    return exitCode(result, flags, surroundings)
  },
} satisfies CommandModule

function baselineFlag({ baseline }: Flags): string | false | undefined {
  return typeof baseline === 'string' || baseline === false ? baseline : undefined
}

/** Whether rules or lines are left out. */
function isPartial({ only, skip, rule, lines }: Flags): boolean {
  return Boolean(only ?? skip ?? rule ?? lines)
}

const FIXES = ['fix', 'fixSuggestions', 'fixDryRun', 'diff']

function refuseContradictions(flags: Flags): void {
  refuseTogether(flags, 'since', 'staged')
  for (const fix of FIXES) for (const narrow of ['staged', 'lines']) refuseTogether(flags, narrow, fix)
}

async function printConfig(paths: readonly string[], flags: Flags, surroundings: Surroundings): Promise<number> {
  const { configText } = await import('./config.js')
  surroundings.streams.stdout.write(await configText(paths[0], flags, surroundings))
  return OK
}

async function cacheLocation(flags: Flags, { streams }: Surroundings): Promise<string | undefined> {
  if (flags.cache === false) return undefined
  if (typeof flags.cacheLocation === 'string') return resolve(streams.cwd(), flags.cacheLocation)
  const { defaultCacheLocation } = await import('../cache.js')
  return defaultCacheLocation(streams.cwd(), streams.env)
}

function unusedSeverity({ reportUnusedDisableDirectivesSeverity: severity }: Flags): Severity | 'off' {
  return severity === 'warn' ? 'warning' : (severity as Severity | 'off')
}

async function report(result: LintResult, asked: ReturnType<typeof outputs>, flags: Flags, surroundings: Surroundings) {
  const { streams } = surroundings
  const shown = flags.quiet ? errorsOnly(result) : result
  const options = {
    cwd: streams.cwd(),
    failOn: flags.failOn as Severity | 'never',
    fixedCount: fixedCount(result),
    rules: asked.some(({ format }) => format === 'sarif') ? await ruleDescriptions(surroundings) : [],
  }
  await write(shown, asked, options, streams, askedColor(flags, streams))
  if (asked.some(({ format }) => format === 'github')) {
    const { default: markdown } = await import('../reporters/markdown.js')
    appendStepSummary(markdown(shown), streams)
  }
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
  if (tooMany) tell(streams.stderr, `${warnings} warnings, more than the ${maxWarnings} of --max-warnings`)
  return tooMany || failing[failOn as keyof typeof failing] > 0 ? FOUND : OK
}
