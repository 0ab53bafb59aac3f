import { expect, it } from 'vitest'
import { dedent } from '../../src/dedent.js'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'
import type { ActionItem } from '../../src/postmortem.js'

const parser = await loadMarkdownParser('auto')
const listsOf = (markdown: string) => readPostmortem({ text: dedent(markdown) }, {}, parser).actions
const itemsOf = (markdown: string) => listsOf(markdown).flatMap(({ items }) => items)
const texts = (items: readonly ActionItem[]) => items.map(({ text }) => text)

it('reads checkboxes with their state', () => {
  const items = itemsOf(`
    ## Action items

    - [x] Pin the parser
    - [ ] Add a limit
    - ~~Move the ledger~~
  `)
  expect(items.map(({ text, state }) => [text, state])).toEqual([
    ['Pin the parser', 'done'],
    ['Add a limit', 'open'],
    ['Move the ledger', 'dropped'],
  ])
})

it('reads a table whatever the order of its columns', () => {
  const [item] = itemsOf(`
    ## Follow-ups

    | Due | Bug | Owner | Action | Prio | Type | Status |
    | --- | --- | ----- | ------ | ---- | ---- | ------ |
    | 2026-05-01 | OPS-7 | Mira | Add a limit on uploads | P1 | Prevent | In progress |
  `)
  expect(item).toMatchObject({
    text: 'Add a limit on uploads',
    owner: { text: 'Mira', kind: 'person' },
    due: { date: '2026-05-01', precision: 'day' },
    tickets: ['OPS-7'],
    priority: 'P1',
    type: 'prevent',
    state: 'open',
  })
})

it.for([
  ['### Q3 2026', { due: { date: '2026-Q3', precision: 'quarter' } }],
  ['**JP**', { owner: { text: 'JP' } }],
  ['### Storage team', { owner: { text: 'Storage team', kind: 'team' } }],
  ['### Prevent', { type: 'prevent' }],
  ['### Completed', { state: 'done' }],
  ['**Next sprint:**', { due: { precision: 'sprint' } }],
] as const)('gives the items below "%s" what it says', ([title, expected]) => {
  const items = itemsOf(`## Action items\n\n${title}\n\n- Write to the vendor\n- Call the vendor\n`)
  expect(items).toHaveLength(2)
  for (const item of items) expect(item).toMatchObject(expected)
})

it('reads bullets that no list holds, with their wrapped lines', () => {
  const text = '## Preventive actions\n\n● Add a limit on the size\nof an upload\n● Pin the parser\n'
  expect(texts(itemsOf(text))).toEqual(['Add a limit on the size of an upload', 'Pin the parser'])
})

it('reads a list that is written in HTML', () => {
  const text = '## Action items\n\n<ul>\n  <li>Add a limit on uploads</li>\n  <li>Pin the parser</li>\n</ul>\n'
  expect(texts(itemsOf(text))).toEqual(['Add a limit on uploads', 'Pin the parser'])
})

it('reads the promises of prose, and what has been done', () => {
  const [list] = listsOf(`
    ## Corrective and preventative measures

    We looked at the data with the vendor and identified two gaps:

    We will add a limit on the size of an upload. This will keep the queue short. We have also pinned the parser. We
    apologise for the inconvenience.
  `)
  expect(list).toMatchObject({ carrier: 'prose', certainty: 'certain' })
  expect(list!.items.map(({ text, state }) => [text, state])).toEqual([
    ['We will add a limit on the size of an upload.', 'open'],
    ['We have also pinned the parser.', 'done'],
  ])
})

it('reads a trailing list without a heading as likely measures', () => {
  const [list] = listsOf(`
    # Ledger down

    The disk was full for an hour, and nobody was told.

    - Add a limit on the size of an upload
    - Page when the disk is 80 % full
  `)
  expect(list).toMatchObject({ certainty: 'likely', section: undefined })
  expect(list!.items).toHaveLength(2)
})

it('takes no list of facts for measures', () => {
  const text = '# Ledger down\n\nThe disk was full.\n\n- 500 uploads failed\n- 20 customers wrote\n'
  expect(listsOf(text)).toEqual([])
})

it('reads the list in a section that stands in a list itself', () => {
  const items = itemsOf(`
    - **Impact**: uploads failed

    - **Review actions**:
      - Add a limit on the size of an upload
      - Pin the parser
  `)
  expect(texts(items)).toEqual(['Add a limit on the size of an upload', 'Pin the parser'])
})

