import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import gitlab from '../../src/reporters/gitlab.js'
import json from '../../src/reporters/json.js'
import jsonl from '../../src/reporters/jsonl.js'
import rdjson from '../../src/reporters/rdjson.js'
import { checkout, optionsWith, resultOf } from './sample-report.js'

const place = { line: z.int().min(1), column: z.int().min(1), endLine: z.int().min(1), endColumn: z.int().min(1) }
const count = z.int().min(0)
const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  certainty: z.enum(['certain', 'likely', 'possible']),
  message: z.string(),
  help: z.string().optional(),
  ...place,
  related: z.array(z.strictObject({ ...place, message: z.string() })),
  fixable: z.boolean(),
  url: z.string(),
  fingerprint: z.string(),
})
const summary = {
  files: count,
  linted: count,
  skipped: count,
  failed: count,
  errors: count,
  warnings: count,
  infos: count,
  fixable: count,
}
const tool = z.strictObject({ name: z.literal('postmortem-lint'), version: z.string(), tzdb: z.string() })

describe('json', () => {
  const document = z.strictObject({
    version: z.literal(1),
    tool,
    summary: z.strictObject(summary),
    files: z.array(
      z.discriminatedUnion('status', [
        z.strictObject({ path: z.string(), status: z.literal('linted'), findings: z.array(finding) }),
        z.strictObject({
          path: z.string(),
          status: z.enum(['skipped', 'failed']),
          reason: z.string(),
          findings: z.array(finding),
        }),
      ]),
    ),
  })

  it('has the published shape', () => {
    const { files } = document.parse(JSON.parse(json(resultOf())))
    expect(files.map(file => [file.path, file.status, file.findings.length])).toEqual([
      ['postmortems/checkout.md', 'linted', 3],
      ['runbook.md', 'skipped', 0],
      ['broken.md', 'failed', 0],
      ['clean.md', 'linted', 0],
    ])
  })

  it('counts columns in UTF-16 units', () => {
    const [file] = document.parse(JSON.parse(json(resultOf()))).files
    expect(file!.findings[2]).toMatchObject({ line: 7, column: 34, endLine: 7, endColumn: 39 })
  })

  it('tells what was compared with a baseline', () => {
    const baseline = { path: 'baseline.json', known: 3, fixed: 1 }
    expect(JSON.parse(json({ ...resultOf(), baseline })).baseline).toEqual(baseline)
  })
})

describe('jsonl', () => {
  const line = z.discriminatedUnion('type', [
    finding.extend({ type: z.literal('finding'), path: z.string() }),
    z.strictObject({
      type: z.literal('file'),
      path: z.string(),
      status: z.enum(['skipped', 'failed']),
      reason: z.string(),
    }),
    z.strictObject({ type: z.literal('summary'), version: z.literal(1), tool, ...summary }),
  ])

  it('is a value of a known type on each line', () => {
    const lines = jsonl(resultOf()).trimEnd().split('\n')
    const types = lines.map(each => line.parse(JSON.parse(each)).type)
    expect(types).toEqual(['finding', 'finding', 'finding', 'file', 'file', 'summary'])
  })
})

describe('gitlab', () => {
  // https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
  const report = z.array(
    z.strictObject({
      description: z.string().min(1),
      check_name: z.string().min(1),
      fingerprint: z.string().min(1),
      severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
      location: z.strictObject({
        path: z.string().regex(/^[^/.]/),
        lines: z.strictObject({ begin: z.int().min(1), end: z.int().min(1).optional() }),
      }),
    }),
  )

  it('has the documented shape', () => {
    const issues = report.parse(JSON.parse(gitlab(resultOf(), optionsWith())))
    expect(issues.map(issue => [issue.check_name, issue.severity])).toEqual([
      ['timeline-order', 'major'],
      ['zone-mixed', 'minor'],
      ['export-artefacts', 'info'],
      ['skipped', 'info'],
      ['failed', 'critical'],
    ])
  })

  it('names every issue differently', () => {
    const issues = report.parse(JSON.parse(gitlab(resultOf(), optionsWith())))
    expect(new Set(issues.map(issue => issue.fingerprint)).size).toBe(issues.length)
  })

  it('names files from the root of the repository', () => {
    const options = optionsWith({ cwd: '/srv/reports', repository: '/srv' })
    expect(JSON.parse(gitlab(resultOf(), options))[0].location.path).toBe('reports/postmortems/checkout.md')
  })
})

describe('rdjson', () => {
  // proto/rdf/reviewdog.proto of reviewdog, as its JSON mapping reads it.
  const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1) })
  const range = z.strictObject({ start: position, end: position })
  const location = z.strictObject({ path: z.string(), range: range.optional() })
  const diagnostics = z.strictObject({
    source: z.strictObject({ name: z.string(), url: z.string().optional() }),
    diagnostics: z.array(
      z.strictObject({
        message: z.string(),
        location,
        severity: z.enum(['ERROR', 'WARNING', 'INFO']),
        code: z.strictObject({ value: z.string(), url: z.string().optional() }),
        suggestions: z.array(z.strictObject({ range, text: z.string() })).optional(),
        related_locations: z.array(z.strictObject({ message: z.string(), location })).optional(),
      }),
    ),
  })

  it('has the shape of the protocol', () => {
    const parsed = diagnostics.parse(JSON.parse(rdjson(resultOf())))
    expect(parsed.diagnostics.map(({ severity }) => severity)).toEqual(['ERROR', 'WARNING', 'INFO', 'INFO', 'ERROR'])
  })

  it('cuts the source at UTF-8 bytes, where a fix belongs', () => {
    const [, , third] = diagnostics.parse(JSON.parse(rdjson(resultOf()))).diagnostics
    const [suggestion] = third!.suggestions!
    const line = Buffer.from(checkout.text!.split('\n')[suggestion!.range.start.line - 1]!)
    const { start, end } = suggestion!.range
    expect(line.subarray(start.column - 1, end.column - 1).toString()).toBe('“3.1”')
    expect(suggestion!.text).toBe('3.1')
  })

  it('offers no half of a fix', () => {
    const [edit] = checkout.findings[2]!.fix!
    const findings = [{ ...checkout.findings[2]!, fix: [edit!, edit!] }]
    const parsed = diagnostics.parse(JSON.parse(rdjson(resultOf([{ ...checkout, findings }]))))
    expect(parsed.diagnostics[0]!.suggestions).toBeUndefined()
  })
})
