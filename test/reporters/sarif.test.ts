import { describe, expect, it } from 'vitest'
import sarif from '../../src/reporters/sarif.js'
import type { FileResult, LintResult, ReporterOptions } from '../../src/result.js'
import { sarifErrors } from '../schemas/sarif.js'
import { nastyTexts } from './nasty-texts.js'
import { checkout, clean, optionsWith, resultOf } from './sample-report.js'

function logOf(result: LintResult = resultOf(), options: Partial<ReporterOptions> = {}) {
  const log = JSON.parse(sarif(result, optionsWith(options)))
  expect(sarifErrors(log)).toEqual([])
  return log.runs[0]
}

describe('sarif', () => {
  it('describes rules, and points at them', () => {
    const run = logOf()
    expect(run.tool.driver.rules[0]).toEqual({
      id: 'timeline-order',
      shortDescription: { text: 'List timeline events in the order they happened.' },
      fullDescription: { text: 'Readers work out cause and effect from the order.' },
      helpUri: 'https://example.com/rules/timeline-order.md',
      help: {
        text: 'List timeline events in the order they happened. Readers work out cause and effect from the order.',
      },
      defaultConfiguration: { level: 'error' },
    })
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
  })

  it('places findings relative to the root of the repository, in UTF-16 units', () => {
    const run = logOf(resultOf(), { cwd: '/srv/reports', repository: '/srv' })
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(Object.keys(run.originalUriBaseIds)).toEqual(['%SRCROOT%'])
    expect(run.results[2].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'reports/postmortems/checkout.md', uriBaseId: '%SRCROOT%', index: 0 },
      region: { startLine: 7, startColumn: 34, endLine: 7, endColumn: 39 },
    })
  })

  it('names the other places of a finding', () => {
    const [first] = logOf().results
    expect(first.relatedLocations[0]).toMatchObject({
      message: { text: 'the entry above it' },
      physicalLocation: { region: { startLine: 5, startColumn: 3, endLine: 5, endColumn: 12 } },
    })
  })

  it('offers the fix, then the readings to choose between', () => {
    const edits = [{ span: { start: 0, end: 1 }, text: '' }]
    const suggestions = [{ message: 'write PDT', edits }]
    const findings = [{ ...checkout.findings[2]!, suggestions }]
    const [result] = logOf(resultOf([{ ...checkout, findings }])).results
    expect(result.fixes.map((fix: { description: { text: string } }) => fix.description.text)).toEqual([
      'apply the fix',
      'write PDT',
    ])
    expect(result.fixes[0].artifactChanges[0].replacements).toEqual([
      {
        deletedRegion: { startLine: 7, startColumn: 34, endLine: 7, endColumn: 39 },
        insertedContent: { text: '3.1' },
      },
    ])
  })

  it('keeps what is excused, with the reason', () => {
    const [one, two, three] = checkout.findings
    const excused: FileResult['excused'] = [
      { finding: one!, by: 'directive', reason: 'copied from the vendor' },
      { finding: two!, by: 'directive', reason: undefined },
      { finding: three!, by: 'baseline', reason: undefined },
    ]
    const { results } = logOf({
      ...resultOf([{ ...checkout, findings: [], excused }]),
      baseline: { path: 'b.json', known: 1, fixed: 0 },
    })
    expect(results.map((result: { suppressions: unknown }) => result.suppressions)).toEqual([
      [{ kind: 'inSource', justification: 'copied from the vendor' }],
      [{ kind: 'inSource' }],
      [{ kind: 'external', justification: 'recorded in the baseline' }],
    ])
    expect(results.map((result: { baselineState: string }) => result.baselineState)).toEqual([
      'new',
      'new',
      'unchanged',
    ])
  })

  it('carries the fingerprint', () => {
    expect(logOf().results[0].partialFingerprints).toEqual({ 'placeText/v1': 'a1b2c3d4e5f60718' })
  })

  it('tells which files were not read', () => {
    const [invocation] = logOf().invocations
    expect(invocation.executionSuccessful).toBe(false)
    expect(
      invocation.toolExecutionNotifications.map((note: { level: string; message: { text: string } }) => [
        note.level,
        note.message.text,
      ]),
    ).toEqual([
      ['note', 'skipped: looks like a runbook'],
      ['error', 'failed: is not valid UTF-8'],
    ])
    expect(logOf(resultOf([clean])).invocations).toEqual([{ executionSuccessful: true }])
  })

  it('is valid without rules, urls, sources and fingerprints', () => {
    const { text, ...file } = checkout
    const findings = checkout.findings.map(finding => ({ ...finding, url: '', fingerprint: '' }))
    logOf(resultOf([{ ...file, findings }]), { rules: [] })
  })

  it.for(nastyTexts)('is valid whatever a file is called and a document says: %j', text => {
    const findings = [{ ...checkout.findings[0]!, message: text, help: text, rule: `r${text}` }]
    logOf(resultOf([{ ...checkout, path: `x${text}`, findings }]))
  })

  it('writes any path as a URI', () => {
    const uris = ['a b.md', 'é.md', 'a%41.md', 'a#b?.md', '\ud800.md', '/elsewhere/a.md', 'C:/a.md'].map(
      path => logOf(resultOf([{ ...clean, path }])).artifacts[0].location.uri,
    )
    expect(uris).toEqual([
      'a%20b.md',
      '%C3%A9.md',
      'a%2541.md',
      'a%23b%3F.md',
      '%EF%BF%BD.md',
      'file:///elsewhere/a.md',
      'file:///C:/a.md',
    ])
  })
})
