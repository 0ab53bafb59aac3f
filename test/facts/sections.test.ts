import { describe, expect, it } from 'vitest'
import { factsOf } from './facts-of.js'

/** Sections as "carrier/certainty role depth title". */
function sectionsOf(markdown: string): string[] {
  return factsOf(markdown).sections.map(
    ({ carrier, certainty, roles, depth, title }) =>
      `${carrier}/${certainty} ${roles.join('+') || '-'} ${depth} ${title}`,
  )
}

describe('the carriers of a section', () => {
  it.for([
    ['## Impact\n\nOrders failed.', 'heading/certain impact 2 Impact'],
    ['Impact\n------\n\nOrders failed.', 'setext/certain impact 2 Impact'],
    ['**Impact**\n\nOrders failed.', 'bold/likely impact 1 Impact'],
    ['**Impact:**\n\nOrders failed.', 'bold/likely impact 1 Impact'],
    ['- **Impact**:\n  - Orders failed.', 'bold/likely impact 1 Impact'],
    ['- **Impact**: orders failed.', 'label/likely impact 1 Impact'],
    ['Impact: orders failed.', 'label/likely impact 1 Impact'],
    ['Root cause analysis:\n\nThe cache was full.', 'label/likely root-cause 1 Root cause analysis'],
    ['Root Cause\n\nThe cache was full.', 'plain/possible root-cause 1 Root Cause'],
    ['| Field | Value |\n| -- | -- |\n| Root cause | A full cache |', 'label/likely root-cause 1 Root cause'],
  ] as const)('reads %s', ([markdown, expected]) => {
    expect(sectionsOf(markdown)).toEqual([expected])
  })

  it.for([
    ['a sentence', 'Impact was small, and nobody noticed.'],
    ['a field with a short value', 'Severity: High'],
    ['the services', 'Affected services: checkout'],
    ['an impact that is a severity', 'Impact: Major'],
    ['a quotation', '> ## Impact'],
    ['a time', '14:02: Impact begins'],
    ['a kind of document', 'Root Cause Analysis Report\n\nText.'],
    ['code', '```\n## Impact\n```'],
  ] as const)('takes %s for no section with a role', ([, markdown]) => {
    expect(factsOf(markdown).sections.filter(({ roles }) => roles.length > 0)).toEqual([])
  })
})

describe('how sections are nested', () => {
  it('counts bold and plain titles one below the heading above them', () => {
    expect(
      sectionsOf('## Analysis of last week\n\n**Impact**\n\nOrders failed.\n\n**Detection**\n\nAn alert.'),
    ).toEqual([
      'heading/certain - 2 Analysis of last week',
      'bold/likely impact 3 Impact',
      'bold/likely detection 3 Detection',
    ])
  })

  it('gives a parent the text of its children', () => {
    const [lessons] = factsOf('## Lessons learned\n\n### What went well\n\nThe alert fired.').sections
    expect(lessons!.text).toContain('The alert fired.')
    expect(lessons!.children.map(({ title }) => title)).toEqual(['What went well'])
    expect(lessons!.empty).toBe(false)
  })

  it('ends a label in a list with its item', () => {
    const [impact, resolution] = factsOf(
      '- **Impact**:\n  - Orders failed.\n- **Resolution**: a flush.\n\nA last word.',
    ).sections
    expect(impact!.text).toBe('Orders failed.')
    expect(resolution!.text).toBe('a flush.')
  })

  it('puts what follows under a label that has its list item to itself', () => {
    const { sections } = factsOf('- **Impact**:\n\nOrders failed.\n\n- **Resolution**:\n\nA flush.')
    expect(sections.map(({ title, text }) => [title, text])).toEqual([
      ['Impact', 'Orders failed.'],
      ['Resolution', 'A flush.'],
    ])
  })

  it('takes labels in a timeline for events, and groups of measures for measures', () => {
    const { sections } = factsOf(`
      ## Timeline

      - **Resolution**: 14:20 the cache is flushed.

      ## Action items

      ### Detection

      - Page when the cache is full.
    `)
    expect(sections.map(({ title, roles }) => [title, ...roles])).toEqual([
      ['Timeline', 'timeline'],
      ['Action items', 'action-items'],
      ['Detection'],
    ])
  })

  it('reads the first heading as the title of the document, not as a section', () => {
    const { sections, title } = factsOf('# Impact of the cache outage\n\n## Summary\n\nOrders failed.')
    expect(sections[0]!.roles).toEqual([])
    expect(title!.text).toBe('Impact of the cache outage')
  })
})

describe('titles as written', () => {
  it.for([
    ['## 2. Root cause:', 'Root cause'],
    ['## 🚨 Impact', 'Impact'],
    ['## Failing `search` jobs', 'Failing search jobs'],
    ['## 14:08', '14:08'],
    ['## 2018-01-19 11:00', '2018-01-19 11:00'],
  ] as const)('reads %s as "%s"', ([markdown, title]) => {
    expect(factsOf(markdown).sections[0]!.title).toBe(title)
  })
})

describe('a section without content', () => {
  it.for([
    ['## Impact\n\n## Detection\n\nAn alert.', true],
    ['## Impact\n\n<!-- whom did it hurt? -->\n\n## Detection', true],
    ['## Timeline\n\n| Time | Event |\n| -- | -- |\n|  |  |', true],
    ['## Action items\n\n-\n-', true],
    ['## Impact\n\nNone.', false],
    ['## Impact\n\n![graph](errors.png)', false],
    ['## Impact\n\n```\n503\n```', false],
    ['## Timeline\n\n| Time | Event |\n| -- | -- |\n| 14:02 | alert |', false],
  ] as const)('%s', ([markdown, empty]) => {
    expect(factsOf(markdown).sections[0]!.empty).toBe(empty)
  })
})

it('takes a title above the summary, the timeline and the cause for no section of measures', () => {
  const report = '### Summary\n\nText.\n\n### Timeline\n\nText.\n\n### Root cause\n\nText.'
  expect(sectionsOf(`# Ledger\n\n# Tasks\n\n${report}`).map(section => section.split(' ')[1])).toEqual([
    '-',
    '-',
    'summary',
    'timeline',
    'root-cause',
  ])
})

it('knows the names that a repository adds', () => {
  const { sections } = factsOf('## What we saw, minute by minute\n\nText.', {
    sections: { timeline: ['What we saw, minute by minute'] },
  })
  expect(sections[0]!.roles).toEqual(['timeline'])
})
