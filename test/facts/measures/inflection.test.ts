import { expect, it } from 'vitest'
import { formOf, possibleBases } from '../../../src/facts/measures/inflection.js'

it.for([
  ['add', 'adds', 'adding', 'added'],
  ['pin', 'pins', 'pinning', 'pinned'],
  ['fix', 'fixes', 'fixing', 'fixed'],
  ['notify', 'notifies', 'notifying', 'notified'],
  ['agree', 'agrees', 'agreeing', 'agreed'],
  ['tie', 'ties', 'tying', 'tied'],
  ['rewrite', 'rewrites', 'rewriting', 'rewrote', 'rewritten'],
  ['re-write', 're-writes', 're-writing', 're-wrote', 're-written'],
  ['re-plan', 're-plans', 're-planning', 're-planned'],
  ['commit', 'commits', 'committing', 'committed'],
  ['queue', 'queues', 'queuing', 'queued'],
  ['open', 'opens', 'opening', 'opened'],
] as const)('knows every form of %s', ([verb, third, gerund, past, participle]) => {
  expect(formOf(verb, verb)).toBe('base')
  const forms = { third, gerund, past, ...(participle && { participle }) }
  for (const [form, word] of Object.entries(forms)) {
    expect(possibleBases(word)).toContain(verb)
    expect(formOf(word, verb)).toBe(form)
  }
})

it.for([
  ['adder', 'add'],
  ['planed', 'plan'],
  ['opens', 'ope'],
  ['written', 'rewrite'],
] as const)('takes %s for no form of %s', ([word, verb]) => {
  expect(formOf(word, verb)).toBeUndefined()
})
