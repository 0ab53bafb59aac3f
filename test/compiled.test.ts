import { expect, it } from 'vitest'
import { compiled } from '../src/compiled.js'

it('is the pattern itself, where it was', () => {
  const pattern = /\d+/g
  pattern.lastIndex = 3
  expect(compiled(pattern)).toBe(pattern)
  expect(pattern.lastIndex).toBe(3)
  expect(compiled(pattern).exec('10 20')?.[0]).toBe('20')
})

it('leaves a sticky pattern at the place that was asked for', () => {
  const pattern = /~+/y
  pattern.lastIndex = 2
  expect(compiled(pattern).exec('ab~~')?.[0]).toBe('~~')
})
