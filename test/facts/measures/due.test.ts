import { expect, it } from 'vitest'
import { dueIn, dueNamed, dueOfGroup } from '../../../src/facts/measures/due.js'

it.for([
  ['Move the logs by the end of March', 'by the end of March', 'month'],
  ['Move the logs, ETA: April', 'ETA: April', 'month'],
  ['Move the logs mid-May', 'mid-May', 'month'],
  ['Move the logs, due 3/12', 'due 3/12', 'day'],
  ['Move the logs [Q3]', 'Q3', 'quarter'],
  ['Move the logs next sprint', 'next sprint', 'sprint'],
  ['Move the logs within two weeks', 'within two weeks', 'unknown'],
] as const)('finds when "%s" is due', ([text, due, precision]) => {
  const found = dueIn(text, [])
  expect(found).toMatchObject({ text: due, precision })
  expect(text.slice(found!.start, found!.end)).toBe(due)
})

it.for([
  'Move the March logs',
  'Check what may fail by hand',
  'Keep 1/2 of the replicas',
  'Move the logs as we did in March',
])('finds no due date in "%s"', text => {
  expect(dueIn(text, [])).toBeUndefined()
})

it('takes what stands for a date where only dates stand', () => {
  expect(dueNamed('3/12', [])).toMatchObject({ precision: 'day' })
  expect(dueNamed('March', [])).toMatchObject({ precision: 'month' })
  expect(dueNamed('TBD', [])).toBeUndefined()
  expect(dueOfGroup('March', [])).toBeUndefined()
})
