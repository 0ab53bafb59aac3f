import { expect, it } from 'vitest'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'
import { csv } from '../../src/register/csv.js'
import { type Entry, entriesOf } from '../../src/register/entries.js'
import { markdown } from '../../src/register/markdown.js'
import { table } from '../../src/register/table.js'

const parser = await loadMarkdownParser('auto')
const report = (path: string, text: string) => readPostmortem({ path, text }, {}, parser)

const REPORTS = [
  report(
    'a.md',
    '# Ledger down\n\n## Action items\n\n- Pin the parser `v2` by 2026-08-01 (@mira)\n- [x] Add a limit (OPS-4)\n- Improve alerts\n',
  ),
  report(
    'b.md',
    '# Queue full\n\n## Action items\n\n| Action | Owner | Due |\n|-|-|-|\n| Drain the pool | Storage team | 2026-05-01 |\n',
  ),
]

it('lists what is open first, by due date', () => {
  expect(entriesOf(REPORTS, '2026-06-01').map(({ text, state, overdue }) => [text, state, overdue])).toEqual([
    ['Drain the pool', 'open', true],
    ['Pin the parser `v2` by 2026-08-01 (@mira)', 'open', false],
    ['Improve alerts', 'open', false],
    ['Add a limit (OPS-4)', 'done', false],
  ])
})

it('tells where an item stands, in which incident, whose it is', () => {
  expect(entriesOf(REPORTS, '2026-06-01', { overdue: true })).toEqual([
    {
      path: 'b.md',
      line: 7,
      incident: 'Queue full',
      text: 'Drain the pool',
      owner: 'Storage team',
      due: '2026-05-01',
      overdue: true,
      tickets: [],
      priority: null,
      type: 'mitigate',
      state: 'open',
      verdict: 'actionable',
      reasons: [],
    },
  ])
})

it.for([
  [{ open: true }, 3],
  [{ overdue: true }, 1],
  [{ owner: 'MIRA' }, 1],
  [{ owner: 'storage' }, 1],
  [{}, 4],
] as const)('keeps what %j asks for', ([filter, count]) => {
  expect(entriesOf(REPORTS, '2026-06-01', filter)).toHaveLength(count)
})

const entry = (changes: Partial<Entry>): Entry => ({ ...entriesOf(REPORTS, '2026-06-01')[0]!, ...changes })

it.for([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+1', `"'+1"`],
  ['-1+2', `"'-1+2"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  [' =1', `"'=1"`],
  ['＝1', `"'＝1"`],
  ['Say "no"', '"Say ""no"""'],
  ['a, b', '"a, b"'],
  ['plain', 'plain'],
] as const)('writes %s to a spreadsheet as text', ([text, cell]) => {
  const [, row] = csv([entry({ text, incident: null })]).split('\r\n')
  expect(row).toContain(`b.md,7,,${cell},`)
})

it('ends every line of CSV with CRLF', () => {
  expect(csv([entry({}), entry({})])).toMatch(/^(?:[^\r\n]+\r\n){3}$/)
})

it('lets no text of a document become Markdown', () => {
  expect(markdown([entry({ text: '![x](http://y) | <b> @mira' })])).toContain(
    '\\!\\[x\\](http://y) \\| \\<b\\> @\u200Bmira',
  )
})

it('sums up for people', () => {
  expect(table(entriesOf(REPORTS, '2026-06-01'))).toContain(
    '4 action items: 3 open, 1 done or dropped, 1 overdue, 1 without an owner',
  )
  expect(table([])).toBe('no action items\n')
})
