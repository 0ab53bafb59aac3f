import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Baseline, baselineText, DEFAULT_BASELINE, parseBaseline, withoutKnown } from './baseline.js'
import { Failure } from './failure.js'
import { unreadable } from './files-text.js'
import type { LintResult } from './result.js'
import { writeNamed } from './write-file.js'

/**
 * A result without what the baseline knows: the file that `--baseline` names, else the default one where it exists.
 *
 * @param flag false for `--no-baseline`
 * @param partial whether the run left out rules or lines
 * @throws {Failure} when the named file is not there, cannot be read, or is no baseline
 */
export function comparedWithBaseline(
  result: LintResult,
  flag: string | false | undefined,
  cwd: string,
  partial: boolean,
): LintResult {
  if (flag === false) return result
  const path = flag ?? DEFAULT_BASELINE
  const baseline = readBaseline(path, cwd)
  if (baseline) return withoutKnown(result, baseline, path, partial)
  if (flag === undefined) return result
  throw new Failure(`${path}: no such file; "postmortem-lint baseline" writes one`)
}

/**
 * Undefined where there is no such file.
 *
 * @throws {Failure} when it cannot be read, or is no baseline
 */
export function readBaseline(path: string, cwd: string): Baseline | undefined {
  const absolute = resolve(cwd, path)
  let text: string
  try {
    text = readFileSync(absolute, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Failure(`${path}: ${unreadable(error, absolute)}`)
  }
  return parseBaseline(text, path)
}

/** @throws {Failure} when the file cannot be written */
export function writeBaseline(path: string, cwd: string, baseline: Baseline): void {
  writeNamed(path, cwd, baselineText(baseline))
}
