import { expect, it } from 'vitest'
import { Slugs, slugOf } from '../../src/facts/slugs.js'

it.for([
  ['Timeline', 'timeline'],
  ['Root cause(s)', 'root-causes'],
  ['What went well?', 'what-went-well'],
  ['5 Whys', '5-whys'],
  ['Q&A', 'qa'],
  ['Detection & response', 'detection--response'],
  ['snake_case and kebab-case', 'snake_case-and-kebab-case'],
  ['Zusammenfassung für Ärzte', 'zusammenfassung-für-ärzte'],
  ['原因', '原因'],
  ['🔥 Impact', '-impact'],
  ['10:02 UTC – Paged', '1002-utc--paged'],
] as const)('gives "%s" the anchor %s', ([heading, anchor]) => {
  expect(slugOf(heading)).toBe(anchor)
})

it('numbers headings of the same text, and leaves taken numbers out', () => {
  const slugs = new Slugs()
  expect(['Update', 'Update', 'Update 1', 'Update'].map(heading => slugs.next(heading))).toEqual([
    'update',
    'update-1',
    'update-1-1',
    'update-2',
  ])
})
