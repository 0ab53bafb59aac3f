import { expect, it } from 'vitest'
import { isOpen, mayBeOpen } from '../../src/facts/open-causes.js'

it.for([
  'The vendor is still investigating why the replica stalled.',
  'We are currently investigating the source of the traffic.',
  'The root cause is still unknown.',
  'The exact reason for the spike remains unclear.',
  'It is not yet known why the lock was held.',
  'We do not know what caused the second restart.',
  'Our investigation into the cause is ongoing.',
  'We have not yet found the cause of the first alert.',
  'Under investigation.',
  'Unknown',
])('takes "%s" for an open cause', sentence => {
  expect([mayBeOpen(sentence), isOpen(sentence)]).toEqual([true, true])
})

it.for([
  'At first it was unclear why the queue grew.',
  'The cause was unknown until the logs were read.',
  'We were still investigating when the second alert fired.',
  'The cause is a missing index.',
  'An unknown key made the parser fail.',
  'The on-call engineer started investigating at 10:20.',
  'The scheduler does not know the size of the queue.',
])('takes "%s" for no open cause', sentence => {
  expect(isOpen(sentence)).toBe(false)
})
