import { expect, it } from 'vitest'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'

const parser = await loadMarkdownParser('auto')
const day = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 10)

const page = `
Mail was late
Postmortem

Mail was late for all customers on March 4, 2025.

Posted Apr 09, 2025 - 10:00 UTC

Resolved
All is well.
Posted Mar 04, 2025 - 11:00 UTC
Investigating
Mail is late.
Posted Mar 04, 2025 - 10:00 UTC
`

it.for([
  ['a field', 'Resolved: 2025-03-04 11:00 UTC\n\nPublished: 2025-03-11', '2025-03-11', '2025-03-04'],
  ['a status page', page, '2025-04-09', '2025-03-04'],
  ['nothing', '# Mail was late', undefined, undefined],
  ['a date without a year', 'Published: 4 March', undefined, undefined],
] as const)('reads publication and end from %s', ([, text, published, resolved]) => {
  const { publication, resolution } = readPostmortem({ text }, {}, parser)
  expect([day(publication?.instant), day(resolution?.instant)]).toEqual([published, resolved])
})
