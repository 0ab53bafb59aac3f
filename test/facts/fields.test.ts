import { describe, expect, it } from 'vitest'
import labels from '../../src/facts/fields.data.json' with { type: 'json' }
import { sectionName } from '../../src/facts/title-roles.js'
import { factsOf } from './facts-of.js'

function fieldsOf(markdown: string): string[] {
  return factsOf(markdown).fields.map(({ name, carrier, value }) => `${carrier} ${name}=${value}`)
}

describe('where fields stand', () => {
  it.for([
    [
      '---\ntitle: "Checkout down"\nseverity: SEV-2 # of five\n---',
      ['front-matter title=Checkout down', 'front-matter severity=SEV-2'],
    ],
    ['+++\ntitle = "Checkout down"\n+++', ['front-matter title=Checkout down']],
    ['---\naffected:\n  - checkout\n  - search\n---', ['front-matter services=checkout, search']],
    [
      '**Date**: 2025-03-03  \n**Authors**: the search team',
      ['label date=2025-03-03', 'label authors=the search team'],
    ],
    ['**Date:** 2025-03-03', ['label date=2025-03-03']],
    ['Date of incident:      08/09/2023', ['label date=08/09/2023']],
    ['- Severity: SEV-2', ['list severity=SEV-2']],
    ['- Fault detected 2025-03-03 10:02', ['list detected=2025-03-03 10:02']],
    ['## Date: July 1, 2024', ['heading date=July 1, 2024']],
    ['## Authors\n\nThe search team', ['heading authors=The search team']],
    [
      '| Metric | Value |\n| -- | -- |\n| Severity | 1 |\n| Time to detect | 4 minutes |',
      ['table severity=1', 'table time-to-detect=4 minutes'],
    ],
  ] as const)('reads %s', ([markdown, expected]) => {
    expect(fieldsOf(markdown)).toEqual(expected)
  })
})

it('knows labels as the name of a section is written', () => {
  const known = Object.values(labels).flat()
  expect(known).toEqual(known.map(sectionName))
})

describe('what fields mean', () => {
  it.for([
    ['Impact: Major', ['label severity=Major']],
    ['Impact: one in five orders failed', ['label impact=one in five orders failed']],
    ['---\nresolved: true\n---', ['front-matter status=true']],
    [
      '---\nlayout: post\ndate: 2025-03-03\n---',
      ['front-matter undefined=post', 'front-matter publication=2025-03-03'],
    ],
  ] as const)('reads %s', ([markdown, expected]) => {
    expect(fieldsOf(markdown)).toEqual(expected)
  })

  it.for([
    ['a time', '- **14:02 UTC**: the alert fires'],
    ['an address', 'See https://example.com: it is down'],
    ['a measure', '- **Tune the cache**: set the limit to 4 GB'],
    ['a sentence', 'The service had one limit, and this was it: memory.'],
  ] as const)('takes %s for no field', ([, markdown]) => {
    expect(fieldsOf(markdown)).toEqual([])
  })

  it('places the value in the source', () => {
    const text = '- **Severity**: `SEV-2` of five'
    const { fields } = factsOf('- **Severity**: High of five')
    expect(fields[0]!.valueSpan).toEqual({ start: text.indexOf('`'), end: text.indexOf('`') + 'High of five'.length })
  })
})
