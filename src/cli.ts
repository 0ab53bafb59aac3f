import { Command, CommanderError } from 'commander'
import type { Streams } from './commands/command.js'
import { type CommandEntry, commands } from './commands/index.js'
import { Failure } from './failure.js'
import { tool, version } from './version.js'

/**
 * Runs the program and answers its exit code: 0 nothing at or above the fail level, 1 findings,
 * 2 when the run itself went wrong.
 */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  try {
    return await run(argv, streams)
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    streams.stderr.write(`postmortem-lint: ${line(error)}\n`)
    return 2
  }
}

async function run(argv: readonly string[], streams: Streams): Promise<number> {
  const [first] = argv
  if (first === '--version' || first === '-V') {
    streams.stdout.write(`${version} (tzdb ${tool().tzdb})\n`)
    return 0
  }
  const named = commands.find(({ name }) => name === first)
  const entry = named ?? commands[0]!
  const { default: module } = await entry.load()
  const command = program(entry, streams)
  module.define(command)
  command.parse(named ? argv.slice(1) : argv, { from: 'user' })
  const builtIn = async () => (await import('../rules/index.js')).default
  return module.run(command.args, command.opts(), { streams, builtIn })
}

function program({ name, summary }: CommandEntry, streams: Streams): Command {
  return new Command(`postmortem-lint ${name}`)
    .description(summary)
    .exitOverride()
    .configureOutput({ writeOut: text => streams.stdout.write(text), writeErr: () => {}, outputError: () => {} })
}

function line(error: unknown): string {
  if (error instanceof CommanderError) return error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ')
  if (error instanceof Failure) return error.message
  return `internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
