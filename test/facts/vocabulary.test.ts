import { expect, it } from 'vitest'
import { vocabularyOf, wordKeys } from '../../src/facts/vocabulary.js'
import { factsOf } from './facts-of.js'

const vocabulary = (text: string) => vocabularyOf(factsOf(text).blocks)

it.for([
  ['The “Queue” was full.', 'queue'],
  ['It wasn’t full.', 'wasnt'],
  ["It wasn't full.", "wasn't"],
  ['The on-call engineer', 'on-call'],
  ['a `flag` of the **tool**', 'tool'],
  ['| One | Two |\n| --- | --- |\n| Three | Four |', 'four'],
  ['La requête était lente.', 'était'],
  ['# Straße gesperrt', 'straße'],
  ["'Quoted' words", 'quoted'],
  ["The users' data", 'users data'],
] as const)('knows of "%s" that "%s" may stand in it', ([text, words]) => {
  expect(vocabulary(text).hasAll(wordKeys(words))).toBe(true)
})

it.for([
  ['The queue was full.', 'queues'],
  ['The queue was full.', 'the cache'],
  ['```\ninsane\n```', 'insane'],
] as const)('knows of "%s" that "%s" does not', ([text, words]) => {
  expect(vocabulary(text).hasAll(wordKeys(words))).toBe(false)
})

it('forgives as many missing words as it is told to', () => {
  const keys = wordKeys('the queue was never full')
  expect([0, 1].map(but => vocabulary('The queue was full.').hasAll(keys, but))).toEqual([false, true])
})

it.for([
  ['We went back to to it.', true],
  ['We went back to\nto it.', true],
  ['They came on 12.12. at 10:10.', false],
  ['We went to it, it failed.', false],
] as const)('tells whether a word of "%s" may stand twice in a row', ([text, repeats]) => {
  expect(vocabulary(text).repeats).toBe(repeats)
})
