import { expect, it } from 'vitest'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'
import { withEdits } from '../../src/fix.js'

const parser = await loadMarkdownParser('auto')
const artefacts = (text: string) => readPostmortem({ text }, {}, parser).artefacts
const cleaned = (text: string) =>
  withEdits(
    text,
    artefacts(text).flatMap(({ span, replacement }) =>
      replacement === undefined ? [] : [{ span, text: replacement }],
    ),
  )

it.for([
  ['paragraphs of no-break spaces', 'a\n\n\u00A0\n\nb', 'a\n\nb'],
  ['paragraphs of entities', 'a\n\n&nbsp;\n\nb', 'a\n\nb'],
  ['padding', 'Severity:\u00A0\u00A0 High', 'Severity: High'],
  ['indentation', 'a\n\u00A0\u00A0b', 'a\nb'],
  ['soft hyphens', 'mes\u00ADsages', 'messages'],
  ['zero-width spaces', '10:\u200B02', '10:02'],
  ['joiners between Latin letters', 'in\u200Ddex', 'index'],
  ['escapes, when there are many', 'on\\-call\\-rota of one\\-week', 'on-call-rota of one-week'],
  ['misread letters', 'didnâ€™t', 'didn’t'],
  ['padding in cells', '| a\u00A0\u00A0 b |\n| - |\n| c |', '| a b |\n| - |\n| c |'],
] as const)('cleans %s', ([, source, expected]) => {
  expect(cleaned(source)).toBe(expected)
})

it.for([
  ['one no-break space between words', '40\u00A0000 messages'],
  ['French punctuation', 'L’alerte\u00A0: «\u00A0file pleine\u00A0»'],
  ['blanks at the end of a line', 'a\u00A0 \nb'],
  ['code', '`a\u00A0\u00A0b` and\n\n```\na\u00A0\u00A0b\n```'],
  ['one escape', 'on\\-call'],
  ['escapes that Markdown needs', '\\* a \\_b\\_ \\[c\\] \\`d\\` \\# e'],
  ['joiners in emoji and other scripts', '👩\u200D🚒 and می\u200Cخواهم'],
  ['a byte order mark', '\uFEFFtext'],
] as const)('leaves %s as it is', ([, source]) => {
  expect(artefacts(source)).toEqual([])
})
