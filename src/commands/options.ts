import { type Command, InvalidArgumentError } from 'commander'
import { Failure } from '../failure.js'
import { nearestHint } from '../nearest.js'
import type { LintFilesOptions } from '../run-options.js'
import type { Flags, Surroundings } from './command.js'

/** The options of every command that reads documents. */
export function documentOptions(command: Command): Command {
  command
    .argument(
      '[paths...]',
      'files, folders and patterns; without any, the files of the config, else every Markdown file',
    )
    .optionsGroup('Documents:')
    .option('--ignore-path <file>', 'leave out what this file lists, in the syntax of .gitignore')
    .option(
      '--ignore-pattern <pattern>',
      'leave out what matches, in the syntax of .gitignore; may be repeated',
      repeated,
    )
    .option('--no-ignore', 'leave out nothing')
    .option('--no-error-on-unmatched-pattern', 'let folders and patterns pass that leave nothing to lint')
  return configOptions(command)
    .optionsGroup('Reading:')
    .option('--now <date>', 'the date that counts as today, ISO 8601', isoDate)
    .option('--parser <name>', 'auto, satteri or remark', oneOf('auto', 'satteri', 'remark'), 'auto')
    .optionsGroup('Options:')
}

/** The options of every command that asks for the config. */
export function configOptions(command: Command): Command {
  return command
    .optionsGroup('Config:')
    .option('-c, --config <file>', 'use this config, and search for no other')
    .option('--no-config', 'use no config')
    .option('--preset <name>', 'start from this preset: recommended, strict, minimal, google-sre …', presetName)
    .option('--no-plugins', 'run no code that a config names')
    .optionsGroup('Options:')
}

/** The options that change rules. */
export function ruleOptions(command: Command): Command {
  return command
    .optionsGroup('Rules:')
    .option('--rule <setting>', 'set a rule, as in "timeline-order: warn"; may be repeated', repeated)
    .option('--only <ids>', 'run these rules and no others', ids)
    .option('--skip <ids>', 'run all rules but these', ids)
    .optionsGroup('Options:')
}

/** What the flags say about a run, for `lintFiles` and `readFiles`. */
export function runOptions(flags: Flags, { streams, builtIn, workerUrl }: Surroundings): LintFilesOptions {
  const now = flags.now ?? new Date().toISOString()
  return { ...flags, now, cwd: streams.cwd(), builtIn, workerUrl } as LintFilesOptions
}

/** Collects the values of an option that may be repeated. */
export function repeated(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

/** What a shell may complete a value by, beside names of its own. */
export type NameSet = 'rules' | 'presets' | 'formats'

/** Says by which names a shell may complete the value that is read. */
export function named<Read>(set: NameSet, read: Read): Read {
  return Object.assign(read as object, { names: [set] }) as Read
}

const ids = named('rules', (value: string, before: readonly string[] = []) => {
  const given = value.split(/[\s,]+/).filter(Boolean)
  if (given.length === 0) throw new InvalidArgumentError('it names no rule')
  return [...before, ...given]
})

export const presetName = named('presets', (value: string) => value)

/** Reads one of some names; the message for another says which is nearest. */
export function oneOf(...names: readonly string[]) {
  const read = (value: string): string => {
    if (names.includes(value)) return value
    throw new InvalidArgumentError(`it must be one of ${names.join(', ')}${nearestHint(value, names)}`)
  }
  // For shell completion.
  return Object.assign(read, { names })
}

/** Reads "auto", "off" or a number of threads. */
export function threads(value: string): number | 'auto' | 'off' {
  return value === 'auto' || value === 'off' ? value : wholeNumber(value)
}

/** Reads a whole number. */
export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('it must be a whole number')
  return Number(value)
}

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/

function isoDate(value: string): string {
  const date = new Date(value)
  if (
    !ISO.test(value) ||
    Number.isNaN(date.getTime()) ||
    (value.length === 10 && date.toISOString().slice(0, 10) !== value)
  )
    throw new InvalidArgumentError('it must be a date such as 2026-04-13 or 2026-04-13T19:00Z')
  return value
}

/** @throws {Failure} for flags that contradict each other */
export function refuseTogether(flags: Flags, ...names: readonly string[]): void {
  const given = names.filter(name => flags[name] !== undefined && flags[name] !== false)
  if (given.length > 1) throw new Failure(`${given.map(flagName).join(' and ')} cannot be used together`)
}

function flagName(name: string): string {
  return `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`
}
