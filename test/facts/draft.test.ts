import { expect, it } from 'vitest'
import { isDraft } from '../../src/facts/draft.js'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'

const parser = await loadMarkdownParser('auto')

it.for([
  ['Draft', true],
  ['Preliminary report', true],
  ['In review', true],
  ['Investigating', true],
  ['Final', false],
  ['Complete, action items in progress', false],
  ['Resolved', false],
] as const)('takes the status "%s" for unfinished: %s', ([status, expected]) => {
  const { fields } = readPostmortem({ text: `# Mail was late\n\nStatus: ${status}\n` }, {}, parser)
  expect(isDraft(fields)).toBe(expected)
})
