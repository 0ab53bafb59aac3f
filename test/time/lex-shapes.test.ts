import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromDigit } from '../../src/time/lex.js'
import { Shapes } from '../../src/time/lex-shapes.js'
import { matchAt } from '../../src/time/lex-words.js'

const shapes = new Shapes(fromDigit)
const number = fc.stringMatching(/^\d{1,8}$/)
const joint = fc.oneof(
  fc.constantFrom(...new Set(fromDigit.flatMap(({ joint = '' }) => [...joint]))),
  fc.constantFrom(
    '',
    ' ',
    'T',
    'st',
    'th ',
    ' am',
    'pm',
    ' noon',
    'h',
    ':',
    ' April ',
    '. März ',
    '-Mar-',
    ':??',
    ' to ',
    'Z',
  ),
)
const text = fc.tuple(number, joint, number, joint, number, joint, number).map(parts => parts.join(''))

it('no spelling that matches is left out for the shape of its first number', () => {
  fc.assert(
    fc.property(text, text => {
      const matching = fromDigit.filter(({ pattern }) => matchAt(pattern, text, 0))
      expect(shapes.at(text, 0)).toEqual(expect.arrayContaining(matching))
    }),
    { numRuns: 5000 },
  )
})
