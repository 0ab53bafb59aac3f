import { expect, it } from 'vitest'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'

const parser = await loadMarkdownParser('auto')
const placeholders = (text: string) => readPostmortem({ text }, {}, parser).placeholders

it.for([
  ['a value that is a question mark', '- Time to detect: ?', 'value', '?'],
  ['a cell that is dots', '| a | b |\n| - | - |\n| Cause | ... |', 'value', '...'],
  ['a choice that was not made', 'Severity: P1 | P2 | P3', 'value', 'P1 | P2 | P3'],
  ['an amount in letters', 'Duration: X hours Y minutes', 'value', 'X hours Y minutes'],
  ['front matter', '---\ndate: YYYY-MM-DD\n---\n\ntext', 'date', 'YYYY-MM-DD'],
  ['the title of a template', '# Incident title\n\ntext', 'title', 'Incident title'],
  ['a title without one', '# Title:\n\n## Summary', 'title', 'Title:'],
  ['what HTML takes for a tag', 'Call: <Link to the recording>', 'slot', '<Link to the recording>'],
  [
    'a merge that nobody finished',
    '## Impact\n\n<<<<<<< HEAD\nOrders failed.\n=======\nNothing failed.\n>>>>>>> 5d25ca3',
    'slot',
    '<<<<<<< HEAD',
  ],
  ['the name of an element that is never closed', 'At <time> it broke', 'slot', '<time>'],
] as const)('finds %s', ([, source, kind, text]) => {
  expect(placeholders(source).map(({ kind, text }) => ({ kind, text }))).toEqual([{ kind, text }])
})

it.for([
  ['inline code', 'run `kubectl logs <name> TODO`'],
  ['a code block', '```\nTODO HH:MM\n```'],
  ['a quote', '> TODO later'],
  ['a comment', '<!-- TODO: graph -->'],
  ['HTML with a closing tag', 'at <time>10:02</time> it broke'],
  ['the head of a column', '| HH:MM | Event |\n| - | - |\n| 10:02 | Alert |'],
  ['a link in brackets', '[[Link to PR](https://example.com)]'],
  ['a heading of tasks', '# TODO\n\nAdd a limit on uploads.'],
  ['the state of a measure', '## Action items\n\n| Action | State |\n| - | - |\n| Add a limit | TODO |'],
  [
    'tasks under a title in plain text',
    'Summary\nOrders failed.\n\nTasks for the future:\nTODO: Add a limit on uploads.\nTODO: Alert on the size of the queue.',
  ],
  [
    'tasks under a title in the midst of a paragraph',
    'Summary\nOrders failed.\nRoot cause\nThe cache was full.\nFuture tasks\nTODO: Add a limit on uploads.\nTODO: Alert on the queue.',
  ],
  ['a label above a list', 'TODO:\n\n- Add a limit'],
  [
    'a past update',
    'Resolved\nA report is TBD.\nPosted Feb 05, 2025 - 11:30 UTC\nUpdate\nMore TBD.\nPosted Feb 05, 2025 - 10:30 UTC',
  ],
  ['an empty value', 'Severity:'],
] as const)('leaves %s alone', ([, source]) => {
  expect(placeholders(source)).toEqual([])
})

it('places what it finds, through escapes and no-break spaces', () => {
  const source = 'a \\* b\u00A0c &amp; TBD'
  const [{ span } = { span: { start: 0, end: 0 } }] = placeholders(source)
  expect(source.slice(span.start, span.end)).toBe('TBD')
})
