import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CommanderError } from 'commander'
import type { Output, Streams } from './commands/command.js'
import { helpLayout } from './commands/help-layout.js'
import { type CommandEntry, commands } from './commands/index.js'
import { Failure } from './failure.js'
import { inert } from './output-gate.js'
import { version } from './version.js'

/**
 * Runs the program and answers its exit code: 0 nothing at or above the fail level, 1 findings, 2 the run itself went
 * wrong. Never ends the process: what is written to a pipe would be lost.
 */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const lost = new Promise<never>((_, lose) =>
    streams.stdout.on('error', error => isClosedPipe(error) || lose(unwritten(error))),
  )
  streams.stderr.on('error', () => {})
  try {
    const code = await Promise.race([run(argv, streams).catch(codeOfHelp), lost])
    await Promise.race([written(streams.stdout), lost])
    return code
  } catch (error) {
    streams.stderr.write(
      `${inert(message(error, streams.env.POSTMORTEM_LINT_DEBUG !== undefined || argv.includes('--debug')))}\n`,
    )
    return 2
  }
}

async function run(argv: readonly string[], streams: Streams): Promise<number> {
  const [first, second] = argv
  if (first === '--version' || first === '-V') {
    const { versionText } = await import('./version-text.js')
    streams.stdout.write(`${await versionText()}\n`)
    return 0
  }
  if (first === 'help' || (argv.length === 1 && (first === '--help' || first === '-h'))) {
    const about = commands.find(({ name }) => name === second)
    if (about) (await prepared(about, streams)).command.outputHelp()
    else if (second === undefined) streams.stdout.write((await import('./commands/help.js')).helpText())
    else throw await noCommand(second)
    return 0
  }
  const named = commands.find(({ name }) => name === first)
  const args = named ? argv.slice(1) : argv
  refuseEmpty(args)
  refuseFilesAsOptions(args, streams.cwd())
  if (!named && first !== undefined) await refuseMisspeltCommand(first, streams.cwd())
  const { command, module } = await prepared(named ?? commands[0]!, streams)
  command.parse(args, { from: 'user' })
  const builtIn = async () => (await import('../rules/index.js')).default
  // Beside the bundle, or above the chunk that this has become a part of; from source there is none.
  const workerUrl = ['./worker.js', '../worker.js'].map(file => new URL(file, import.meta.url)).find(existsSync)
  return module.run(command.args, command.opts(), {
    ...{ streams, builtIn },
    ...(workerUrl && { workerUrl }),
  })
}

async function prepared({ name, summary, load }: CommandEntry, streams: Streams) {
  const [{ Command }, { default: module }] = await Promise.all([import('commander'), load()])
  const command = new Command(`postmortem-lint ${name}`)
    .description(summary)
    .helpOption('-h, --help', 'show this help')
    .exitOverride()
    .configureHelp(helpLayout)
    .configureOutput({
      ...{ writeOut: text => streams.stdout.write(text), writeErr: () => {}, outputError: () => {} },
      ...{ getOutHelpWidth: () => Math.min(streams.stdout.columns ?? 80, 100), getOutHasColors: () => false },
    })
  module.define(command)
  return { command, module }
}

/** A word that is no file may be meant as a command. */
async function refuseMisspeltCommand(word: string, cwd: string): Promise<void> {
  if (!/^[a-z]+$/.test(word) || existsSync(resolve(cwd, word))) return
  const { nearest } = await import('./nearest.js')
  const command = nearest(word, NAMES)
  if (command) throw new Failure(`${word}: no such file or folder; the nearest command is ${command}`)
}

async function noCommand(word: string): Promise<Failure> {
  const { nearestHint } = await import('./nearest.js')
  return new Failure(`help: ${word} is not a command${nearestHint(word, NAMES)}`)
}

const NAMES = commands.map(({ name }) => name)

/** A variable that is not set must not come to mean "everything" or "no rule". */
function refuseEmpty(args: readonly string[]): void {
  for (const [index, arg] of args.entries()) {
    const [, flag] = /^(--[\w-]+)=$/.exec(arg) ?? (arg === '' ? [arg, args[index - 1]] : [])
    if (flag?.startsWith('-') && flag !== '--' && flag !== '-') throw new Failure(`${flag}: its value is empty`)
    if (arg === '') throw new Failure('an argument is empty, where a name is expected')
  }
}

/** Hooks pass file names bare: the name of a file must never become an option. */
function refuseFilesAsOptions(args: readonly string[], cwd: string): void {
  const end = args.indexOf('--')
  for (const arg of end < 0 ? args : args.slice(0, end))
    if (arg.startsWith('-') && arg !== '-' && existsSync(resolve(cwd, arg)))
      throw new Failure(`${arg} is an option and the name of a file here: write ./${arg} for the file`)
}

function message(error: unknown, debug: boolean): string {
  if (isCommanders(error)) return `postmortem-lint: ${usage(error.message)}`
  if (error instanceof Failure) return error.message
  const text = error instanceof Error ? error.message : String(error)
  const stack = debug && error instanceof Error ? `\n${error.stack}` : ''
  return `postmortem-lint ${version}: internal error: ${text.split('\n')[0]} (POSTMORTEM_LINT_DEBUG=1 shows where)${stack}`
}

/** commander ends by throwing when it has shown what was asked for. */
function codeOfHelp(error: unknown): number {
  if (isCommanders(error) && error.exitCode === 0) return 0
  throw error
}

/** commander is loaded for a command that has options to read, so its class is not at hand. */
function isCommanders(error: unknown): error is CommanderError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')
}

/** What commander says, in our words. */
function usage(text: string): string {
  return text
    .replace(/^error: /, '')
    .replace(/\s*\(Did you mean (?:one of )?(.*?)\?\)\s*$/s, '; the nearest is $1')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^option '(?:-\w, )?(--[\w-]+)[^']*' argument '(.*)' is invalid\. /s, '$1 $2: ')
    .replace(/^option '(?:-\w, )?(--[\w-]+) (\S+)' argument missing$/, '$1: $2 is missing')
    .replace(/^too many arguments.*?(?:: (.*))?$/s, (_, rest) => `too many arguments${rest ? `: ${rest}` : ''}`)
}

/** A reader that has seen enough (`| head`) is no error. */
function isClosedPipe({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED'
}

function unwritten(error: NodeJS.ErrnoException): Failure {
  return new Failure(`stdout cannot be written: ${error.code === 'ENOSPC' ? 'the disk is full' : error.message}`)
}

/** Waits until all has left. After a failed write the stream says why a little later than it says that. */
async function written(output: Output): Promise<void> {
  if (output.writableLength !== 0) await new Promise<void>(done => output.write('', () => done()))
  await new Promise(setImmediate)
}
