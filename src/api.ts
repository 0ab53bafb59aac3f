/** The program as functions: what the command line itself is made of. */
import { resolve } from 'node:path'
import { Configs } from './config/configs.js'
import { type PlainConfig, plainConfig } from './config/plain.js'
import { readDocument } from './document.js'
import { Failure } from './failure.js'
import { textOf } from './files-text.js'
import { parserFor } from './judge.js'
import { nearestHint } from './nearest.js'
import { ruleId } from './plugin.js'
import { formats, isFormatName, loadReporter } from './reporters/index.js'
import type { LintResult, ReporterOptions, RuleDescription } from './result.js'
import type { Finding } from './rule.js'
import { lintSource, lintFiles as runOver, startRun } from './run.js'
import type { LintFilesOptions } from './run-options.js'

/** What a run may be told; everything has a default. */
export interface LintOptions extends Partial<Omit<LintFilesOptions, 'builtIn'>> {}

/** What linting one text may be told. */
export interface LintTextOptions extends LintOptions {
  /** Where the text would stand: configs are searched from there, and its name is read. */
  readonly path?: string | undefined
}

/**
 * The findings of one document, in the order of its lines. Nothing is written; there is no gate.
 *
 * @example
 * const findings = await lint('# Outage\n…', { path: 'postmortems/2026-04-13.md' })
 * @throws {Failure} when the config is wrong or a rule crashes
 */
export async function lint(text: string, options: LintTextOptions = {}): Promise<readonly Finding[]> {
  const { path } = options
  const complete = completed({ ...options, gate: false })
  const absolute = path === undefined ? undefined : resolve(complete.cwd, path)
  const result = await lintSource({ path, absolute, text }, await startRun(complete))
  if (result.status === 'failed') throw new Failure(result.reason ?? 'the document could not be linted')
  return result.findings
}

/**
 * Lints files, folders and patterns, as the command line does. A file that cannot be linted is a result with the status
 * "failed". With `fix`, the results hold the fixed text; the files stay as they are.
 *
 * @throws {Failure} when the config is wrong
 */
export function lintFiles(paths: readonly string[], options: LintOptions = {}): Promise<LintResult> {
  return runOver(paths, completed(options))
}

/**
 * The config that holds for a document, or for the working directory, with where each value came from.
 *
 * @throws {Failure} with file, line and column, when it is wrong
 */
export async function loadConfig(path?: string, options: LintOptions = {}): Promise<PlainConfig> {
  const complete = completed(options)
  const configs = new Configs(complete)
  if (path === undefined) return plainConfig((await configs.for(undefined)).effective)
  const absolute = resolve(complete.cwd, path)
  const source = { path, absolute, text: textOf({ absolute, path }) }
  const read = await readDocument(source, configs, await parserFor(complete.parser))
  return plainConfig(read.config.effective)
}

/**
 * A result in one of the output formats.
 *
 * @param name "stylish", "json", "sarif" …
 * @throws {Failure} for a format that there is not
 */
export async function format(
  result: LintResult,
  name: string,
  options: Partial<ReporterOptions> = {},
): Promise<string> {
  if (!isFormatName(name)) throw new Failure(`${name} is not a format${nearestHint(name, Object.keys(formats))}`)
  const reporter = await loadReporter(name)
  const defaults = {
    cwd: process.cwd(),
    color: false,
    terminal: false,
    width: 80,
    failOn: 'error',
    fixedCount: 0,
  } as const
  return reporter(result, { ...defaults, rules: await builtInRules(), ...options })
}

async function builtIn() {
  return (await import('../rules/index.js')).default
}

async function builtInRules(): Promise<RuleDescription[]> {
  const plugin = await builtIn()
  return plugin.rules.map(({ id, summary, why, severity }) => ({
    ...{ id: ruleId(plugin, id), summary, why, severity },
    url: plugin.url?.(id) ?? '',
  }))
}

function completed<Options extends LintOptions>(options: Options) {
  return { now: new Date().toISOString(), ...options, cwd: resolve(options.cwd ?? '.'), builtIn }
}
