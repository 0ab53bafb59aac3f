import { expect, it } from 'vitest'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'

const parser = await loadMarkdownParser('auto')
const impact = (text: string) => readPostmortem({ text }, {}, parser).impact
const quantified = (text: string) => impact(text).some(({ quantities }) => [...quantities].length > 0)

it.for([
  ['a count in the section', '## Impact\n\nSome orders failed.\n\n- 120 orders were lost.', true],
  ['a table in the section', '## Impact\n\n| Region | Failed |\n| - | - |\n| EU | 12 % |', true],
  ['a range of times', '## Impact\n\nOrders failed from 10:02 to 10:40 UTC.', true],
  ['a label', 'Users impacted: 340\n\n## Impact\n\nOrders failed.', true],
  ['a stated duration', '- Duration: 40 minutes\n\n## Impact\n\nOrders failed.', true],
  ['a range in the sentence', '## Summary\n\nBetween 10:02 and 10:40 UTC shoppers were unable to pay.', true],
  ['a summary', '## Summary\n\nThe queue was unavailable. 340 users were affected.', true],
  ['a title', '# Shop down for two weeks\n\n## Impact\n\nSome orders failed.', true],
  ['a count in the summary', '## Summary\n\n4 accounts were taken over.\n\n## Impact\n\nSome orders failed.', true],
  ['how long the work took', '## Summary\n\nA fix took 20 minutes.\n\n## Impact\n\nSome orders failed.', false],
  ['a count above the sections', 'The shop was down for 14 minutes.\n\n## Impact\n\nSome orders failed.', true],
  ['how long it was degraded', 'This led to a degradation for 1 hour 47 minutes.\n\n## Impact\n\nErrors.', true],
  ['a count of those affected', '## Summary\n\nThe queue stalled, affecting 340 orders.', true],
  ['a share that failed', '## Summary\n\nRoughly 23% of customer traffic experienced errors.', true],
  ['nothing', '## Impact\n\nSome orders failed.', false],
  ['the date alone', '## Impact\n\nOn 4 March 2025 some orders failed.', false],
  ['a number in another section', '## Impact\n\nSome orders failed.\n\n## Detection\n\n12 users called.', false],
] as const)('reads %s', ([, source, expected]) => {
  expect(quantified(source)).toBe(expected)
})

it.for([
  ['a list of services is no impact', '## Affected services\n\n- Search\n- Mail'],
  ['what the author could not do is no impact', '## Summary\n\nI was unable to open the console.'],
  ['a guess is no impact', '## Summary\n\nWe checked whether services were affected.'],
] as const)('%s', ([, source]) => {
  expect(impact(source)).toEqual([])
})
