import { expect, it } from 'vitest'
import { Lexicon, standardLexicon } from '../../../src/facts/measures/lexicon.js'
import { wordsOf } from '../../../src/facts/measures/words.js'

it.for([
  ['looked into the cause', { base: 'look into', form: 'past', to: 2 }],
  ['committing to it', { base: 'commit to', form: 'gerund', to: 2 }],
  ['bound the queue', { base: 'bound', form: 'base', to: 1 }],
  ['look, into the cause', undefined],
  ['the queue', undefined],
] as const)('finds the longest phrase at the start of "%s"', ([text, expected]) => {
  const found = standardLexicon().at(wordsOf(text), 0, 'exploratoryVerbs', 'pledges', 'concreteVerbs')
  if (expected) expect(found).toMatchObject(expected)
  else expect(found).toBeUndefined()
})

it('takes the list that is named first where two have the phrase', () => {
  const lexicon = new Lexicon({ concreteVerbs: ['frob'], vagueVerbs: ['frob'] })
  const words = wordsOf('frobs the queue')
  expect(lexicon.at(words, 0, 'vagueVerbs', 'concreteVerbs')?.list).toBe('vagueVerbs')
  expect(lexicon.at(words, 0, 'concreteVerbs', 'vagueVerbs')?.list).toBe('concreteVerbs')
})

it('knows the phrases of a list as they stand', () => {
  expect(new Lexicon({ notOwners: ['the whole company'] }).has('notOwners', 'the whole company')).toBe(true)
  expect(standardLexicon().has('notOwners', 'payments')).toBe(false)
})
