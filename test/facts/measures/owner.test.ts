import { expect, it } from 'vitest'
import { standardLexicon } from '../../../src/facts/measures/lexicon.js'
import { ownerIn, ownerNamed } from '../../../src/facts/measures/owner.js'

it.for([
  ['Add an alert on queue age. Owner: @mira', '@mira', 'handle'],
  ['Add an alert on queue age (owner: Mira Lind, due 2026-03-01)', 'Mira Lind', 'person'],
  ['Add an alert on queue age (owner: Storage, OPS-31, due 2026-03-01)', 'Storage', 'person'],
  ['Add an alert on queue age. Owner: Mira, #31', 'Mira', 'person'],
  ['Add an alert on queue age @acme/storage', '@acme/storage', 'handle'],
  ['Add an alert on queue age [Mira]', 'Mira', 'person'],
  ['Discuss the limits (Mira to call a meeting)', 'Mira', 'person'],
  ['Our storage team will add an alert on queue age.', 'storage team', 'team'],
  ['Our Storage and Compute teams will add an alert.', 'Storage and Compute teams', 'team'],
  ['The SRE team is adding an alert.', 'SRE team', 'team'],
  ['InfraX will update the limits.', 'InfraX', 'person'],
  ['Mira to send the list of domains', 'Mira', 'person'],
  ['Jean Lind to draft the notice', 'Jean Lind', 'person'],
  ['Assigned to the on-call engineer', 'the on-call engineer', 'role'],
  ['(Mira) Delete logs older than 7 days', 'Mira', 'person'],
  ['Mira to page when the queue is full', 'Mira', 'person'],
  ['Move the logs, me, by May 17th', 'me', 'person'],
  ['James to page when the queue is full', 'James', 'person'],
  ['The servers will keep the last zone. Mira will roll this out.', 'Mira', 'person'],
  ['Log to an address, not to a name: Jonas, until 18 July', 'Jonas', 'person'],
] as const)('finds the owner of %s', ([text, owner, kind]) => {
  const found = ownerIn(text, standardLexicon())
  expect(found).toMatchObject({ text: owner, kind })
  expect(text.slice(found!.start, found!.end)).toBe(owner)
})

it.for([
  ['We will add an alert on queue age.'],
  ['The team will add an alert.'],
  ['Upgrade to queue@latest'],
  ['Owner: TBD'],
  ['Workers will retry the call.'],
  ['Need to add an alert'],
  ['Script to check the domains'],
  ['Ability to track the queue'],
  ['Make sure every team has a runbook'],
  ['Write to ops@example.org when it fails'],
  ['Add a link to the runbook [Draft]'],
  ['(Longer-term) Move the logs'],
  ['(Monitoring) Add an alert on queue age'],
  ['(Optional) Move the logs'],
  ['Add an alert that wakes me'],
  ['Servers to move to the new zone'],
  ['Move the logs - Draft by Friday'],
] as const)('finds no owner in %s', ([text]) => {
  expect(ownerIn(text, standardLexicon())).toBeUndefined()
})

it.for([
  ['Mira Lind', 'Mira Lind', 'person'],
  [' **JP** ', 'JP', 'person'],
  ['Storage squad', 'Storage squad', 'team'],
  ['tbd', undefined, undefined],
  ['-', undefined, undefined],
] as const)('reads the cell %s', ([cell, text, kind]) => {
  const found = ownerNamed(cell, standardLexicon())
  expect(found && { text: found.text, kind: found.kind }).toEqual(text && { text, kind })
})
