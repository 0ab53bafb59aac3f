import { describe, expect, it } from 'vitest'
import { advisesReaders, announcesMeasures, asks, surroundsMeasures } from '../../../src/facts/measures/surroundings.js'

describe('a sentence around measures', () => {
  it.for([
    ['By taking these steps, we aim to keep the ledger available.'],
    ['With the above changes in place, uploads should survive the loss of a host.'],
    ['In conclusion, by carrying out these tasks, we hope to see fewer pages.'],
    ['By putting corrective and preventive measures in place, the team wants to sleep better.'],
    ['These improvements will help us to notice a full queue.'],
    ['All of these actions are intended to shorten the next outage.'],
    ['We believe these changes will keep the queue short.'],
    ['Progress can be followed on the board of the ledger team.'],
  ] as const)('adds none: %s', ([text]) => {
    expect(surroundsMeasures(text)).toBe(true)
  })

  it.for([
    ['By the end of June we will add a limit on uploads.'],
    ['With the vendor, add a limit on the size of an upload.'],
    ['We will take these steps to the other regions, one a week.'],
    ['Track the work of the migration in the same board as the incidents.'],
    ['Add a check that these changes are reviewed by two people.'],
  ] as const)('may be one: %s', ([text]) => {
    expect(surroundsMeasures(text)).toBe(false)
  })

  it('announces those below it', () => {
    expect(announcesMeasures('For this reason the steps below should be taken.')).toBe(true)
    expect(announcesMeasures('We will add a limit on the size of an upload.')).toBe(false)
  })
})

it.for([
  ['Package maintainers should turn on a second factor.', true],
  ['All users must rotate their tokens.', true],
  ['Validators are advised to upgrade.', true],
  ['If you run your own mirror, purge its cache.', true],
  ['Developers should run the tests before a release.', false],
  ['The maintainers of the parser will pin it.', false],
  ['Users are paged when the queue is full.', false],
] as const)('sees whether "%s" advises readers', ([text, advises]) => {
  expect(advisesReaders(text)).toBe(advises)
})

it.for([
  ['Does the service import the parser?', true],
  ['If yes, is the parser pinned?', true],
  ['Can we pin the parser?', false],
  ['Should the limit be raised?', false],
] as const)('sees whether "%s" is a question of a checklist', ([text, is]) => {
  expect(asks(text)).toBe(is)
})
