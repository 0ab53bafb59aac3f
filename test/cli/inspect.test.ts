import { expect, it } from 'vitest'
import { folder, run } from './program.js'

const REPORT = `---
severity: SEV2
---

# Checkout was down

All times are UTC.

## Summary

Orders failed for 20 minutes on 2026-04-13.

## Timeline

- 2026-04-13 14:02 Checkout fails for all customers.
- 14:22 Rolled back, orders recover.

## Action items

- [ ] Alert when the order rate halves for five minutes. Owner: Ada, due 2026-05-01, OPS-12
`

it('shows what was understood as JSON, in the published shape', async () => {
  const { code, stdout } = await run(folder({ 'a.md': REPORT }), ['inspect', '--format', 'json', 'a.md'])
  const { version, files } = JSON.parse(stdout)
  const [{ path, kind, sections, fields, moments, timelines, actions }] = files
  expect({ version, path, kind }).toEqual({ version: 1, path: 'a.md', kind: 'postmortem' })
  expect(sections).toContainEqual(expect.objectContaining({ role: 'timeline', line: 13, carrier: 'heading' }))
  expect(fields).toContainEqual(expect.objectContaining({ name: 'severity', value: 'SEV2', line: 2 }))
  const place = { line: 16, column: 3, offset: REPORT.indexOf('14:22'), length: 5 }
  const reading = { utc: '2026-04-13T14:22Z', utcEnd: null, precision: 'minute', approximate: false }
  expect(moments).toContainEqual(expect.objectContaining({ text: '14:22', ...place, ...reading }))
  expect(timelines).toMatchObject([{ order: 'oldest-first', entries: [{ line: 15 }, { line: 16 }] }])
  expect(actions).toMatchObject([{ line: 20, due: '2026-05-01', tickets: ['OPS-12'], status: 'open' }])
  expect(code).toBe(0)
})

it('shows it as text, the line of the source in front', async () => {
  const { stdout } = await run(folder({ 'a.md': REPORT }), ['inspect', 'a.md'])
  expect(stdout).toMatch(/^a\.md: postmortem, en$/m)
  expect(stdout).toMatch(/^ +13 {2}timeline: Timeline$/m)
  expect(stdout).toMatch(/^ +16 {2}14:22 = 2026-04-13T14:22Z \(.*zone: \w+.*\)/m)
  expect(stdout).toMatch(/^ +20 {2}Alert when .*\[open, .*due 2026-05-01, OPS-12\]$/m)
})

it('names what it cannot read, and shows the others', async () => {
  const { code, stdout, stderr } = await run(folder({ 'a.md': REPORT }), ['inspect', 'none.md', 'a.md'])
  expect(stderr).toBe('none.md: no such file or folder\n')
  expect(stdout).toContain('a.md: postmortem')
  expect(code).toBe(2)
})

it('has the keys that are promised, and keeps every reading of a time', async () => {
  const text = `# Outage of 30 March 2025

Severity Level: High

Detected: 10 July 2025 14:05 UTC

## Timeline

- 30 March 2025 02:30 Europe/Paris The clocks skip this time.
- 10 July 2025 14:00 CET Two readings.
- 10 July 2025 ~14:10 Nobody knows where.

## Action items

- Improve alerting
`
  const { stdout } = await run(folder({ 'a.md': text }), ['inspect', '--no-config', '--format', 'json', 'a.md'])
  const [{ sections, fields, moments, timelines, actions, milestones }] = JSON.parse(stdout).files
  const has = (value: object, ...names: string[]) => expect(Object.keys(value)).toEqual(expect.arrayContaining(names))
  has(sections[0], 'role', 'title', 'line', 'endLine', 'carrier')
  expect(fields[0]).toEqual({ name: 'severity', label: 'Severity Level', value: 'High', line: 3 })
  has(
    moments[0],
    'text',
    'line',
    'column',
    'offset',
    'length',
    'utc',
    'utcEnd',
    'precision',
    'approximate',
    'from',
    'role',
  )
  has(timelines[0], 'line', 'endLine', 'order', 'entries')
  has(timelines[0].entries[0], 'line', 'moment', 'text')
  has(actions[0], 'line', 'text', 'owner', 'due', 'tickets', 'status', 'type', 'verdict', 'reasons')
  const utc = Object.fromEntries(moments.map(({ text, utc }: { text: string; utc: unknown }) => [text, utc]))
  expect(utc).toMatchObject({
    '10 July 2025 14:05 UTC': '2025-07-10T14:05Z',
    '30 March 2025 02:30 Europe/Paris': [],
    '10 July 2025 14:00 CET': ['2025-07-10T12:00Z', '2025-07-10T13:00Z'],
    '10 July 2025 ~14:10': null,
  })
  expect(moments.at(-1)).toMatchObject({ approximate: true, from: { date: 'written', year: 'written', zone: null } })
  expect(actions[0]).toMatchObject({ owner: null, due: null, tickets: [], status: 'open', verdict: 'not-actionable' })
  const [{ moment, line }] = Object.values(milestones) as [{ moment: number; line: number }]
  expect({ text: moments[moment].text, line }).toEqual({ text: '10 July 2025 14:05 UTC', line: 5 })
})
