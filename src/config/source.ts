import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ConfigFailure } from '../failure.js'
import { shownPath } from '../files.js'
import { decoded, unreadable } from '../files-text.js'
import { Positions } from '../positions.js'

/** A path into a config: ['rules', 'timeline-order', 1, 'order']. */
export type ConfigPath = readonly (string | number)[]

/** A config as it was read: plain data, and where each part of it is written. */
export interface ConfigSource {
  /** As shown to people. */
  readonly name: string
  readonly data: unknown
  /** "file:line:column" of the value at a path, or of its key; the innermost part that exists. */
  place(path: ConfigPath, part?: 'key' | 'value'): string
}

/** What a parser of one notation answers: data, and the offset of each part of it. */
export interface ParsedConfig {
  readonly data: unknown
  offset(path: ConfigPath, part: 'key' | 'value'): number
}

/** A mistake in the notation itself, at an offset of the text. */
export class NotationError extends Error {
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

const LARGEST = 64 * 1024
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** Keys that would reach into JavaScript's own objects have no business in a config. */
export function refuseKey(key: string, offset: number): void {
  if (FORBIDDEN.has(key)) throw new NotationError(`the key ${key} is not allowed`, offset)
}

/**
 * Reads a config file. The key `postmortem-lint` of a package.json is the config; without it there is none.
 *
 * @throws {ConfigFailure} with file, line and column
 */
export async function configSource(file: string, cwd: string): Promise<ConfigSource | undefined> {
  const name = shownPath(file, cwd)
  const text = configText(file, name)
  const isPackage = basename(file) === 'package.json'
  if (isPackage && !text.includes('"postmortem-lint"')) return undefined
  const positions = new Positions(text)
  const written = (offset: number) => `${name}:${positions.line(offset)}:${positions.column(offset)}`
  try {
    const parsed = await parse(file, text)
    const start: ConfigPath = isPackage ? ['postmortem-lint'] : []
    const data = isPackage ? (parsed.data as Record<string, unknown> | undefined)?.['postmortem-lint'] : parsed.data
    if (isPackage && data === undefined) return undefined
    return {
      name,
      data: data ?? {},
      place: (path, part = 'value') => written(parsed.offset([...start, ...path], part)),
    }
  } catch (error) {
    if (error instanceof NotationError) throw new ConfigFailure(`${written(error.offset)}: ${error.message}`)
    if (error instanceof RangeError) throw new ConfigFailure(`${name}: nested too deeply`)
    throw error
  }
}

/** A config that is an object already: its places are paths. */
export function inlineSource(name: string, data: unknown): ConfigSource {
  return { name, data, place: path => [name, ...path].join('.') }
}

async function parse(file: string, text: string): Promise<ParsedConfig> {
  if (/\.ya?ml$/i.test(file)) return (await import('./yaml.js')).parseYaml(text)
  const { parseJson } = await import('./jsonc.js')
  return parseJson(text, /\.jsonc$/i.test(file))
}

function configText(file: string, name: string): string {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch (error) {
    throw new ConfigFailure(`${name}: ${unreadable(error, file)}`)
  }
  if (bytes.length > LARGEST && basename(file) !== 'package.json')
    throw new ConfigFailure(`${name}: a config of more than 64 KiB is not read`)
  try {
    return decoded(bytes, name).replace(/^\uFEFF/, '')
  } catch (error) {
    throw new ConfigFailure((error as Error).message)
  }
}
