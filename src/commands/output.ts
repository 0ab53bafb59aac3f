import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { Failure } from '../failure.js'
import { unreadable } from '../files-text.js'
import { nearestHint } from '../nearest.js'
import { type FormatName, formats, isFormatName, loadReporter } from '../reporters/index.js'
import type { LintResult, ReporterOptions } from '../result.js'
import type { Flags, Streams } from './command.js'

/** A format, and the file that it goes to; without one it goes to stdout. */
export interface Output {
  readonly format: FormatName
  readonly file: string | undefined
}

/**
 * What `--format` and `--output-file` ask for.
 *
 * @throws {Failure} for a format that there is not, or two that want stdout
 */
export function outputs({ format, outputFile }: Flags): Output[] {
  const given = (format as string[] | undefined) ?? ['stylish']
  const names = Object.keys(formats)
  const all = given.map((value): Output => {
    const colon = value.indexOf(':')
    const name = colon < 0 ? value : value.slice(0, colon)
    if (!isFormatName(name))
      throw new Failure(
        `--format: ${name} is not a format${nearestHint(name, names) || `: there are ${names.join(', ')}`}`,
      )
    return { format: name, file: colon < 0 ? undefined : value.slice(colon + 1) }
  })
  const toStdout = all.filter(({ file }) => !file)
  if (toStdout.length > 1) throw new Failure('--format: two formats for stdout: give all but one a file, NAME:FILE')
  if (outputFile === undefined) return all
  if (toStdout.length === 0) throw new Failure('--output-file: every format has its own file already')
  return all.map(output => (output.file ? output : { ...output, file: String(outputFile) }))
}

/**
 * Writes a result in every format that was asked for.
 *
 * @throws {Failure} when a file cannot be written
 */
export async function write(
  result: LintResult,
  all: readonly Output[],
  options: Omit<ReporterOptions, 'color' | 'terminal' | 'width'>,
  streams: Streams,
  color: boolean | undefined,
): Promise<void> {
  const cwd = withSlashes(options.cwd)
  const repository = repositoryRoot(cwd, streams)
  for (const { format, file } of all) {
    const reporter = await loadReporter(format)
    const terminal = file === undefined && streams.stdout.isTTY === true
    const shown = { ...options, cwd, repository, color: color ?? (terminal && wantsColor(streams)), terminal }
    const text = reporter(result, {
      ...shown,
      color: file === undefined && shown.color,
      width: streams.stdout.columns ?? 80,
    })
    if (file === undefined) streams.stdout.write(text)
    else writeTo(file, text, options.cwd)
  }
}

/** Where GitHub, GitLab and Azure Pipelines have checked the repository out, when the run is inside of it. */
function repositoryRoot(cwd: string, { env }: Streams): string | undefined {
  const given = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR || env.BUILD_SOURCESDIRECTORY
  if (!given) return undefined
  const root = withSlashes(given)
  return `${cwd}/`.startsWith(`${root}/`) ? root : undefined
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}

function writeTo(file: string, text: string, cwd: string): void {
  const absolute = resolve(cwd, file)
  try {
    mkdirSync(dirname(absolute), { recursive: true })
    writeFileSync(absolute, text)
  } catch (error) {
    throw new Failure(`${file}: cannot be written: ${unreadable(error, absolute)}`)
  }
}

/** Whether colour is welcome: https://no-color.org, https://force-color.org. */
export function wantsColor({ env }: Streams): boolean {
  if (env.NO_COLOR) return false
  return env.TERM !== 'dumb'
}

/** `--color`, `--no-color` or FORCE_COLOR; undefined leaves it to the terminal. */
export function askedColor({ color }: Flags, { env }: Streams): boolean | undefined {
  if (typeof color === 'boolean') return color
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return undefined
}

/** Appends to the summary page of a job on GitHub, where there is one. */
export function appendStepSummary(text: string, { env }: Streams): void {
  const file = env.GITHUB_STEP_SUMMARY
  if (!file) return
  try {
    appendFileSync(file, text)
  } catch (error) {
    throw new Failure(`GITHUB_STEP_SUMMARY: ${file} cannot be written: ${unreadable(error, file)}`)
  }
}
