import { describe, expect, it } from 'vitest'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'

const parser = await loadMarkdownParser('auto')
const read = (text: string) => readPostmortem({ text }, {}, parser)

describe('milestones', () => {
  it.for([
    ['a label', 'Incident start: 2026-04-13 10:05 UTC', 'began certain field 2026-04-13 10:05 UTC'],
    ['the outage began', 'On 2026-04-13 the outage began at 10:05 UTC.', 'began certain prose 2026-04-13 10:05 UTC'],
    ['errors appeared', 'On 2026-04-13 errors first appeared at 10:05 UTC.', 'began likely prose 2026-04-13 10:05 UTC'],
    [
      'an alert',
      'On 2026-04-13 an alert for latency fired at 10:07 UTC.',
      'detected likely prose 2026-04-13 10:07 UTC',
    ],
    ['declared', 'We declared an incident on 2026-04-13 at 10:09 UTC.', 'declared likely prose 2026-04-13 10:09 UTC'],
    [
      'a roll-back',
      'On 2026-04-13 at 10:30 UTC the release was rolled back.',
      'mitigated likely prose 2026-04-13 10:30 UTC',
    ],
    ['back to normal', 'By 2026-04-13 11:00 UTC all was back to normal.', 'resolved likely prose 2026-04-13 11:00 UTC'],
  ] as const)('read %s', ([, text, expected]) => {
    const [first] = read(text).milestones
    expect(`${first?.name} ${first?.certainty} ${first?.from} ${first?.at?.full}`).toBe(expected)
  })

  it.for([
    ['what will be', 'On 2026-04-13 at 10:00 UTC we will declare the next step.'],
    ['the start of the end', 'On 2026-04-13 at 10:00 UTC the impact began to decrease.'],
    ['a schedule', 'Backups fail every Sunday at 04:00 UTC.'],
    ['measures', '## Action items\n\n- At 10:00 UTC on 2026-04-20 the alert fired again in a drill.'],
  ])('read nothing from %s', ([, text]) => {
    expect(read(text!).milestones.filter(({ from }) => from === 'prose')).toEqual([])
  })

  it.for([
    ['the text below a heading', '### 10:12\n\nThe dashboard was empty.\n\nA customer told us.', 'detected'],
    ['the clause before who saw it', '- 10:12 UTC Traffic doubles, an alert fires', 'began'],
    ['an alert by its name', '- 10:12 UTC `QueueFastBurn` firing, routed to the on-call', 'detected'],
    ['the items nested in an item', '- 10:12 UTC Queue grows\n  - The team was notified', 'detected'],
    [
      'the sentence with the words alone',
      '- 10:12 UTC Monitoring detected it. It could have been seen before.',
      'detected',
    ],
  ] as const)('of an entry are hinted at by %s', ([, entry, expected]) => {
    const lines = ['# Outage 2026-04-13', '', '## Timeline (UTC)', '', entry, '', '']
    const more = entry.startsWith('#') ? '### 10:20\n\nA.\n\n### 10:30\n\nB.' : '- 10:20 UTC A\n- 10:30 UTC B'
    const text = [...lines.slice(0, entry.startsWith('#') ? undefined : -2), more].join('\n')
    expect(read(text).milestones.map(({ name, at }) => `${name} ${at?.text}`)).toContain(
      `${expected} 10:12${entry.startsWith('#') ? '' : ' UTC'}`,
    )
  })

  it('take both ends of a range in a sentence about trouble', () => {
    const { milestones } = read('On 2026-04-13 from 10:05 to 11:00 UTC all payments failed.')
    expect(milestones.map(({ name, at }) => [name, at?.full])).toEqual([
      ['began', '2026-04-13 10:05 UTC'],
      ['resolved', '2026-04-13 11:00 UTC'],
    ])
  })

  it.for([
    ['On May 5, 2026 from 10:05 to 11:00 UTC all payments failed.'],
    ['On 5 May 2026 from 10:05 to 11:00 UTC all payments failed.'],
  ] as const)('tell the month of May from a doubt: %s', ([text]) => {
    expect(read(text).milestones.map(({ name }) => name)).toEqual(['began', 'resolved'])
  })

  it('take the words nearest to each time of a sentence', () => {
    const { milestones } = read(
      'On 2026-04-13 the outage started at 10:05 UTC and an engineer noticed it at 10:20 UTC.',
    )
    expect(milestones.map(({ name, at }) => [name, at?.full.slice(11, 16)])).toEqual([
      ['began', '10:05'],
      ['detected', '10:20'],
    ])
  })

  it('keep a detection whose time is left open', () => {
    const [found] = read('Later that day our engineers noticed that payments failed.').milestones
    expect(found).toMatchObject({ name: 'detected', at: undefined })
  })
})