it('takes nested bullets as items below a label and as explanations below an item', () => {
  const items = itemsOf(`
    ## Action items

    - **Alerting:**
      - Page when the disk is 80 % full
    - Add a limit on the size of an upload
      - The largest one was 4 GB
      - Owner: Mira
      - https://github.com/acme/ledger/issues/9
    - Add metrics on:
      - queue length
      - disk space
  `)
  expect(texts(items)).toEqual([
    'Page when the disk is 80 % full',
    'Add a limit on the size of an upload',
    'Add metrics on:',
  ])
  expect(items[1]).toMatchObject({
    owner: { text: 'Mira' },
    tickets: ['https://github.com/acme/ledger/issues/9'],
  })
})

it.for([
  ['- Introduction to the measures:'],
  ['- [The design](https://example.org/design)'],
  ['- N/A'],
  ['None'],
  ['TBD'],
  ['- See https://example.org/runbook'],
] as const)('takes "%s" for no item', ([line]) => {
  expect(itemsOf(`## Action items\n\n${line}\n`)).toEqual([])
})

it.for([
  ['', 'blank'],
  ['N/A', 'none'],
  ['No further actions required.', 'none'],
  ['None, because the vendor fixed it.', 'explained'],
  ['The cache was full on Monday.', 'prose'],
] as const)('says of a section that holds "%s" that it is %s', ([body, without]) => {
  expect(listsOf(`## Action items\n\n${body}\n\n## Notes\n`)).toMatchObject([{ items: [], without }])
})

it('shows code in the text of an item and places its reasons in the source', () => {
  const text = '## Action items\n\n- Improve `ledgerd`\n'
  const [item] = itemsOf(text)
  expect(item).toMatchObject({ text: 'Improve `ledgerd`', verdict: 'not-actionable' })
  const { start, end } = item!.reasons[0]!.span
  expect(text.slice(start, end)).toBe('Improve')
})

it('reads the items of other languages without judging them', () => {
  const text = '## 対策\n\n- アップロードの上限を設ける\n- 監視を改善する\n'
  const { actions } = readPostmortem({ text }, { language: 'ja' }, parser)
  expect(actions.flatMap(({ items }) => items.map(({ verdict }) => verdict))).toEqual(['unjudged', 'unjudged'])
})

it.for([
  ['조치 항목', '담당', '완료 목표일', '2026-05-17'],
  ['Acción', 'Encargado', 'Plazo', 'Próximo despliegue'],
  ['Действие', 'Ответственный', 'Срок', 'до следующего релиза'],
])('reads the columns "%s", "%s" and "%s"', ([action, owner, due, when]) => {
  const text = `## Action items\n\n| ${action} | ${owner} | ${due} |\n| --- | --- | --- |\n| X1 | Mira | ${when} |\n`
  const { actions } = readPostmortem({ text }, { language: 'es' }, parser)
  expect(actions[0]!.items).toMatchObject([{ text: 'X1', owner: { text: 'Mira' }, due: { text: when } }])
})

it('takes a table with an owner each for the measures that the lists above it explain', () => {
  const items = itemsOf(`
    ## Action items

    ### 1. Limits

    - Uploads have none today
    - The parser is pinned nowhere

    ### Schedule

    | Action | Owner |
    | --- | --- |
    | Add a limit on uploads | Mira |
    | Pin the parser | Jean |
  `)
  expect(texts(items)).toEqual(['Add a limit on uploads', 'Pin the parser'])
})

it('reads a due date in the column of the state', () => {
  const [item] = itemsOf(
    '## Actions\n\n| Action | Owner | Status |\n|---|---|---|\n| Add a limit | Mira | Planned (Q2) |\n',
  )
  expect(item!.due).toMatchObject({ text: 'Q2' })
})

it('takes a filed ticket for work that is still open', () => {
  const [item] = itemsOf(
    '## Action items\n\n- Raised a [ticket](https://github.com/acme/ledger/issues/9) to pin the parser\n',
  )
  expect(item).toMatchObject({ state: 'open', tickets: ['https://github.com/acme/ledger/issues/9'] })
})

it('gives every item the owner that the sentence above the list names', () => {
  const items = itemsOf(`
    ## Next steps

    The ledger team will take the following steps:

    - Add a limit on uploads
    - Pin the parser
  `)
  expect(items.map(({ owner }) => owner?.text)).toEqual(['ledger team', 'ledger team'])
})

it('takes no measure from the sentence that says that measures follow', () => {
  const items = itemsOf(`
    ## Remediation plan

    To fix this for good, the following actions are required:

    - **Keys**: Reject a request whose key was used before
    - **Alerting**: A page on errors of the checkout
    - **Tests**: Add a test that pays twice
  `)
  expect(items).toHaveLength(3)
})

