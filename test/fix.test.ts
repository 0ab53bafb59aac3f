import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { fixed, withEdits, withFixes } from '../src/fix.js'
import { unifiedDiff } from '../src/fix-diff.js'
import type { Edit, Finding } from '../src/rule.js'

const finding = (...fix: Edit[]) => ({ fix, span: fix[0]!.span, rule: 'r', message: 'm' }) as unknown as Finding
const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text })

it.for([
  ['replaces', 'abc', [edit(1, 2, 'X')], 'aXc'],
  ['inserts', 'abc', [edit(1, 1, 'X')], 'aXbc'],
  ['deletes', 'abc', [edit(0, 2, '')], 'c'],
  ['applies several from the front', 'abc', [edit(2, 3, 'Z'), edit(0, 1, 'X')], 'XbZ'],
  ['keeps CRLF', 'a\r\nb', [edit(1, 1, '\nx')], 'a\r\nx\r\nb'],
  ['keeps the byte order mark in front', '\uFEFFa', [edit(0, 0, '# ')], '\uFEFF# a'],
] as const)('%s', ([, text, edits, expected]) => {
  expect(withEdits(text, edits)).toBe(expected)
})

it('leaves a fix that overlaps another for the next round', () => {
  const round = withFixes(
    'abcd',
    [finding(edit(0, 2, 'X')), finding(edit(1, 3, 'Y')), finding(edit(3, 4, 'Z'))],
    'fixes',
  )
  expect(round.text).toBe('XcZ')
  expect(round.applied).toHaveLength(2)
})

it('applies all edits of a fix or none', () => {
  const round = withFixes('abcd', [finding(edit(0, 1, 'X')), finding(edit(0, 1, 'Y'), edit(3, 4, 'Y'))], 'fixes')
  expect(round.text).toBe('Xbcd')
})

it('goes on until nothing changes', async () => {
  const judge = async (text: string) =>
    text.includes('aa') ? [finding(edit(text.indexOf('aa'), text.indexOf('aa') + 2, 'a'))] : []
  expect(await fixed('aaaaa', 'fixes', judge)).toEqual({ text: 'a', count: 4 })
})

it('ends after ten rounds when fixes undo each other or never end', async () => {
  const swap = async (text: string) => [finding(edit(0, 1, text === 'a' ? 'b' : 'a'))]
  expect((await fixed('a', 'fixes', swap)).count).toBe(1)
  const grow = async (text: string) => [{ ...finding(edit(text.length, text.length, 'a')), message: text }]
  expect((await fixed('', 'fixes', grow)).text).toHaveLength(10)
})

it('takes back what adds text and mends nothing, and applies the others', async () => {
  const said = (text: string, word: string, fix: Edit) =>
    text.includes(word) ? [{ ...finding(fix), message: word, span: { start: text.indexOf(word), end: 0 } }] : []
  const judge = async (text: string) => [
    ...said(text, 'bad', edit(text.indexOf('bad'), text.indexOf('bad') + 3, 'good')),
    ...said(text, '9:00', edit(text.indexOf('9:00') + 4, text.indexOf('9:00') + 4, ' UTC')),
  ]
  expect(await fixed('bad 9:00', 'fixes', judge)).toEqual({ text: 'good 9:00', count: 1 })
})

it('takes a suggestion only when it is asked to, and there is only one', () => {
  const suggestion = (text: string) => ({ message: '', edits: [edit(0, 1, text)] })
  const one = { suggestions: [suggestion('X')] } as unknown as Finding
  const two = { suggestions: [suggestion('X'), suggestion('Y')] } as unknown as Finding
  expect(withFixes('a', [one], 'fixes').text).toBe('a')
  expect(withFixes('a', [one], 'suggestions').text).toBe('X')
  expect(withFixes('a', [two], 'suggestions').text).toBe('a')
})

it('writes a diff that patch applies', () => {
  const root = mkdtempSync(join(tmpdir(), 'postmortem-lint-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const lines = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', 'd\n', '\n'), { maxLength: 30 })
  fc.assert(
    fc.property(lines, lines, (old, new_) => {
      const [before, after] = [old.join(''), new_.join('')]
      writeFileSync(join(root, 'x'), before)
      const diff = unifiedDiff('x', before, after)
      if (diff !== '')
        execFileSync('git', ['apply', '--unidiff-zero', '--whitespace=nowarn', '-'], { cwd: root, input: diff })
      expect(readFileSync(join(root, 'x'), 'utf8')).toBe(after)
    }),
    { numRuns: 60 },
  )
})
