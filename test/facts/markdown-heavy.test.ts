import { expect, it } from 'vitest'
import { isHeavy } from '../../src/facts/markdown-heavy.js'

it.for([
  ['a report', '# Outage\n\nCheckout &amp; search were down.\n', false],
  ['a long report', 'The queue was full.\n'.repeat(10_000), false],
  ['references without end', '&amp; '.repeat(3000), true],
  ['a line without end', `\n${'é'.repeat(40_000)}`, true],
  ['a line of addresses without end', `\n${'https://example.com '.repeat(3000)}`, true],
  ['a line of ASCII', `\n${'e'.repeat(40_000)}`, false],
] as const)('%s', ([, text, expected]) => {
  expect(isHeavy(text)).toBe(expected)
})
