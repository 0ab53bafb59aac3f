import { beforeAll, describe, expect, it } from 'vitest'
import { loadMarkdownParser, type MarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'
import type { Moment, Postmortem } from '../../src/postmortem.js'
import type { DocumentSettings } from '../../src/settings.js'

let parser: MarkdownParser
beforeAll(async () => {
  parser = await loadMarkdownParser('auto')
})

function read(text: string, settings: DocumentSettings = {}, path?: string): Postmortem {
  return readPostmortem({ text, path }, settings, parser)
}

const iso = (instant: number) => new Date(instant).toISOString().replace(/(?::00)?\.000Z$/, 'Z')

/** The first moment whose words hold the quoted ones. */
function moment(postmortem: Postmortem, quote: string): Moment {
  const found = postmortem.moments.find(({ text }) => text.includes(quote))
  if (!found) throw new Error(`no moment holds "${quote}": ${postmortem.moments.map(({ text }) => text).join(' | ')}`)
  return found
}

/** Each instant that a document's words have: quote → instants, in words of the table below. */
function instants(text: string, quotes: readonly string[], settings: DocumentSettings = {}, path?: string) {
  const postmortem = read(text, settings, path)
  return Object.fromEntries(
    quotes.map(quote => {
      const { utc, utcEnd } = moment(postmortem, quote)
      return [
        quote,
        [utc?.map(iso).join(' or ') ?? 'unknown', ...(utcEnd ? [utcEnd.map(iso).join(' or ')] : [])].join(' to '),
      ]
    }),
  )
}

describe('the day of a time', () => {
  it.for<[string, string, Record<string, string>]>([
    ['is the one written with it', 'It failed on 13 April 2026 at 10:00 UTC.', { '10:00': '2026-04-13T10:00Z' }],
    ['is that of a header', '# Outage\n\nDate: 13 April 2026\n\n- 10:00 UTC Alert', { '10:00': '2026-04-13T10:00Z' }],
    [
      'is that of the title',
      '# Outage 2026-04-13\n\n## Timeline\n\n- 10:00 UTC Alert',
      { '10:00': '2026-04-13T10:00Z' },
    ],
    [
      'is that of the heading above',
      '# Halt\n\n## 12 May 2025\n\n- 10:00 UTC Alert\n\n## 13 May 2025\n\n- 11:00 UTC Fixed',
      { '10:00': '2025-05-12T10:00Z', '11:00': '2025-05-13T11:00Z' },
    ],
    [
      'is that of a date line above',
      '# Halt\n\n**7th Sept 2022:**\n\n- 20:20 UTC Halt\n\n**8th Sept 2022:**\n\n- 00:37 UTC Talks',
      { '20:20': '2022-09-07T20:20Z', '00:37': '2022-09-08T00:37Z' },
    ],
    [
      'is that of the entry before',
      '- 2026-04-13 10:00 UTC Alert\n- 10:20 UTC Ack\n- 2026-04-14 09:00 UTC Fixed\n- 09:10 UTC Closed',
      { '10:20': '2026-04-13T10:20Z', '09:10': '2026-04-14T09:10Z' },
    ],
    [
      'is that of its row',
      '| Date | Time (UTC) | Event |\n|---|---|---|\n| 2021-10-31 | 21:33 | Post |\n| 2021-11-01 | 17:00 | Setup |',
      { '21:33': '2021-10-31T21:33Z', '17:00': '2021-11-01T17:00Z' },
    ],
    [
      'is the weekday of the heading above',
      '# Outage 2026-04-11\n\n## Saturday\n\n- 22:10 UTC Alert\n\n## Sunday\n\n- 08:15 UTC Rebuilt\n\n## Wednesday\n\n- 07:00 UTC Closed',
      { '22:10': '2026-04-11T22:10Z', '08:15': '2026-04-12T08:15Z', '07:00': '2026-04-15T07:00Z' },
    ],
    [
      'is the weekday of the line above',
      '# Outage 2026-04-11\n\n**Saturday**\n\n- 22:10 UTC Alert\n\n**Sunday:**\n\n- 08:15 UTC Rebuilt',
      { '22:10': '2026-04-11T22:10Z', '08:15': '2026-04-12T08:15Z' },
    ],
    [
      'is counted by the heading above',
      '# Outage\n\nDate: 11 April 2026\n\n## Day 1\n\n- 22:10 UTC Alert\n\n## Day 2 – recovery\n\n- 08:15 UTC Rebuilt',
      { '22:10': '2026-04-11T22:10Z', '08:15': '2026-04-12T08:15Z' },
    ],
    [
      'is the weekday of its row',
      '# Outage 2026-04-11\n\n| Day | Time (UTC) | Event |\n|---|---|---|\n| Sat | 14:10 | Alert |\n| Sun | 16:15 | Rebuilt |',
      { '14:10': '2026-04-11T14:10Z', '16:15': '2026-04-12T16:15Z' },
    ],
    [
      'has the month of the date before it, or that which is near',
      'It failed on 29 April 2026 at 22:10 UTC. On the 30th at 07:00 UTC it was slow. On the 1st at 09:00 UTC it was up.',
      { '07:00': '2026-04-30T07:00Z', '09:00': '2026-05-01T09:00Z' },
    ],
    [
      'is unknown where no month is near',
      'It failed on 14 April 2026 at 22:10 UTC. The change of the 2nd at 09:00 UTC was to blame.',
      { '09:00': 'unknown' },
    ],
    [
      'is the first of those in the title',
      '# Outage 11-12 April 2026\n\n- 22:10 UTC Alert\n- 03:40 UTC Fixed',
      { '22:10': '2026-04-11T22:10Z', '03:40': '2026-04-12T03:40Z' },
    ],
    [
      'is the next one after midnight',
      '# Outage 2026-04-13\n\n- 22:10 UTC Alert\n- 23:40 UTC Ack\n- 00:15 UTC Fixed',
      { '23:40': '2026-04-13T23:40Z', '00:15': '2026-04-14T00:15Z' },
    ],
    [
      'is the next one where the clock goes back by half a day',
      '# Outage 2026-04-13\n\n- 14:54 UTC Alert\n- 15:36 UTC Ack\n- 00:12 UTC Fixed',
      { '00:12': '2026-04-14T00:12Z' },
    ],
    [
      'is the same where a list runs backwards by less',
      '# Outage 2026-04-13\n\n- 10:10 UTC Alert\n- 12:40 UTC Ack\n- 11:15 UTC Found\n- 13:00 UTC Fixed',
      { '11:15': '2026-04-13T11:15Z' },
    ],
    [
      'is not that of an older event in another sentence',
      '# Outage 2026-04-13\n\nThe bug came in on March 3. At 14:05 UTC the alert fired.',
      { '14:05': '2026-04-13T14:05Z' },
    ],
    [
      'is the nearest day of that name for a clock with a weekday',
      'Errors began on Friday 6 June 2025 at 23:10 UTC. At 02:20 UTC on Saturday it spread. At 09:00 UTC on Monday we met.',
      { '02:20': '2025-06-07T02:20Z', '09:00': '2025-06-09T09:00Z' },
    ],
    [
      'is the day after for "the following morning"',
      'It began at 3:45 PM UTC on 23 November 2025. At 4:11 AM UTC the following morning it spread.',
      { '4:11': '2025-11-24T04:11Z' },
    ],
    [
      'is that of the first update, not that of the publication',
      'Imports stopped at 12:40 CET.\n\nPosted Nov 19, 2020 - 17:06 CET\n\nIdentified\n\nWe know why.\n\nPosted Nov 18, 2020 - 17:12 CET',
      { '12:40': '2020-11-18T11:40Z' },
    ],
    [
      'is that of its own stamped update',
      '# Imports\n\nResolved\n\nDone.\n\nPosted Nov 19, 2020 - 17:05 CET\n\nIdentified\n\nIt ran at 12:10 CET today.\n\nPosted Nov 18, 2020 - 17:12 CET',
      { '12:10': '2020-11-18T11:10Z' },
    ],
    ['is missing where nothing says it', '# Outage\n\n- 10:00 UTC Alert', { '10:00': 'unknown' }],
  ])('%s', ([, text, expected]) => {
    expect(instants(text, Object.keys(expected))).toEqual(expected)
  })

  it('may be that of the file name', () => {
    const found = instants('# Outage\n\n- 10:00 UTC Alert', ['10:00'], {}, 'postmortems/2026-04-13-outage.md')
    expect(found).toEqual({ '10:00': '2026-04-13T10:00Z' })
  })
})

describe('the year of a date', () => {
  it.for<[string, string, Record<string, string>]>([
    [
      'comes from another date',
      'On April 9th, 2024 we began. On April 9th at 6:45 AM UTC it failed.',
      { '6:45': '2024-04-09T06:45Z' },
    ],
    [
      'is the one before in December',
      '# March 26th, 2019 Outage\n\nAll times in UTC.\n\n- [12-05 16:21] Bug\n- [03-25 23:04] Outage\n- [03-26 01:04] Fixed',
      { '12-05': '2018-12-05T16:21Z', '03-25': '2019-03-25T23:04Z' },
    ],
    [
      'comes from the end of a range',
      'From October 19, 11:48 PM to October 20, 2025, 2:40 AM UTC it failed.',
      { '11:48': '2025-10-19T23:48Z to 2025-10-20T02:40Z' },
    ],
    ['comes from the title', '# Halt 2022\n\n**7th Sept:**\n\n- 20:20 UTC Halt', { '20:20': '2022-09-07T20:20Z' }],
  ])('%s', ([, text, expected]) => {
    expect(instants(text, Object.keys(expected))).toEqual(expected)
  })
})

describe('the zone of a time', () => {
  it.for<[string, string, Record<string, string>]>([
    [
      'is shared by a range',
      'On 9 April 2024, between 6:45 AM and 8:55 AM UTC it failed.',
      { '6:45': '2024-04-09T06:45Z to 2024-04-09T08:55Z' },
    ],
    [
      'comes from a note',
      '# Outage 2026-01-13\n\nAll times are CET.\n\n- 10:00 Alert',
      { '10:00': '2026-01-13T09:00Z' },
    ],
    [
      'comes from a note across lines',
      '# Outage 2026-01-13\n\nUnless otherwise noted all times are in\nUTC.\n\n- 10:00 Alert',
      { '10:00': '2026-01-13T10:00Z' },
    ],
    [
      'comes from a note below',
      '# Outage 2026-04-13\n\n- 14:05 Alert\n\n## Notes\n\nAll times are UTC.',
      { '14:05': '2026-04-13T14:05Z' },
    ],
    [
      'comes from a heading',
      '# Outage 2026-01-13\n\n## Timeline (CET)\n\n- 10:00 Alert',
      { '10:00': '2026-01-13T09:00Z' },
    ],
    [
      'comes from a column, whatever the note says',
      'All times are UTC.\n\n| Time (PT) | Event |\n|---|---|\n| 2021-10-31 21:33 | Post |',
      { '21:33': '2021-11-01T04:33Z' },
    ],
    [
      'comes from its siblings',
      '# Outage 2017-11-30\n\n- 16:59 PST Alert\n- 17:07 Restarted',
      { '17:07': '2017-12-01T01:07Z' },
    ],
    [
      'comes from the heading that is a time',
      '# Outage\n\n### 2020-01-13 15:00 CET\n\nPods ran out at 14:50.\n\n### 2020-01-13 16:00 UTC\n\nFixed.',
      { '14:50': '2020-01-13T13:50Z' },
    ],
    [
      'is the offset that a note gives',
      '# Outage 2018-07-30\n\nAll times in PST (UTC-7).\n\n- 11:20 Alert',
      { '11:20': '2018-07-30T18:20Z' },
    ],
    [
      'is the offset that the document gives to letters',
      '# Halt 2022-09-07\n\nGST is gulf standard time [UTC+04].\n\n- 20:20 GST Halt',
      { '20:20': '2022-09-07T16:20Z' },
    ],
    [
      'is that of the place that is named',
      '# Outage of the Tunis data centre\n\nOn 14 July 2025 at 09:00 CET it failed.',
      { '09:00': '2025-07-14T08:00Z' },
    ],
    [
      'is told by the other notation',
      'On 14 July 2025 at 10:00 EST (14:00 UTC) it failed.',
      { '10:00': '2025-07-14T14:00Z' },
    ],
    [
      'stays open out of season',
      'On 13 January 2026 at 21:00 CEST it failed.',
      { '21:00': '2026-01-13T19:00Z or 2026-01-13T20:00Z' },
    ],
    ['does not exist in a gap', 'On 29 March 2026 at 02:30 Paris time it failed.', { '02:30': '' }],
    [
      'is twice in an overlap',
      'On 25 October 2026 at 02:30 Paris time it failed.',
      { '02:30': '2026-10-25T00:30Z or 2026-10-25T01:30Z' },
    ],
    [
      'is missing where two notes disagree',
      '# Outage 2026-04-13\n\nIt failed at 14:00.\n\n## Ours (UTC)\n\nAll times UTC.\n\n## Theirs\n\nAll times PDT.',
      { '14:00': 'unknown' },
    ],
    [
      'is not that of a screenshot',
      '# Outage 2026-04-13\n\nIt failed at 14:00 (screenshots include timestamps in UTC+2).',
      { '14:00': 'unknown' },
    ],
  ])('%s', ([, text, expected]) => {
    expect(instants(text, Object.keys(expected))).toEqual(expected)
  })

  it('comes from the settings where the document has none', () => {
    const text = '# Outage 2026-04-13\n\n- 10:00 Alert'
    expect(instants(text, ['10:00'], { timezone: 'Europe/Paris' })).toEqual({ '10:00': '2026-04-13T08:00Z' })
  })

  it('means what the settings say', () => {
    const text = '# Outage 2025-07-14\n\nAll times CET.\n\n- 09:00 Alert'
    expect(instants(text, ['09:00'], { zones: { CET: 'Africa/Algiers' } })).toEqual({ '09:00': '2025-07-14T08:00Z' })
  })
})

describe('a numeric date', () => {
  it.for<[string, string, Record<string, string>]>([
    [
      'stays open alone',
      'On 08/09/2023 at 10:00 UTC it failed.',
      { '08/09': '2023-08-09T10:00Z or 2023-09-08T10:00Z' },
    ],
    [
      'is settled by a day over twelve',
      'On 08/09/2023 at 10:00 UTC, and on 25/09/2023 at 10:00 UTC.',
      { '08/09': '2023-09-08T10:00Z' },
    ],
    [
      'is settled by the same date in words',
      'On 12-01-2026 at 10:00 UTC it failed. It was 12 January 2026.',
      { '12-01': '2026-01-12T10:00Z' },
    ],
    ['is settled by its weekday', 'On Friday, 08/09/2023 at 10:00 UTC it failed.', { '08/09': '2023-09-08T10:00Z' }],
    [
      'stays open where both orders occur',
      'On 25/09/2023, on 09/26/2023 and on 10/11/2023 at 10:00 UTC.',
      { '10/11': '2023-10-11T10:00Z or 2023-11-10T10:00Z' },
    ],
    [
      'gives its readings to what inherits it',
      '# Outage\n\nDate of Incident: 08/09/2023\n\n- 10:00 UTC Alert',
      { '10:00': '2023-08-09T10:00Z or 2023-09-08T10:00Z' },
    ],
  ])('%s', ([, text, expected]) => {
    expect(instants(text, Object.keys(expected))).toEqual(expected)
  })
})

describe('a clock', () => {
  it.for<[string, string, Record<string, string>]>([
    [
      'of twelve hours goes on after noon',
      '# Outage 2025-03-05\n\nAll times UTC.\n\n- 10:45 Fix\n- 12:08 Restart\n- 1:17 Back\n- 1:42 Blocks',
      { '1:17': '2025-03-05T13:17Z', '1:42': '2025-03-05T13:42Z' },
    ],
    [
      'with a leading zero has 24 hours',
      '# Outage 2025-03-05\n\nAll times UTC.\n\n- 10:45 Fix\n- 12:08 Restart\n- 01:17 Back',
      { '01:17': '2025-03-05T01:17Z' },
    ],
    [
      'shares the pm of its range',
      'On 5 March 2025 from 1:42-1:59 PM UTC it failed.',
      { '1:42': '2025-03-05T13:42Z to 2025-03-05T13:59Z' },
    ],
    [
      'of a range may pass midnight',
      'Impact on 2026-04-13: 22:30-01:15 UTC',
      { '22:30': '2026-04-13T22:30Z to 2026-04-14T01:15Z' },
    ],
    [
      'may end the day',
      'On 2025-03-09 18:00-24:00 UTC it grew.',
      { '18:00': '2025-03-09T18:00Z to 2025-03-10T00:00Z' },
    ],
    [
      'at midnight is the start or the end of a day',
      'At midnight UTC on 13 April 2026 it failed.',
      { midnight: '2026-04-13T00:00Z or 2026-04-14T00:00Z' },
    ],
  ])('%s', ([, text, expected]) => {
    expect(instants(text, Object.keys(expected))).toEqual(expected)
  })
})

it('two notations of one instant are paired, across midnight too', () => {
  const { moments } = read('On 2026-03-24 at 23:05 EDT (03:05 UTC) a complaint came.')
  expect(moments.map(({ pairedWith }) => pairedWith)).toEqual([undefined, 0])
  expect(moments[1]!.utc).toEqual(moments[0]!.utc)
})

it.for([
  ['Our `19:10 AEST` is `09:10 UTC`: the job started at 19:10 AEST on 2026-10-02.', 0],
  ['The alert of 2026-10-02 at 19:10 is 09:10 late.', undefined],
] as const)('says whether "%s" turns one notation into the other', ([text, expected]) => {
  expect(read(text).moments[1]?.pairedWith).toBe(expected)
})

it('a third notation belongs to the first', () => {
  const { moments } = read('Fixed on 2022-06-21 at 07:42 UTC / 09:42 CEST / 12:42 AM PDT.')
  expect(moments.map(({ pairedWith }) => pairedWith)).toEqual([undefined, 0, 0])
})

it('readings belong together: one answer for each open question', () => {
  const { moments, readings } = read('# Outage 2026-04-13\n\nAll times are CET.\n\n- 21:00 Alert\n- 22:30 Fixed')
  expect(readings).toHaveLength(2)
  const [alert, fixed] = moments.filter(({ clock }) => clock !== undefined)
  for (const reading of [0, 1]) expect(fixed!.instants[reading]! - alert!.instants[reading]!).toBe(90 * 60_000)
})

it('places are exact behind a field, a stamp and a label of their paragraph', () => {
  const text =
    'Incident: x\nDate: 13 April 2026, 21:00 CEST\nIt began around 22:00 CEST.\nPosted Apr 16, 2026 - 19:56 CEST'
  for (const { span, text: words } of read(text).moments) expect(text.slice(span.start, span.end)).toBe(words)
})

it('takes the zone of a clock from the column of zones in its row', () => {
  const table = `# Outage of 2026-04-13

| Time | TZ | Event |
|---|---|---|
| 14:05 | UTC | Alert |
| 17:00 | CEST | Fixed |
`
  expect(instants(table, ['14:05', '17:00'])).toEqual({ '14:05': '2026-04-13T14:05Z', '17:00': '2026-04-13T15:00Z' })
})
