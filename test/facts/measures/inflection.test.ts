import { expect, it } from 'vitest'
import { verbForms } from '../../../src/facts/measures/inflection.js'

it.for([
  ['add', 'adds', 'adding', 'added', 'added'],
  ['pin', 'pins', 'pinning', 'pinned', 'pinned'],
  ['fix', 'fixes', 'fixing', 'fixed', 'fixed'],
  ['notify', 'notifies', 'notifying', 'notified', 'notified'],
  ['agree on', 'agrees on', 'agreeing on', 'agreed on', 'agreed on'],
  ['rewrite', 'rewrites', 'rewriting', 'rewrote', 'rewritten'],
  ['look into', 'looks into', 'looking into', 'looked into', 'looked into'],
  ['commit to', 'commits to', 'committing to', 'committed to', 'committed to'],
  ['queue', 'queues', 'queuing', 'queued', 'queued'],
  ['open', 'opens', 'opening', 'opened', 'opened'],
] as const)('inflects %s', ([base, third, gerund, past, participle]) => {
  expect(verbForms(base)).toEqual({ base, third, gerund, past, participle })
})