it('reads a handle that is set as code', () => {
  const [item] = itemsOf('## Action items\n\n- Add a limit on uploads `@mira`\n- Pin the parser\n')
  expect(item!.owner).toMatchObject({ text: '@mira', kind: 'handle' })
})

it.for([
  ['a number each', '### 1) More alerts on the queue\n\nText.\n\n### 2) A larger host\n\nText.\n', 2],
  ['an owner each', '### @mira Queue alerts\n\nText.\n\n### @jean Host\n\nText.\n', 2],
  ['neither', '### The queue\n\nText.\n\n### The host\n\nText.\n', 0],
] as const)('reads headings with %s', ([, markdown, count]) => {
  expect(itemsOf(`## Action items\n\n${markdown}`)).toHaveLength(count)
})

it('takes a heading for done where the text below says so', () => {
  const items = itemsOf(
    '## Fixes\n\n### Set the limit\n\nEnsured that the limit is set.\n\n### Pin the parser\n\nThis is next.\n',
  )
  expect(items.map(({ state }) => state)).toEqual(['done', 'open'])
})

it('reads no measures in a list that explains words', () => {
  const items = itemsOf(`
    ## Action items

    Each has one of two types:

    - Prevent - keep it from happening again
    - Detect - see it sooner

    | Action | Type | Owner |
    | --- | --- | --- |
    | Pin the parser | Prevent | Mira |
    | Alert on queue depth | Detect | Jean |
  `)
  expect(texts(items)).toEqual(['Pin the parser', 'Alert on queue depth'])
})

it.for([
  ['(added a second reviewer to the file)', 'done', 0],
  ['(filed https://github.com/acme/ledger/issues/9)', 'open', 1],
  ['(a second reviewer would do)', 'open', 0],
] as const)('reads "%s" at the end of a paragraph', ([bracket, state, tickets]) => {
  const [item] = itemsOf(`## Follow-up\n\nWe should add a second reviewer to the file. ${bracket}\n`)
  expect(item).toMatchObject({ state })
  expect(item!.tickets).toHaveLength(tickets)
})

it('takes prose for the explanation of a table in which every measure has a ticket', () => {
  const table = '| Action | Ticket |\n| --- | --- |\n| Pin the parser | OPS-1 |\n| Alert on queue depth | OPS-2 |\n'
  const prose = '## Preventive measures\n\nPin the parser, and add an alert on the depth of the queue.\n\n'
  expect(itemsOf(`${prose}## Action items\n\n${table}`)).toHaveLength(2)
  expect(itemsOf(prose)).toHaveLength(1)
})

it.for([
  ['Mira: Pin the parser [Jan 15]', 'Mira', 'Jan 15'],
  ['PM (Jean): Write the notice for customers (due 2026-05-01)', 'PM (Jean)', '2026-05-01'],
  ['Alerting: Pin the parser', undefined, undefined],
] as const)('reads who and when of "%s"', ([text, owner, due]) => {
  const [item] = itemsOf(`## Action items\n\n- ${text}\n- Add a limit on uploads\n`)
  expect([item!.owner?.text, item!.due?.text]).toEqual([owner, due])
})

it('reads no measures in "Mitigations" beside a section of action items', () => {
  const mitigations = '## Mitigations\n\n- Immediate rollback of the bundle\n- Purge of the cache\n\n'
  const actions = '## Action items\n\n- Pin the parser\n'
  expect(texts(itemsOf(mitigations + actions))).toEqual(['Pin the parser'])
  expect(itemsOf(mitigations)).toHaveLength(2)
})

it('reads the value of a label', () => {
  const [item] = itemsOf(
    '# Outage\n\n## Resolution\n\nText of it.\n\n**Permanent fix:** pinned the parser in the chart.\n',
  )
  expect(item).toMatchObject({ text: 'pinned the parser in the chart.', state: 'done' })
})

it.for([
  ['headings', '### 1. Page when the queue is full', '### 2. Delete old logs'],
  ['bold lines', '**Page when the queue is full**', '**Delete old logs**'],
] as const)('reads measures that are %s above who and when', ([, first, second]) => {
  const items = itemsOf(
    `## Action items\n\n${first}\n\n- **Owner:** Mira\n- **Due:** 2026-05-01\n\n${second}\n\n- **Owner:** Jean\n- **Due:** TBD\n`,
  )
  expect(items.map(({ text, owner, due }) => [text, owner?.text, due?.date])).toEqual([
    ['Page when the queue is full', 'Mira', '2026-05-01'],
    ['Delete old logs', 'Jean', undefined],
  ])
})