describe('durations', () => {
  const report = (summary: string, times = '- 04:05 Alert\n- 05:15 Found\n- 06:00 Imports resume') =>
    `# Imports stalled on 2026-04-13\n\n## Summary\n\n${summary}\n\n## Timeline (UTC)\n\n${times}\n`

  it.for<[string, string, number[]]>([
    ['longer than all that is told', report('The imports failed for 3 hours.'), [115]],
    ['an outage that the only range contradicts', report('A 30-minute outage, from 04:00 to 06:00 UTC.'), [120]],
    [
      'an outage that starts and ends in so many words',
      report('The outage lasted 30 minutes.', '- 04:05 The outage begins\n- 05:15 Found\n- 06:00 The outage ends'),
      [115],
    ],
  ])('of a sentence are compared with the report: %s', ([, text, minutes]) => {
    expect(read(text).durations.find(({ isApart }) => isApart)?.measured).toEqual(minutes)
  })

  it.for<[string, string]>([
    ['shorter than the incident: a part of it', report('Imports failed for 20 minutes.')],
    [
      'that two milestones fit',
      report('The outage lasted 45 minutes.', '- 04:05 Alert\n- 04:50 Recovered\n- 06:00 Closed'),
    ],
    [
      'of a field, shorter than the incident, as its timeline tells',
      'Start: 2026-04-13 08:15 UTC\n\nEnd: 2026-04-13 10:55 UTC\n\nImpact duration: 95 min\n\n## Timeline (UTC)\n\n- 08:15 Expired\n- 09:50 Restored\n- 10:55 Closed',
    ],
    ['of another incident', report('A similar outage lasted 3 hours.')],
    ['at most', report('Imports failed for up to 3 hours.')],
    ['to come', report('Imports failed for the next 3 hours.')],
    ['on other days too', report('Imports failed for 20 hours, from 11 April on.')],
    ['with several incidents', `${report('Imports failed for 3 hours.')}\n${report('Imports failed for 3 hours.')}`],
    ['in a lesson', `${report('It was slow.')}\n## Lessons learned\n\nImports failed for 3 hours.\n`],
  ])('of a sentence are left alone: %s', ([, text]) => {
    expect(read(text).durations.filter(({ between }) => between)).toEqual([])
  })

  it.for([
    ['behind a range', 'On 2026-04-13 from 21:00 to 22:30 UTC (90 minutes) it failed.', 90],
    ['in front of a range', 'It was down for 2 hours, from 21:00 to 22:30 UTC on 2026-04-13.', 90],
    ['told by "lasted"', 'The outage from 21:00 to 22:30 UTC on 2026-04-13 lasted 2 hours.', 90],
    ['over midnight', '# Outage 2026-04-13\n\nImpact: 22:30-01:15 UTC (2h 45m)', 165],
    ['of a night that is an hour short', 'From 28 March 2026 23:00 to 29 March 2026 05:00 Paris time (6 hours).', 300],
    ['without a day or a zone', 'It was down from 10:00 to 10:45 (45 minutes).', 45],
    ['of a field', '- Detected: 2026-04-13 13:42 UTC\n- Repaired: 2026-04-13 17:54 UTC\n- Time to repair: 4h 12m', 252],
  ] as const)('belong to the times %s', ([, text, minutes]) => {
    const { durations } = read(text)
    expect(durations.find(({ between }) => between)?.measured).toEqual([minutes])
  })

  it.for([
    ['a timeout', 'From 10:00 to 10:30 UTC requests hit the 5 minute timeout.'],
    [
      'support hours',
      '- Detected: 2026-04-13 13:42 UTC\n- Resolved: 2026-04-14 11:00 UTC\n- Time to resolve: 4h (during support hours)',
    ],
    ['another sentence', 'It failed from 10:00 to 10:30 UTC. Caches were cold for 5 minutes.'],
    ['a window of observation', 'From 10:00 to 10:30 UTC it failed, then a 24 hours observation window followed.'],
  ])('belong to no times for %s', ([, text]) => {
    expect(read(text!).durations.filter(({ between }) => between)).toEqual([])
  })

  it.for([
    ['whole hours', 'from 10:00 to 12:50 UTC (3 hours)', 'agrees'],
    ['hours that are too far off', 'from 10:00 to 12:00 UTC (3 hours)', 'differs'],
    ['a quarter of an hour', 'from 10:00 to 10:42 UTC (45 minutes)', 'agrees'],
    ['minutes to the minute', 'from 10:00 to 10:42 UTC (47 minutes)', 'differs'],
    ['about', 'from 10:00 to 11:50 UTC (about 2 hours)', 'agrees'],
  ] as const)('may be rounded: %s', ([, text, expected]) => {
    const { expression, measured, tolerance } = read(`On 2026-04-13 ${text} it failed.`).durations[0]!
    const agrees = Math.abs(measured[0]! - expression.minutes) <= tolerance
    expect(agrees ? 'agrees' : 'differs').toBe(expected)
  })
})

