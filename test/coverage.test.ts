import { expect, it } from 'vitest'
import { coveredSections, isToldElsewhere } from '../src/coverage.js'
import { factsOf } from './facts/facts-of.js'

const LEAD = 'A cache filled up and every request for checkout failed for half an hour. '
const STAMPED = ['14:40', '14:15', '14:06'].map(time => `Update\nText.\nPosted Mar 03, 2025 - ${time} UTC\n`).join('\n')

it.for([
  ['a section', '## Impact\n\nOrders failed.', ['impact']],
  ['no section at all', LEAD.repeat(3), []],
  ['a lead paragraph', `# Checkout down\n\n${LEAD.repeat(3)}\n\n## Impact\n\nOrders failed.`, ['impact', 'summary']],
  [
    'a background that tells what happened',
    `## Background\n\nOn 3 March 2025 all was lost. ${LEAD.repeat(3)}\n\n## Impact\n\nOrders failed.`,
    ['background', 'impact', 'summary'],
  ],
  [
    'a background that only explains',
    `## Background\n\n${'A cache is a store that is near. '.repeat(9)}\n\n## Impact\n\nOrders failed.`,
    ['background', 'impact'],
  ],
  ['a lead that is too short', `# Checkout down\n\n${LEAD}\n\n## Impact\n\nOrders failed.`, ['impact']],
  ['what went well', '## What went well\n\nThe alert fired.', ['lessons', 'went-well']],
  [
    'stamped updates',
    `Impact\n\nOrders failed.\n\nPosted Mar 05, 2025 - 10:00 UTC\n\n${STAMPED}`,
    ['impact', 'timeline'],
  ],
] as const)('%s', ([, markdown, expected]) => {
  expect([...coveredSections(factsOf(markdown), 0, 30)].sort()).toEqual([...expected])
})

it.for([
  [
    'an entry that dates the detection',
    '## Timeline\n\n- 2026-03-03 14:02 UTC The error-rate alert fires.',
    ['detection'],
  ],
  ['an entry that dates the end', '## Timeline\n\n- 2026-03-03 14:02 UTC The incident is resolved.', ['resolution']],
  ['a summary that counts the harm', '## Summary\n\nCheckout was down and 40 orders failed.', ['impact']],
  ['a summary that only names it', '## Summary\n\nCheckout was down.', []],
  ['a summary with a label', '## Summary\n\nCheckout was down. Customer impact: late orders.', ['impact']],
  ['a summary that names the cause', '## Summary\n\nThe root cause was a bug in the exporter.', ['root-cause']],
  ['a summary of a mystery', '## Summary\n\nThe root cause is still unknown to the team.', []],
  ['a summary of the search for the cause', '## Summary\n\nThe root cause was identified after an hour.', []],
] as const)('what is told by %s', ([, markdown, expected]) => {
  const report = factsOf(`# Checkout down\n\n${markdown}`)
  const roles = ['summary', 'detection', 'resolution', 'impact', 'root-cause']
  expect(roles.filter(role => isToldElsewhere(report, 0, role))).toEqual([...expected])
})
