import { describe, expect, it } from 'vitest'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'
import { timelineMermaid } from '../../src/timeline/mermaid.js'
import { timelineText } from '../../src/timeline/text.js'
import { utcTimeline } from '../../src/timeline/utc-timeline.js'

const parser = await loadMarkdownParser('auto')
const timelineOf = (text: string) => utcTimeline(readPostmortem({ path: 'a.md', text }, {}, parser))

const report = `# Checkout; down: #1

Incident start: 2026-04-13 10:05 UTC

Detected: 2026-04-13 12:20 CEST

Resolved: 2026-04-13 around 11:00 UTC
`

describe('the timeline in UTC', () => {
  it('converts every time, and keeps it as written with its line', () => {
    const { entries } = timelineOf(report)
    expect(entries.map(({ utc, original, line, gap }) => [utc, original, line, gap])).toEqual([
      ['2026-04-13T10:05Z', '2026-04-13 10:05 UTC', 3, null],
      ['2026-04-13T10:20Z', '2026-04-13 12:20 CEST', 5, 15],
      ['2026-04-13T11:00Z', '2026-04-13 around 11:00 UTC', 7, 40],
    ])
  })

  it('tells the milestones with their evidence, and how long after the start they came', () => {
    const { milestones } = timelineOf(report)
    expect(milestones.map(({ name, utc, after, from, line }) => [name, utc, after, from, line])).toEqual([
      ['began', '2026-04-13T10:05Z', null, 'field', 3],
      ['detected', '2026-04-13T10:20Z', 15, 'field', 5],
      ['resolved', '2026-04-13T11:00Z', 55, 'field', 7],
    ])
  })

  it('keeps the other readings of a time that can be read in two ways', () => {
    const { entries } = timelineOf('Incident start: 13 April 2026, 21:00 CET\n')
    expect(entries[0]).toMatchObject({ utc: '2026-04-13T19:00Z', otherReadings: ['2026-04-13T20:00Z'] })
  })

  it.for([
    [
      '# Outage of 2026-04-13\n\n## Timeline\n\n- 10:05 paged\n- 10:20:30 fixed\n',
      ['2026-04-13T10:05', null],
      ['2026-04-13T10:20:30', 16],
    ],
    ['## Timeline\n\n- 10:05 paged\n- 10:20 fixed\n', ['10:05', null], ['10:20', null]],
    ['## Timeline\n\n- 2026-04-13: paged\n- 2026-04-14: fixed\n', ['2026-04-13', null], ['2026-04-14', null]],
  ] as const)('keeps what the clocks of the report show where no instant is known: %s', ([text, ...expected]) => {
    const { entries } = timelineOf(text)
    expect(entries.map(({ utc, local, gap }) => [utc, local, gap])).toEqual(expected.map(each => [null, ...each]))
  })

  it('takes the last of several resolutions that are told alike', () => {
    const entries = ['- 10:05 The outage began.', '- 10:20 Europe is restored.', '- 10:40 All regions have recovered.']
    const { milestones } = timelineOf(
      `# Outage of 2026-04-13\n\n## Timeline (UTC)\n\n${entries.join('\n')}\n- 10:50 The issue is resolved in Asia.\n- 11:10 The issue is resolved everywhere.\n`,
    )
    expect(milestones.find(({ name }) => name === 'resolved')).toMatchObject({ utc: '2026-04-13T11:10Z' })
  })

  it('puts what has no instant last', () => {
    const { entries } = timelineOf('Detected: 10:20\n\nIncident start: 2026-04-13 10:05 UTC\n')
    expect(entries.at(-1)).toMatchObject({ original: '10:20' })
  })
})

it('shows a line for each entry, the gaps and the milestones to a person', () => {
  const text = timelineText(timelineOf(report))
  expect(text).toContain('2026-04-13\n     10:05  Incident start')
  expect(text).toContain('+ 15 min\n     10:20')
  expect(text).toContain('~11:00')
  expect(text).toContain('resolved   2026-04-13 11:00 (+55 min)  field, line 7')
})

it('says what is missing where a time is not known in UTC', () => {
  const text = timelineText(timelineOf('# Outage of 2026-04-13\n\n## Timeline\n\n- 10:05 paged\n- 10:20 fixed\n'))
  expect(text).toContain('2026-04-13, no zone\n     10:05  paged')
  expect(timelineText(timelineOf('## Timeline\n\n- 10:05 paged\n- 10:20 fixed\n'))).toContain(
    'no date\n     10:05  paged',
  )
  expect(timelineText(timelineOf('## Timeline\n\n- 2026-04-13: paged\n- 2026-04-14: fixed\n'))).toContain(
    '2026-04-14, no clock\n     --:--  fixed',
  )
})

it('says so when there is nothing to order', () => {
  expect(timelineText(timelineOf('# Nothing\n'))).toContain('no times to order')
})

it('draws a Gantt chart whose names hold nothing that Mermaid reads as syntax', () => {
  const lines = timelineMermaid(timelineOf(report)).trimEnd().split('\n')
  expect(lines[0]).toBe('gantt')
  expect(lines[1]).toBe('    title Checkout down 1 (UTC)')
  expect(lines).toContain('    began :milestone, 2026-04-13T10:05:00, 0m')
  for (const line of lines.slice(2).filter(line => line.includes(' :')))
    expect(line).toMatch(
      /^ {4}[^:;#]+ :(?:milestone, )?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d, (?:0m|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)$/,
    )
})
