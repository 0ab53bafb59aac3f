import { Chalk } from 'chalk'
import { describe, expect, it } from 'vitest'
import { codeFrame } from '../../src/reporters/code-frame.js'
import { excerptOf, sourceLines } from '../../src/reporters/source-lines.js'
import type { Finding } from '../../src/rule.js'
import { findingAt, regionOf } from './sample-report.js'

const plain = new Chalk({ level: 0 })

function frame(source: string, words: string, over: Partial<Finding> = {}, columns = 60): string {
  return `\n${codeFrame(findingAt(source, words, over), sourceLines(source), columns, plain).join('\n')}\n`
}

function related(source: string, words: string, message = '') {
  const start = source.indexOf(words)
  return { ...regionOf(source, { start, end: start + words.length }), message }
}

describe('a code frame', () => {
  it('marks the words', () => {
    expect(frame('one two three', 'two')).toBe(`
    1 │ one two three
      │     ^^^
`)
  })

  it('shows the other party above or below, with what it is', () => {
    const source = '- 14:05 UTC acknowledged\n- 14:02 UTC alert'
    const other = related(source, '14:05 UTC', 'the entry above it')
    expect(frame(source, '14:02 UTC', { related: [other] })).toBe(`
    1 │ - 14:05 UTC acknowledged
      │   --------- the entry above it
    2 │ - 14:02 UTC alert
      │   ^^^^^^^^^
`)
  })

  it('shows a line once when both parties stand in it', () => {
    const source = 'from 14:05 to 14:02'
    expect(frame(source, '14:02', { related: [related(source, '14:05', 'the start')] })).toBe(`
    1 │ from 14:05 to 14:02
      │      ----- the start
      │               ^^^^^
`)
  })

  it('lists the lines of one cause without marks', () => {
    const source = 'Actions\n- Improve one\n- Improve two\n- [ ] Improve three'
    const items = ['Improve one', 'Improve two', 'Improve three'].map(item => related(source, item, 'names no owner'))
    expect(frame(source, 'Actions', { related: items })).toBe(`
    1 │ Actions
      │ ^^^^^^^
    2 │ - Improve one
    3 │ - Improve two
    4 │ - [ ] Improve three
`)
  })

  it('says once what is the same for several places', () => {
    const source = 'at 10:00 CET\nat 11:00 CET\nat 12:00 CET'
    const others = ['11:00', '12:00'].map(time => related(source, time, 'CET here too'))
    expect(frame(source, '10:00', { related: others })).toBe(`
    1 │ at 10:00 CET
      │    ^^^^^
    2 │ at 11:00 CET
      │    ----- CET here too
    3 │ at 12:00 CET
      │    -----
`)
  })

  it('counts the places that it does not show', () => {
    const source = Array.from({ length: 16 }, (_, index) => `at ${10 + index}:00`).join('\n')
    const others = Array.from({ length: 15 }, (_, index) => related(source, `${11 + index}:00`))
    const lines = frame(source, '10:00', { related: others }).trimEnd().split('\n')
    expect(lines.at(-1)).toBe('      … and 11 more places: lines 6, 7, 8, 9, 10, 11, 12, 13 …')
  })

  it('shows a part of a long line, with the words in it', () => {
    const source = `${'before '.repeat(100)}TARGET${' after'.repeat(100)}`
    expect(frame(source, 'TARGET')).toBe(`
    1 │ … before before TARGET after after after after …
      │                 ^^^^^^
`)
  })

  it('keeps the start of long words', () => {
    const source = 'x'.repeat(500)
    expect(frame(source, source, {}, 40)).toBe(`
    1 │ xxxxxxxxxxxxxxxxxxxx…
      │ ^^^^^^^^^^^^^^^^^^^^^
`)
  })

  it('puts the mark under wide characters and past combining ones', () => {
    expect(frame('障害 👩‍🚒 e\u0301 14:02', '14:02')).toBe(`
    1 │ 障害 👩‍🚒 e\u0301 14:02
      │           ^^^^^
`)
  })

  it('shows the first line of a place that spans lines', () => {
    expect(frame('one two\nthree', 'two\nthree')).toBe(`
    1 │ one two
      │     ^^^
`)
  })

  it('shows a place without words', () => {
    expect(frame('one', '')).toBe(`
    1 │ one
      │ ^
`)
  })

  it('shows a tab as a blank and what is hidden by its number', () => {
    expect(frame('\ta\u202eb', 'b')).toBe(`
    1 │  a\\u{202e}b
      │           ^
`)
  })

  it('says nothing of a document from which something is missing', () => {
    expect(frame('# Title', 'Title', { whole: true })).toBe('\n\n')
  })

  it('survives a place outside of the source', () => {
    expect(frame('one', 'one', { line: 9, endLine: 9, column: 5, endColumn: 8 })).toContain('9 │')
  })

  it('looks at no more of a line as long as the file than it may show', () => {
    const { before, marked, after, isWhole } = excerptOf('word '.repeat(400_000), findingAt('word', 'word'), 80)
    expect([before.length, marked, after.length, isWhole]).toEqual([0, 'word', 80, false])
  })
})
