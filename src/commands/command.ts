import type { Command } from 'commander'
import type { Plugin } from '../plugin.js'

/** What the program touches of the process that runs it; `process` itself is one. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  cwd(): string
  /** Ends what would run until it is stopped. */
  readonly signal?: AbortSignal
}

export interface Output extends NodeJS.WritableStream {
  readonly isTTY?: boolean
  readonly columns?: number
  /** What has not left yet. */
  readonly writableLength?: number
}

/** The values of the options, by their names in camel case. */
export type Flags = Readonly<Record<string, unknown>>

/** Where a command runs. */
export interface Surroundings {
  readonly streams: Streams
  /** The built-in rules; loaded when they are asked for. */
  readonly builtIn: () => Promise<Plugin>
  /** The module of a thread, where the program is built. */
  readonly workerUrl?: URL
}

/** A command of the program. Its module is loaded only when it runs, or when its help is asked for. */
export interface CommandModule {
  /** Adds the arguments and options. */
  define(command: Command): void
  /** Answers the exit code. */
  run(args: readonly string[], flags: Flags, surroundings: Surroundings): Promise<number>
}

export const OK = 0
export const FOUND = 1
export const FAILED = 2