describe('conflicts', () => {
  const trailer = (text: string, stamp: string) =>
    `# Outage\n\n${text}\n\nUpdate\n\nWe are still investigating the outage.\nPosted ${stamp}\n`

  it.for([
    [
      'a detection before the start',
      'Incident start: 2026-04-13 10:20 UTC\n\nDetected: 2026-04-13 10:05 UTC',
      'order certain',
    ],
    [
      'a date on which nothing happened',
      'Date of incident: 11 April 2026\n\n## Timeline\n\n- 2026-04-13 10:05 UTC A\n- 2026-04-13 10:20 UTC B\n- 2026-04-13 11:00 UTC C',
      'date likely',
    ],
    [
      'the same second on two days',
      'Date: April 12, 2026\n\nTime: 10:05:33 UTC\n\n| What | When |\n| - | - |\n| Vault A | 13 April 2026 10:05:33 |\n| Vault B | 13 April 2026 11:00:01 |',
      'date likely',
    ],
    [
      'two starts',
      'Incident start: 2026-04-13 10:20 UTC\n\nThe outage began on 2026-04-13 at 09:20 UTC.',
      'start certain',
    ],
    [
      'two starts, one of them about',
      'Incident start: 2026-04-13 10:20 UTC\n\nThe outage began on 2026-04-13 around 09:20 UTC.',
      'start likely',
    ],
    [
      'two starts a few minutes apart',
      'Incident start: 2026-04-13 10:20 UTC\n\nThe outage began on 2026-04-13 at 10:24 UTC.',
      'start possible',
    ],
    [
      'one clock in two zones',
      '- Date: May 28 2025, 11:30 AM UTC\n- Impact: May 28 2025, 11:30 AM BST',
      'same-clock likely',
    ],
    [
      'an update behind the end',
      trailer('Impact: 2026-04-13 10:00-11:00 UTC', 'Apr 13, 2026 - 12:30 UTC'),
      'still-going likely',
    ],
  ] as const)('are seen in %s', ([, text, expected]) => {
    expect(read(text).conflicts.map(({ kind, certainty }) => `${kind} ${certainty}`)).toEqual([expected])
  })

  it.for([
    [
      'around the same time',
      'Incident start: 2026-04-13 10:20 UTC\n\nThe outage began on 2026-04-13 around 10:15 UTC.',
    ],
    [
      'the same instant in two zones',
      'Incident start: 2026-04-13 10:20 UTC\n\nThe outage began on 2026-04-13 at 12:20 CEST.',
    ],
    [
      'an incident declared when it was over',
      'Detected: 2026-04-13 10:00 UTC\n\nResolved: 2026-04-13 10:20 UTC\n\nIncident declared: 2026-04-13 10:30 UTC',
    ],
    [
      'an incident closed after its end',
      'On 2026-04-13 from 13:02 to 14:47 UTC uploads failed.\n\n## Timeline (UTC)\n\n- 13:02 Change\n- 14:47 Reverted\n- 15:30 Incident closed',
    ],
    [
      'an effect within the incident',
      'Incident start: 2026-04-13 10:05 UTC\n\nIncident end: 2026-04-13 11:00 UTC\n\nOn 2026-04-13 from 10:20 to 10:40 UTC checkout failed.',
    ],
    [
      'a date that another zone explains',
      'Date of incident: 12 April 2026\n\n## Timeline\n\n- 2026-04-13 03:05 UTC A\n- 2026-04-13 03:20 UTC B\n- 2026-04-13 04:00 UTC C',
    ],
    [
      'the date of a report',
      'Date: 15 April 2026\n\n## Timeline\n\n- 2026-04-13 03:05 UTC A\n- 2026-04-13 03:20 UTC B\n- 2026-04-13 04:00 UTC C',
    ],
    [
      'a date that the report tells of',
      'Date of incident: 11 April 2026\n\nThe change was merged on 11 April 2026.\n\n## Timeline\n\n- 2026-04-13 03:05 UTC A\n- 2026-04-13 03:20 UTC B\n- 2026-04-13 04:00 UTC C',
    ],
    ['an update within the incident', trailer('Impact: 2026-04-13 10:00-13:00 UTC', 'Apr 13, 2026 - 12:30 UTC')],
    [
      'two outages of one report',
      '## First\n\nDuration: 2026-04-13 10:00-11:00 UTC\n\n## Second\n\nDuration: 2026-04-15 10:00-11:00 UTC',
    ],
  ])('are not seen in %s', ([, text]) => {
    expect(read(text!).conflicts).toEqual([])
  })
})
