import { expect, it } from 'vitest'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'
import { isoDate } from '../../src/time/civil.js'

const parser = await loadMarkdownParser('auto')

it.for<[string, string, readonly string[]]>([
  ['a stamp', '2026-04-12 18:32:27.000 TimeoutError', ['2026-04-12']],
  ['a stamp with a T', '{"at":"2026-04-12T18:32:27Z"}', ['2026-04-12']],
  ['an access log', '::1 - - [12/Apr/2026:18:32:27 +0000] "GET /"', ['2026-04-12']],
  ['several lines', '2026-04-12 a\n2026-04-13 b', ['2026-04-12', '2026-04-13']],
  ['no date of the calendar', '2026-02-30 a', []],
  ['no file', 'backup-2026-04-12.tgz /var/2026-04-12/x 2026-04-12-2', []],
])('the dates of code are those of %s', ([, code, expected]) => {
  const { codeDates } = readPostmortem({ text: `# Outage\n\n\`\`\`\n${code}\n\`\`\`\n` }, {}, parser)
  expect(codeDates.map(({ day }) => isoDate(day))).toEqual(expected)
})
