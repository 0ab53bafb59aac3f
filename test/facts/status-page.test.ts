import { describe, expect, it } from 'vitest'
import { factsOf } from './facts-of.js'

const REPORT = `
  Search returned nothing
  Incident Report for Example Shop
  Postmortem

  Summary

  A nightly job replaced the search index with an empty one, and every search of every customer found nothing at all.

  Root Cause

  The swap step did not look at the size of the new index.

  Posted Mar 05, 2025 - 10:00 CET

  Resolved
  Searches find results again.
  Posted Mar 03, 2025 - 10:58 CET
  Update

  The older index is being restored.

  It will take twenty minutes.
  Posted Mar 03, 2025 - 10:31 CET
  Investigating
  Searches find nothing.
  Posted Mar 03, 2025 - 10:20 CET
  This incident affected: Search and Storefront.
`

describe('a postmortem exported from a status page', () => {
  const { statusPage, sections, fields, text } = factsOf(REPORT)

  it('has its updates, as written', () => {
    expect(statusPage!.updates.map(({ label, text }) => [label, text])).toEqual([
      ['Resolved', 'Searches find results again.'],
      ['Update', 'The older index is being restored.\nIt will take twenty minutes.'],
      ['Investigating', 'Searches find nothing.'],
    ])
  })

  it('has the stamps in their places', () => {
    const stamps = statusPage!.updates.map(({ stampSpan }) => text.slice(stampSpan.start, stampSpan.end))
    expect(stamps[0]).toBe('Posted Mar 03, 2025 - 10:58 CET')
    expect(text.slice(statusPage!.publication!.span.start, statusPage!.publication!.span.end)).toBe(
      'Posted Mar 05, 2025 - 10:00 CET',
    )
  })

  it('says what was affected', () => {
    expect(statusPage!.affected!.text).toBe('Search and Storefront')
    expect(fields.find(({ name }) => name === 'services')!.carrier).toBe('trailer')
  })

  it('has the sections of the report, and none of the trailer', () => {
    expect(sections.map(({ title }) => title)).toEqual(['Summary', 'Root Cause'])
    expect(sections.at(-1)!.text).toBe('The swap step did not look at the size of the new index.')
  })
})

it('reads updates alone as updates, not as a report', () => {
  const { statusPage } = factsOf(`
    Search returned nothing

    Resolved
    Searches find results again.
    Posted Mar 03, 2025 - 10:58 CET

    Investigating
    Searches find nothing.
    Posted Mar 03, 2025 - 10:20 CET
  `)
  expect(statusPage!.publication).toBeUndefined()
  expect(statusPage!.updates.map(({ label }) => label)).toEqual(['Resolved', 'Investigating'])
})

it('reads the history of a status page, its stamps above the updates', () => {
  const { statusPage } = factsOf(`
    Search returned nothing

    Mar 3, 10:58 CET
    **Resolved** - Searches find results again.

    Mar 3, 10:20 CET
    **Investigating** - Searches find nothing.
  `)
  expect(statusPage!.updates.map(({ label, text }) => [label, text])).toEqual([
    ['Resolved', 'Searches find results again.'],
    ['Investigating', 'Searches find nothing.'],
  ])
})

it('reads stamps between tags, and such as name the weekday', () => {
  const { statusPage, text } = factsOf(`
    **Resolved** - Searches find results again.

    <small>Mon, Mar 3, 2025 at 10:58 CET</small>

    **Investigating** - Searches find nothing.

    <small>Mon, Mar 3, 2025 at 10:20 CET</small>
  `)
  const stamps = statusPage!.updates.map(({ stampSpan }) => text.slice(stampSpan.start, stampSpan.end))
  expect(stamps).toEqual(['Mon, Mar 3, 2025 at 10:58 CET', 'Mon, Mar 3, 2025 at 10:20 CET'])
})

it('reads a stamp at the end of a line, and one that counts the days', () => {
  const { statusPage, text } = factsOf(`
    Resolved

    Searches find results again. Posted 3 years ago. Mar 03, 2022 - 10:58 UTC
  `)
  const { stampSpan } = statusPage!.updates[0]!
  expect(text.slice(stampSpan.start, stampSpan.end)).toBe('Posted 3 years ago. Mar 03, 2022 - 10:58 UTC')
})

it.for([
  ['a report without stamps', '## Resolved\n\nSearches find results again.'],
  [
    'dated lines of a timeline',
    'Identified: by an alert.\n\nMar 3, 10:02 CET\n\nThe alert fires.\n\nMar 3, 10:20 CET\n\nThe team looks.',
  ],
  ['a date in a sentence', 'We posted the report on Mar 05, 2025.'],
] as const)('finds no status page in %s', ([, markdown]) => {
  expect(factsOf(markdown).statusPage).toBeUndefined()
})
