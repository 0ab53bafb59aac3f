import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { type FormatName, formats } from '../../src/reporters/index.js'
import { junitErrors } from '../schemas/junit.js'
import { sarifErrors } from '../schemas/sarif.js'
import { run } from './program.js'

const root = fileURLToPath(new URL('../../fixtures', import.meta.url))
const names = Object.keys(formats) as FormatName[]
const outputs = {} as Record<FormatName, string>
let found: readonly { path: string; rule: string; line: number; column: number; fingerprint: string }[]

// One run in every format at once, over every document written for this project.
beforeAll(async () => {
  const out = mkdtempSync(join(tmpdir(), 'formats-'))
  const asked = names.flatMap(name => ['--format', `${name}:${join(out, name)}`])
  await run(root, ['--no-config', '--no-gate', '--now', '2026-11-01', ...asked])
  for (const name of names) outputs[name] = readFileSync(join(out, name), 'utf8')
  rmSync(out, { recursive: true })
  const { files } = JSON.parse(outputs.json)
  found = files.flatMap(({ path, findings }: { path: string; findings: object[] }) =>
    findings.map(finding => ({ path, ...finding })),
  )
}, 120_000)

describe('a run over the fixtures', () => {
  it('finds enough to be worth looking at', () => {
    expect(found.length).toBeGreaterThan(100)
  })

  it('is valid SARIF', () => {
    expect(sarifErrors(JSON.parse(outputs.sarif))).toEqual([])
  })

  it('is valid JUnit', async () => {
    expect(await junitErrors(outputs.junit)).toEqual([])
  })

  it('gives every finding a fingerprint of its own', () => {
    expect(new Set(found.map(({ path, rule, fingerprint }) => `${path} ${rule} ${fingerprint}`)).size).toBe(
      found.length,
    )
    expect(found.filter(({ fingerprint }) => !/^[0-9a-f]{16}$/.test(fingerprint))).toEqual([])
  })

  it.for([
    [
      'sarif',
      () => JSON.parse(outputs.sarif).runs[0].results.filter((each: object) => !('suppressions' in each)).length,
    ],
    ['gitlab', () => JSON.parse(outputs.gitlab).length],
    ['rdjson', () => JSON.parse(outputs.rdjson).diagnostics.length],
    ['jsonl', () => outputs.jsonl.match(/^\{"type":"finding"/gm)?.length],
    ['compact', () => outputs.compact.match(/^\/.*: line \d+, col \d+, /gm)?.length],
    ['unix', () => outputs.unix.match(/^[^:]+:\d+:\d+: /gm)?.length],
    ['stylish', () => outputs.stylish.match(/^ +\d+:\d+ +(?:error|warning|info) /gm)?.length],
    ['checkstyle', () => outputs.checkstyle.match(/<error /g)?.length],
    ['markdown', () => outputs.markdown.match(/^\| \S+ (?:error|warning|info) \|/gm)?.length],
    ['html', () => outputs.html.match(/<article /g)?.length],
  ] as const)('says the same in %s as in json', ([, count]) => {
    expect(count()).toBe(found.length)
  })
})
