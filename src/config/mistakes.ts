import type { z } from 'zod'
import { ConfigFailure } from '../failure.js'
import { nearest, nearestHint } from '../nearest.js'
import { optionsSchema } from '../rule-options.js'
import type { Config } from './config.js'
import { configSchema, type RulesById } from './schema.js'
import type { ConfigPath, ConfigSource } from './source.js'

type Issue = z.core.$ZodIssue

/**
 * The config of a source, checked against the rules that there are.
 *
 * @throws {ConfigFailure} a line for each mistake: file, line, column, what is wrong, the nearest name
 */
export function checkedConfig(source: ConfigSource, rules: RulesById, lenient: { plugins?: boolean } = {}): Config {
  const result = configSchema(rules, lenient).safeParse(source.data)
  if (result.success) return source.data as Config
  throw new ConfigFailure(...inOrder(result.error.issues.flatMap(issue => mistakes(issue, [], source, rules))))
}

/** By the line and column that each begins with. */
function inOrder(lines: readonly string[]): string[] {
  const place = (line: string) => /:(\d+):(\d+): /.exec(line)?.slice(1).map(Number) ?? [0, 0]
  return [...lines].sort((a, b) => place(a)[0]! - place(b)[0]! || place(a)[1]! - place(b)[1]!)
}

function mistakes(issue: Issue, above: ConfigPath, source: ConfigSource, rules: RulesById): string[] {
  const path: ConfigPath = [...above, ...issue.path.map(part => (typeof part === 'symbol' ? String(part) : part))]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => `${source.place([...path, key], 'key')}: ${unknownKey(key, path, rules)}`)
  const branch = issue.code === 'invalid_union' ? likelyBranch(issue.errors, at(source.data, path)) : undefined
  if (branch) return branch.flatMap(inner => mistakes(inner, path, source, rules))
  if (issue.code === 'invalid_key') return [`${source.place(path, 'key')}: ${shown(path)} ${issue.issues[0]?.message}`]
  const value = at(source.data, path)
  return [`${source.place(path)}: ${shown(path) || 'the config'} ${inWords(issue, value)}`]
}

/** Of the alternatives of a union, the one that the author had in mind: the one that takes this kind of value. */
function likelyBranch(errors: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  const branches = errors.filter(
    issues => !issues.some(issue => issue.code === 'invalid_type' && issue.path.length === 0),
  )
  if (typeof value === 'string') return branches.find(issues => issues[0]?.code === 'invalid_value') ?? branches[0]
  return branches.find(issues => issues.some(issue => issue.path.length > 0 || issue.code !== 'invalid_value'))
}

function inWords(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_value': {
      const names = issue.values.map(String)
      const hint = typeof value === 'string' ? nearest(value, names) : undefined
      const must = names.length === 1 ? names[0] : `one of ${names.join(', ')}`
      return `is ${JSON.stringify(value)} and must be ${must}${hint ? `; the nearest is ${hint}` : ''}`
    }
    case 'invalid_type':
      return value === undefined ? 'is missing' : `must be ${article(issue.expected)}, not ${article(kind(value))}`
    case 'invalid_union':
      return `cannot be ${article(kind(value))}`
    case 'custom':
    case 'invalid_format':
      return `is ${JSON.stringify(value)}, which ${issue.message}`
    default:
      return `is wrong: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`
  }
}

function unknownKey(key: string, path: ConfigPath, rules: RulesById): string {
  const parent = path.at(-1)
  const names = keysAt(path, rules)
  if (parent === 'rules') return `${shown([...path, key])} is not a rule${nearestHint(key, rules.keys())}`
  const rule = path.at(-3) === 'rules' ? path.at(-2) : undefined
  if (rule !== undefined)
    return `${key} is not an option of ${rule}${nearestHint(key, optionNames(rules, String(rule)))}`
  if (parent === 'settings') return `${shown([...path, key])} is not a setting${nearestHint(key, names)}`
  return `${shown([...path, key])} is not a key of a config${nearestHint(key, names)}`
}

function optionNames(rules: RulesById, id: string): string[] {
  const rule = rules.get(id)?.rule
  const schema = rule && optionsSchema(rule)
  return hasShape(schema) ? Object.keys(schema.shape) : []
}

/** The keys that the schema has at a path. */
function keysAt(path: ConfigPath, rules: RulesById): string[] {
  let schema: unknown = configSchema(rules)
  for (const part of path) {
    schema = inner(schema)
    if (hasShape(schema)) schema = schema.shape[part]
    else if (schema && typeof schema === 'object' && 'element' in schema) schema = schema.element
  }
  schema = inner(schema)
  return hasShape(schema) ? Object.keys(schema.shape) : []
}

function inner(schema: unknown): unknown {
  let type = schema
  while (type && typeof type === 'object' && 'unwrap' in type && !('element' in type))
    type = (type.unwrap as () => unknown)()
  return type
}

function hasShape(schema: unknown): schema is { shape: Record<string | number, unknown> } {
  return typeof schema === 'object' && schema !== null && 'shape' in schema
}

function at(data: unknown, path: ConfigPath): unknown {
  return path.reduce<unknown>((value, part) => (value as Record<string | number, unknown> | undefined)?.[part], data)
}

function shown(path: ConfigPath): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index ? `.${part}` : part)).join('')
}

function kind(value: unknown): string {
  return value === null ? 'nothing' : Array.isArray(value) ? 'list' : typeof value === 'object' ? 'map' : typeof value
}

const ARTICLES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  list: 'a list',
  tuple: 'a list',
  object: 'a map',
  record: 'a map',
  map: 'a map',
  int: 'a whole number',
}

function article(name: string): string {
  return ARTICLES[name] ?? name
}
