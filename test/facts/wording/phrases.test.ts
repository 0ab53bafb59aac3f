import { expect, it } from 'vitest'
import data from '../../../src/facts/wording/wording.data.json' with { type: 'json' }
import { factsOf } from '../facts-of.js'

/** A "*" stands for the end of a word; "%" is no word. */
const written = (phrases: readonly string[]) =>
  phrases.filter(phrase => !phrase.includes('%')).map(phrase => phrase.replace('*', 'ed'))

const found = (kind: string, text: string) =>
  factsOf(`# Outage\n\n## Root cause\n\n${text}\n`).wordings.some(wording => wording.kind === kind)

it.for([
  ['human-error', written(data.humanError), (phrase: string) => `The cause: ${phrase} by a team.`],
  ['blame', written(data.blame), (phrase: string) => `The engineer ${phrase} a flag.`],
  ['animated', written(data.animated), (phrase: string) => `It looked ${phrase} from here.`],
  ['absolute-claim', written(data.claims), (phrase: string) => `They say it ${phrase} for us.`],
] as const)(
  'finds every phrase of %s in a document that holds nothing else of its kind',
  ([kind, phrases, sentence]) => {
    expect(phrases.filter(phrase => !found(kind, sentence(phrase)))).toEqual([])
  },
)

it.for([
  ['couldn’t have', 'A canary couldn’t have caught it.'],
  ['ought to have', 'It ought to have been noticed.'],
  ['if only', 'If only we had a canary.'],
] as const)('finds "%s" by the words that a document holds', ([, sentence]) => {
  expect(found('counterfactual', sentence)).toBe(true)
})
