import { resolve } from 'node:path'
import { comparedWithBaseline } from '../baseline-file.js'
import { formats } from '../reporters/index.js'
import type { LintResult } from '../result.js'
import type { Finding, Severity } from '../rule.js'
import { lintPaths, lintResult, lintSource, startRun } from '../run.js'
import { FAILED, type Flags, FOUND, OK, type Surroundings } from './command.js'
import { diffOf, fixedCount, fixKind, writeFixes, writesFixes } from './lint-fixes.js'
import { debugTo, tell, tellBaseline, tellLanguages, tellUnlinted } from './lint-telling.js'
import { runOptions } from './options.js'
import { appendStepSummary, askedColor, outputs, write } from './output.js'
import { progress } from './progress.js'
import { ruleDescriptions } from './rule-descriptions.js'
import { readsStdin, stdinSource } from './stdin.js'

/** One pass over documents; answers the exit code. */
export async function lintOnce(paths: readonly string[], flags: Flags, surroundings: Surroundings): Promise<number> {
  const { streams } = surroundings
  const { stdout, stderr } = streams
  const asked = outputs(flags)
  const stdin = readsStdin(paths, flags)
  const shown = progress(streams)
  const timing = flags.timing ? new (await import('../timing.js')).Timing() : undefined
  const run = await startRun({
    ...runOptions(flags, surroundings),
    ...{ unusedDirectives: unusedSeverity(flags), fix: fixKind(flags), timing, onFile: shown?.onFile },
    debug: flags.debug ? debugTo(stderr) : undefined,
    cacheLocation: timing ? undefined : await cacheLocation(flags, surroundings),
    keepText: fixKind(flags) !== undefined || asked.some(({ format }) => formats[format].needsText),
    ...(stdin && { gate: false }),
  })
  const linted = stdin
    ? lintResult([await lintSource(await stdinSource(flags, streams), run)])
    : await lintPaths(paths, run).finally(() => shown?.done())
  const written = writesFixes(flags) && !stdin ? writeFixes(linted, streams.cwd()) : linted
  const result = comparedWithBaseline(written, baselineFlag(flags), streams.cwd(), isPartial(flags))

  for (const notice of await run.configs.notices()) tell(stderr, notice)
  if (run.changes && result.files.length === 0) tell(stderr, `no document has changed: ${run.changes.name}`)
  tellUnlinted(result, stderr, Boolean(flags.debug))
  tellLanguages(result, stderr)
  tellBaseline(result, stderr)
  if (flags.diff) stdout.write(diffOf(result))
  else if (stdin && writesFixes(flags)) stdout.write(result.files[0]?.text ?? '')
  else await report(result, asked, flags, surroundings)
  if (timing) tell(stderr, `${timing}`.trimEnd())
  return exitCode(result, flags, surroundings)
}

function baselineFlag({ baseline }: Flags): string | false | undefined {
  return typeof baseline === 'string' || baseline === false ? baseline : undefined
}

/** Whether rules or lines are left out. */
function isPartial({ only, skip, rule, lines }: Flags): boolean {
  return Boolean(only ?? skip ?? rule ?? lines)
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
