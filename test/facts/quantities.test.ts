import { expect, it } from 'vitest'
import { quantitiesIn } from '../../src/facts/quantities.js'

it.for([
  ['38 % of checkouts failed', 'percent'],
  ['Error rate rose to 4.5%', 'percent'],
  ['about 1,900 orders were lost', 'count'],
  ['roughly 12k paying customers saw errors', 'count'],
  ['two customers reported it', 'count'],
  ['hundreds of requests timed out', 'count'],
  ['half of all builds failed', 'count'],
  ['the vast majority of our customers could not pay', 'count'],
  ['we lost 30,000 € and £200', 'money'],
  ['checkout was down for 74 minutes', 'duration'],
  ['a 14-minute outage', 'duration'],
  ['degraded for 1h 20m', 'duration'],
  ['down for two hours', 'duration'],
  ['all API calls returned errors', 'universal'],
  ['Every customer in the EU was logged out', 'universal'],
  ['nobody could sign in', 'universal'],
  ['All', 'universal'],
  ['No customer impact', 'none'],
  ['None.', 'none'],
  ['Customers were not affected', 'none'],
] as const)('counts "%s" as %s', ([text, kind]) => {
  expect(Array.from(quantitiesIn(text), quantity => quantity.kind)).toContain(kind)
})

it.for([
  'This impacted the entire platform.',
  'Some customers saw errors.',
  'All sites that were upgraded by mistake were affected.',
  'On 13 April 2026 the service was slow.',
  'Version 2.4.1 was rolled back at 10:20.',
  'The alert fired at 10:20 UTC.',
  'Users could not pay.',
  'All data was restored.',
  'There was no data loss.',
  'It had been deployed 20 minutes earlier.',
  'Many users were affected for a while.',
])('finds no quantity in "%s"', text => {
  expect([...quantitiesIn(text)]).toEqual([])
})
