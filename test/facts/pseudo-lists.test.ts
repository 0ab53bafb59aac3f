import { expect, it } from 'vitest'
import { readBlocks } from '../../src/facts/blocks.js'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPseudoLists } from '../../src/facts/pseudo-lists.js'
import { withEdits } from '../../src/fix.js'

const parser = await loadMarkdownParser('auto')

function written(source: string): string {
  const { blocks } = readBlocks(parser.parse(source), source, () => false)
  const stamps = Array.from(source.matchAll(/^Posted.*$/gm), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
  return withEdits(
    source,
    readPseudoLists(source, blocks, stamps).flatMap(({ edits }) => edits ?? []),
  )
}

it.for([
  ['bullets of one paragraph', '• a\n• b', '- a\n- b'],
  ['bullets of their own paragraphs', '● a\n\n● b', '- a\n\n- b'],
  ['wrapped lines', '● Page when a queue\nis full\n● b', '- Page when a queue is full\n- b'],
  ['deeper bullets', '● a\n○ b\n● c', '- a\n  - b\n- c'],
  ['a line above', 'Measures:\n• a\n• b', 'Measures:\n\n- a\n- b'],
  ['a line below', '• A ran.\n• B ran.\nAll is well.', '- A ran.\n- B ran.\n\nAll is well.'],
  ['a stamp below', '• a\n• b\nPosted Feb 05', '- a\n- b\n\nPosted Feb 05'],
  ['dashes', '– a\n– b', '- a\n- b'],
  ['no-break spaces behind the bullet', '•\u00A0\u00A0a\n•\u00A0b', '- a\n- b'],
  ['text beside lists', '  • a\n  • b', '- a\n- b'],
] as const)('writes %s as a list', ([, source, expected]) => {
  expect(written(source)).toBe(expected)
})

it.for([
  ['one bullet', '• a'],
  ['two that text keeps apart', '• A ran.\n\nThen:\n\n• B ran.'],
  ['code', '```\n• a\n• b\n```'],
  ['a quote', '> • a\n> • b'],
  ['an item of a list', '- x\n  • a\n  • b'],
  ['dashes inside lines', 'one – two\nthree – four'],
  ['a Markdown list', '- a\n- b'],
] as const)('leaves %s as it is', ([, source]) => {
  expect(written(source)).toBe(source)
})
