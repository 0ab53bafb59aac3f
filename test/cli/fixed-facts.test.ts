import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import plugin from '../../rules/index.js'
import type { Finding } from '../../src/rule.js'
import { exampleResults } from '../../src/testing.js'
import { type Facts, inspectedFacts } from './inspected.js'
import { folder, run } from './program.js'

/** The facts that the fix of a rule is about; all others must be as they were. */
const MENDED: Readonly<Record<string, readonly (keyof Facts)[]>> = {
  'clock-impossible': ['times'],
  'date-ambiguous': ['times'],
  'duplicate-entry': ['times', 'instants', 'provenance', 'entries', 'order'],
  'export-artefacts': ['title', 'times', 'instants', 'provenance'],
  'known-severity': ['fields'],
  'pseudo-heading': ['carriers'],
  'pseudo-list': ['provenance', 'entries'],
  'repeated-word': ['entries', 'measures'],
  'template-text': [],
  'timeline-midnight': ['times', 'provenance'],
  'timeline-order': ['times', 'instants', 'provenance', 'entries'],
  'zone-missing': ['times', 'provenance', 'entries', 'measures'],
}

/** The same of rules with a suggestion that is the only one. */
const SUGGESTED: Readonly<Record<string, readonly (keyof Facts)[]>> = {
  'clock-ambiguous': ['times'],
  'paired-times-differ': ['times', 'instants', 'entries'],
  'unlabelled-actions': ['roles', 'carriers'],
  'weekday-mismatch': ['times'],
}

/** Where a fix leaves out what stands twice, or puts what is there in order. */
const SAME_SET = ['duplicate-entry', 'timeline-order']

function others(facts: Facts, rules: readonly string[]): Partial<Facts> {
  const mended = new Set(rules.flatMap(id => MENDED[id] ?? SUGGESTED[id] ?? []))
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !mended.has(name as keyof Facts)))
}

const setOf = (values: readonly string[]) => [...new Set(values)].sort()

it('every rule that fixes says here which facts it is about', () => {
  const fixable = plugin.rules.filter(rule => rule.fixable).map(({ id }) => id)
  expect(Object.keys(MENDED)).toEqual(fixable.sort())
})

interface Fixable {
  readonly id: string
  readonly name: string
  readonly markdown: string
  readonly files: Readonly<Record<string, string>>
  readonly path: string
}

const isFixable = ({ fixable }: Finding) => fixable
const hasOneSuggestion = ({ fixable, suggestions }: Finding) => !fixable && suggestions?.length === 1

/** The examples with something to fix, each with the config and the files that it speaks of. */
async function examplesWith(wanted: (finding: Finding) => boolean): Promise<Fixable[]> {
  const all = await Promise.all(
    plugin.rules.map(async rule => (await exampleResults(rule)).map(result => ({ ...result, rule }))),
  )
  return all
    .flat()
    .filter(({ findings }) => findings.some(wanted))
    .map(({ rule, name, markdown }) => {
      const example = rule.examples[name]!
      const { options = {}, settings = {}, path = 'a.md' } = typeof example === 'string' ? {} : example
      const { templates = [], ...others } = settings as { templates?: string[] }
      const texts = Object.fromEntries(templates.map((text, index) => [`template-${index}.txt`, text]))
      const named = templates.length ? { templates: Object.keys(texts) } : {}
      const config = { settings: { ...others, ...named }, rules: { [rule.id]: ['error', options] } }
      return { id: rule.id, name, markdown, path, files: { ...texts, 'config.json': JSON.stringify(config) } }
    })
}

describe.for([
  ['--fix', isFixable],
  ['--fix-suggestions', hasOneSuggestion],
] as const)('%s of an example', async ([fix, wanted]) => {
  it.for(await examplesWith(wanted))('$id, $name: changes what it mends, and no other fact', async example => {
    const { id, markdown, files, path } = example
    const root = folder({ [path]: markdown, ...files })
    const flags = ['--config', 'config.json', '--now', '2026-11-01', '--no-gate', '--only', id, '--format', 'json']
    const facts = async () => {
      const { kind, ...rest } = (await inspectedFacts(root, '--config', 'config.json', path)).get(path)!
      // A document of a few lines has no kind of its own.
      return { kind: '', ...rest }
    }
    const before = await facts()
    const { code, stdout, stderr } = await run(root, [...flags, fix, path])
    expect(stderr).toBe('')
    expect(code).toBeLessThan(2)
    expect(JSON.parse(stdout).summary.fixable).toBe(0)
    const text = readFileSync(join(root, path), 'utf8')
    expect(text).not.toBe(markdown)
    const after = await facts()
    expect(others(after, [id])).toEqual(others(before, [id]))
    if (SAME_SET.includes(id))
      for (const name of ['instants', 'entries', 'times'] as const)
        expect(setOf(after[name])).toEqual(setOf(before[name]))
    await run(root, [...flags, fix, path])
    expect(readFileSync(join(root, path), 'utf8')).toBe(text)
  })
})

describe('--fix of a fixture', () => {
  const source = fileURLToPath(new URL('../../fixtures', import.meta.url))
  const paths = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    path => path.endsWith('.md') && !path.endsWith('.fixed.md'),
  )

  it.for(paths)(
    '%s: changes what it mends and no other fact, leaves nothing to fix and nothing new to say',
    async path => {
      const name = basename(path)
      const root = folder({ [name]: readFileSync(join(source, path), 'utf8') })
      const flags = ['--no-config', '--no-gate', '--now', '2026-11-01', '--format', 'json']
      const lint = async (...more: string[]) => {
        const { stdout } = await run(root, [...flags, ...more, name])
        return JSON.parse(stdout).files[0].findings as { rule: string; fixable: boolean }[]
      }
      const facts = async () => (await inspectedFacts(root, '--no-config', name)).get(name)!
      const [before, said] = [await facts(), await lint()]
      const mending = said.filter(({ fixable }) => fixable).map(({ rule }) => rule)
      const left = await lint('--fix')
      expect(others(await facts(), mending)).toEqual(others(before, mending))
      expect(left.filter(({ fixable }) => fixable)).toEqual([])
      expect(setOf(said.map(({ rule }) => rule))).toEqual(expect.arrayContaining(setOf(left.map(({ rule }) => rule))))
    },
  )
})
