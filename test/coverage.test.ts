import { expect, it } from 'vitest'
import { coveredSections } from '../src/coverage.js'
import { isToldInPassing } from '../src/coverage-passing.js'
import { isToldElsewhere } from '../src/coverage-told.js'
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

it.for([
  ['a cause in what happened', 'What happened', 'Checkout failed because the cache was full.', ['root-cause']],
  ['what it stems from', 'Summary', 'Both failures stem from a cache without a limit.', ['root-cause']],
  ['what expired', 'Context', 'The certificate expired, causing errors for every visitor.', ['root-cause']],
  ['what was exploited', 'Summary', 'An attacker abused the form of the shop to send mail.', ['root-cause']],
  ['what an investigation showed', 'Details', 'The investigation showed that nothing was evicted.', ['root-cause']],
  ['a cause under a title of its own', 'A full cache', 'Requests failed due to a full cache.', ['root-cause']],
  ['a cause in another language', 'Resumen', 'El pago falló porque la caché estaba llena.', ['root-cause']],
  ['a reason that is not of the failure', 'What happened', 'We chose these sites due to their size.', []],
  ['how it was noticed', 'What happened', 'It was noticed because a customer called.', []],
  ['a reason in the lessons', 'Lessons learned', 'We were slow because nobody knew the cache.', []],
  ['a cause in the timeline', 'Timeline', 'The root cause was identified as a full cache.', ['root-cause']],
  ['a search for the cause in the timeline', 'Timeline', 'The root cause was identified at once.', []],
  [
    'an impact that stands first',
    'Symptoms',
    'Shoppers could not pay, and the queue of orders grew for an hour.',
    ['summary'],
  ],
  ['an impact of a few words', 'Impact', 'Orders failed.', []],
  ['a promise in the conclusion', 'Conclusion', 'Next time we will test the rollback first.', ['action-items']],
  ['changes that are made', 'Conclusion', 'We are making several changes to the cache.', ['action-items']],
  ['a promise to readers', 'Conclusion', 'We will publish an update on Friday.', []],
  ['what happened alone', 'What happened', 'Checkout failed.', []],
  [
    'a story with its hours',
    'How we responded',
    'At 9:02 the alert fired. At 9:10 we looked at the cache, and at 9:25 flushed it. By 9:40 all was well.',
    ['timeline'],
  ],
  ['a story with an hour', 'How we responded', 'At 9:02 the alert fired, and we flushed the cache.', []],
] as const)('what is told in passing by %s', ([, title, text, expected]) => {
  const report = factsOf(`# Checkout down\n\n## ${title}\n\n${text}`)
  const roles = ['summary', 'timeline', 'root-cause', 'action-items']
  expect(roles.filter(role => isToldInPassing(report, 0, role))).toEqual([...expected])
})
