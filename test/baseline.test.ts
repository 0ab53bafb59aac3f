import { describe, expect, it } from 'vitest'
import { type Baseline, baselineOf, baselineText, parseBaseline, withoutKnown } from '../src/baseline.js'
import type { FileResult } from '../src/result.js'
import type { Finding } from '../src/rule.js'
import { resultOf } from './reporters/sample-report.js'

/** A finding by the names of its places: "a" at a, "a+b" at a with b as another line of the same cause. */
function finding(places: string, rule = 'zone-missing'): Finding {
  const [fingerprint, ...others] = places.split('+')
  const related = others.map(name => ({ fingerprint: name }))
  return { rule, fingerprint, related, severity: 'warning', fixable: false } as unknown as Finding
}

function file(...findings: Finding[]): FileResult {
  return { path: 'a.md', status: 'linted', findings, excused: [] }
}

function compared(after: FileResult, baseline: Baseline) {
  return withoutKnown(resultOf([after]), baseline, 'baseline.json')
}

function comparison(before: FileResult, after: FileResult) {
  const { files, baseline } = compared(after, baselineOf([before]))
  return {
    fresh: files[0]!.findings.map(({ fingerprint }) => fingerprint),
    known: baseline?.known,
    fixed: baseline?.fixed,
  }
}

describe('a baseline', () => {
  it('excuses what it has recorded', () => {
    const before = file(finding('a'), finding('b'))
    expect(comparison(before, before)).toEqual({ fresh: [], known: 2, fixed: 0 })
  })

  it('leaves a summary that counts only what is new', () => {
    const { summary } = compared(file(finding('a'), finding('b')), baselineOf([file(finding('a'))]))
    expect(summary.warnings).toBe(1)
  })

  it('keeps what it says of files that a run did not read', () => {
    const all = baselineOf([file(finding('a')), { ...file(finding('b')), path: 'b.md' }])
    expect(baselineOf([file()], all).files).toEqual({ 'b.md': { 'zone-missing': ['b'] } })
  })

  it('sees one fixed and one added in the same file', () => {
    expect(comparison(file(finding('a'), finding('b')), file(finding('a'), finding('c')))).toEqual({
      fresh: ['c'],
      known: 1,
      fixed: 1,
    })
  })

  it('does not excuse another rule at the same place', () => {
    expect(comparison(file(finding('a')), file(finding('a', 'zone-mixed')))).toMatchObject({ fresh: ['a'] })
  })

  it('does not excuse another file', () => {
    const before = baselineOf([file(finding('a'))])
    expect(compared({ ...file(finding('a')), path: 'b.md' }, before).files[0]!.findings).toHaveLength(1)
  })

  it('knows a finding whose first place was mended', () => {
    expect(comparison(file(finding('a+b+c')), file(finding('b+c')))).toEqual({ fresh: [], known: 1, fixed: 0 })
  })

  it('reports a finding that has gained a place', () => {
    expect(comparison(file(finding('a+b+c')), file(finding('b+c+d')))).toMatchObject({ fresh: ['b'], known: 0 })
  })

  it('reports a conflict with another party', () => {
    expect(comparison(file(finding('a+b')), file(finding('a+c')))).toMatchObject({ fresh: ['a'], known: 0 })
  })

  it('counts nothing as fixed in a file that was not linted', () => {
    expect(comparison(file(finding('a')), { ...file(), status: 'failed' })).toMatchObject({ fixed: 0 })
  })

  it('counts nothing as fixed in a run that left something out', () => {
    const before = baselineOf([file(finding('a'))])
    expect(withoutKnown(resultOf([file()]), before, 'baseline.json', true).baseline?.fixed).toBe(0)
  })

  it('counts nothing as fixed that a directive excuses', () => {
    const excused = [{ finding: finding('a'), by: 'directive' as const, reason: undefined }]
    expect(comparison(file(finding('a')), { ...file(), excused })).toMatchObject({ fixed: 0 })
  })

  it('records what an older baseline excused', () => {
    const first = baselineOf([file(finding('a'))])
    const { files } = compared(file(finding('a'), finding('b')), first)
    expect(baselineOf(files)).toEqual(baselineOf([file(finding('a'), finding('b'))]))
  })

  it('comes out of its text as it went in, in an order that does not depend on the run', () => {
    const one = { ...file(finding('b'), finding('a')), path: 'one.md' }
    const two = { ...file(finding('c')), path: 'two.md' }
    const text = baselineText(baselineOf([two, one]))
    expect(parseBaseline(text, 'baseline.json')).toEqual(baselineOf([one, two]))
    expect(text).toBe(baselineText(baselineOf([one, two])))
  })

  it('keeps a file of any name to itself', () => {
    const before = baselineOf([{ ...file(finding('a')), path: '__proto__' }])
    expect(compared(file(finding('a')), before).baseline?.known).toBe(0)
  })

  it.for([
    ['{', 'baseline.json: '],
    ['[]', 'not a baseline of version 1'],
    ['{"version":2,"files":{}}', 'not a baseline of version 1'],
    ['{"version":1,"files":{"a.md":{"r":"x"}}}', 'the entry of a.md'],
  ] as const)('refuses %s', ([text, message]) => {
    expect(() => parseBaseline(text, 'baseline.json')).toThrow(message)
  })

  it('finds nothing in an empty baseline', () => {
    const empty: Baseline = { version: 1, files: {} }
    expect(compared(file(finding('a')), empty).baseline).toEqual({ path: 'baseline.json', known: 0, fixed: 0 })
  })
})
