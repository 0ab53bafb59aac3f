import { describe, expect, it } from 'vitest'
import { loadMarkdownParser } from '../../src/facts/markdown.js'
import { readPostmortem } from '../../src/facts/read.js'

const parser = await loadMarkdownParser('auto')
const iso = (instant: number) => new Date(instant).toISOString().replace(/(?::00)?\.000Z$/, 'Z')

/** Every time of a document with a clock, as its instants: "22:10Z/01:05Z" for a range, "a|b" for two readings. */
function instants(markdown: string): string[] {
  const { moments } = readPostmortem({ text: markdown }, {}, parser)
  const of = (utc: readonly number[] | undefined) => utc?.map(iso).join('|') ?? 'unknown'
  return moments
    .filter(({ clock, expression }) => clock !== undefined || expression.kind === 'offset')
    .map(({ utc, utcEnd }) => (utcEnd ? `${of(utc)}/${of(utcEnd)}` : of(utc)))
}

describe('whole documents: zones', () => {
  it.for<[string, string, string[]]>([
    [
      'half an hour, told by a place',
      '# Payments down in Bengaluru, 2026-03-10\n\n## Timeline\n\n- 14:05 IST Alert\n- 23:40 IST Fixed\n- 00:20 IST Closed',
      ['2026-03-10T08:35Z', '2026-03-10T18:10Z', '2026-03-10T18:50Z'],
    ],
    ['three quarters of an hour', 'On 2026-03-10 at 14:05 NPT it failed.', ['2026-03-10T08:20Z']],
    ['three quarters, as an offset', 'On 2026-03-10 at 14:05 (UTC+12:45) it failed.', ['2026-03-10T01:20Z']],
    [
      'Adelaide in its summer and its winter',
      'It failed on 2026-01-15 at 09:30 ACDT and on 2026-07-15 at 09:30 ACST.',
      ['2026-01-14T23:00Z', '2026-07-15T00:00Z'],
    ],
    ['Newfoundland', 'It failed on 1 July 2026 at 12:00 NDT.', ['2026-07-01T14:30Z']],
    [
      'Sydney out of season, two readings',
      'It failed on 2026-01-15 at 09:30 AEST.',
      ['2026-01-14T22:30Z|2026-01-14T23:30Z'],
    ],
    ['New Zealand', 'It failed on 2026-01-15 at 09:30 NZDT.', ['2026-01-14T20:30Z']],
    ['Brazil', 'It failed on 2026-01-15 at 09:30 BRT.', ['2026-01-15T12:30Z']],
    [
      'PT in summer and in winter',
      'It failed on 2026-07-10 at 9:15 AM PT and on 2026-12-10 at 9:15 AM PT.',
      ['2026-07-10T16:15Z', '2026-12-10T17:15Z'],
    ],
    ['CST of Shanghai', '# Shanghai region down\n\nOn 2026-03-10 at 09:00 CST it failed.', ['2026-03-10T01:00Z']],
    ['CST of Chicago', '# Chicago region down\n\nOn 2026-01-10 at 09:00 CST it failed.', ['2026-01-10T15:00Z']],
    ['BST in summer', 'It failed on 10 July 2026 at 10:00 BST.', ['2026-07-10T09:00Z']],
    ['IST of Tel Aviv', '# Tel Aviv office offline\n\nOn 2026-01-11 at 10:00 IST it failed.', ['2026-01-11T08:00Z']],
    ['IST of Dublin', '# Dublin region down\n\nOn 2026-07-10 at 10:00 IST it failed.', ['2026-07-10T09:00Z']],
    [
      'places that keep one time',
      'On 2026-07-10 it failed at 10:00 JST, 10:00 SGT, 10:00 HKT, 10:00 SAST and 10:00 MSK.',
      ['2026-07-10T01:00Z', '2026-07-10T02:00Z', '2026-07-10T02:00Z', '2026-07-10T08:00Z', '2026-07-10T07:00Z'],
    ],
    ['EEST', 'It failed on 2026-07-10 at 10:00 EEST.', ['2026-07-10T07:00Z']],
    ['MST of Phoenix', '# Phoenix site offline\n\nOn 2026-07-10 at 10:00 MST it failed.', ['2026-07-10T17:00Z']],
    [
      'the time of a city',
      'It failed on 2026-07-10 at 10:00 London time and on 2026-01-10 at 10:00 Sydney time.',
      ['2026-07-10T09:00Z', '2026-01-09T23:00Z'],
    ],
    [
      'offsets in their spellings',
      'On 2026-04-13 it failed at 14:05 (UTC+2), 14:05 UTC+02:00, 14:05 GMT+5:30 and 14:05 UTC-3.',
      ['2026-04-13T12:05Z', '2026-04-13T12:05Z', '2026-04-13T08:35Z', '2026-04-13T17:05Z'],
    ],
    [
      'an abbreviation with its offset, whatever the season',
      'On 2026-07-10 at 10:00 EST (UTC-5) it failed.',
      ['2026-07-10T15:00Z'],
    ],
    [
      'a note in words over 12-hour clocks',
      '# Search down on 2026-04-13\n\n## Timeline (all times Eastern)\n\n- 11:50 AM Alert\n- 12:20 PM Paged\n- 1:05 PM Fixed',
      ['2026-04-13T15:50Z', '2026-04-13T16:20Z', '2026-04-13T17:05Z'],
    ],
    [
      'two timelines in two zones',
      '# Search down on 2026-07-13\n\n## Timeline (UTC)\n\n- 14:05 Alert\n- 14:20 Fixed\n\n## Timeline of the support desk (PDT)\n\n- 07:10 First ticket\n- 07:30 Answered',
      ['2026-07-13T14:05Z', '2026-07-13T14:20Z', '2026-07-13T14:10Z', '2026-07-13T14:30Z'],
    ],
    [
      'two notations of one time',
      'On 2026-04-13 at 14:05 CEST (12:05 UTC) it failed, at 00:30 CEST on 14 April 2026 (22:30 UTC) it was up.',
      ['2026-04-13T12:05Z', '2026-04-13T12:05Z', '2026-04-13T22:30Z', '2026-04-13T22:30Z'],
    ],
  ])('%s', ([, markdown, expected]) => {
    expect(instants(markdown)).toEqual(expected)
  })
})

describe('whole documents: days', () => {
  it.for<[string, string, string[]]>([
    [
      'a range over midnight',
      'On 3 May 2026 from 23:10 to 00:40 UTC it failed.',
      ['2026-05-03T23:10Z/2026-05-04T00:40Z'],
    ],
    [
      'am and pm of a range',
      'On 3 May 2026 it failed from 1:42–1:59 PM UTC and from 11:50 AM to 12:20 PM ET.',
      ['2026-05-03T13:42Z/2026-05-03T13:59Z', '2026-05-03T15:50Z/2026-05-03T16:20Z'],
    ],
    [
      'newest first, over midnight',
      '# Login slow\n\nIncident start: 2026-05-03 23:10 UTC\n\n## Timeline\n\n- 2026-05-04 00:20 UTC Resolved\n- 2026-05-03 23:50 UTC Monitoring\n- 2026-05-03 23:10 UTC Investigating',
      ['2026-05-03T23:10Z', '2026-05-04T00:20Z', '2026-05-03T23:50Z', '2026-05-03T23:10Z'],
    ],
    [
      'a header over midnight, and a timeline without days',
      '# Login slow\n\n- Start: 2026-05-03 22:10 UTC\n- End: 2026-05-04 01:05 UTC\n\n## Timeline (UTC)\n\n- 22:10 Alert\n- 23:55 Found\n- 01:05 Fixed',
      ['2026-05-03T22:10Z', '2026-05-04T01:05Z', '2026-05-03T22:10Z', '2026-05-03T23:55Z', '2026-05-04T01:05Z'],
    ],
    [
      'a column of dates and one of times',
      '# Login slow\n\n| Date | Time (CEST) | Event |\n|---|---|---|\n| 2026-07-03 | 23:40 | Alert |\n| 2026-07-04 | 00:10 | Paged |\n| | 00:45 | Fixed |',
      ['2026-07-03T21:40Z', '2026-07-03T22:10Z', '2026-07-03T22:45Z'],
    ],
    [
      'a column of dates filled at the first row alone',
      '# Login slow\n\n| Date | Time (UTC) | Event |\n|---|---|---|\n| 2026-07-03 | 21:40 | Alert |\n| | 23:10 | Paged |\n| | 00:45 | Fixed |',
      ['2026-07-03T21:40Z', '2026-07-03T23:10Z', '2026-07-04T00:45Z'],
    ],
    [
      'the end of a year',
      '# Certificates expired on 2025-12-31\n\n## Timeline (UTC)\n\n- 23:50 Alert\n- 00:10 Paged\n- 02:00 Fixed',
      ['2025-12-31T23:50Z', '2026-01-01T00:10Z', '2026-01-01T02:00Z'],
    ],
    [
      'the end of a year, days without one',
      '# Certificates expired\n\nDate: 2025-12-31\n\n## Timeline\n\n- Dec 31, 23:50 UTC Alert\n- Jan 1, 00:20 UTC Fixed',
      ['2025-12-31T23:50Z', '2026-01-01T00:20Z'],
    ],
    [
      'days with their weekdays as titles',
      '# Disk array lost\n\nAll times are UTC.\n\n### Monday, 13 April 2026\n\n- 22:00 Alert\n\n### Tuesday\n\n- 07:30 Rebuilt\n\n### Friday, 17 April\n\n- 09:00 Closed',
      ['2026-04-13T22:00Z', '2026-04-14T07:30Z', '2026-04-17T09:00Z'],
    ],
    [
      'weekdays with their dates in a list',
      '# Disk array lost in 2026\n\n- Mon 13 Apr 22:00 UTC Alert\n- Tue 14 Apr 01:00 UTC Paged\n- Tue 14 Apr 2:15 AM UTC Fixed',
      ['2026-04-13T22:00Z', '2026-04-14T01:00Z', '2026-04-14T02:15Z'],
    ],
    [
      'the next day in words',
      'It failed on 13 April 2026 at 22:10 UTC. The next morning at 07:30 UTC it failed again.',
      ['2026-04-13T22:10Z', '2026-04-14T07:30Z'],
    ],
    [
      'midnight and noon',
      'On 13 April 2026 at noon UTC it failed; by 24:00 UTC it was up.',
      ['2026-04-13T12:00Z', '2026-04-14T00:00Z'],
    ],
    [
      'today and yesterday of an update',
      '# Login slow\n\nUpdate\n\nThe fix of yesterday at 18:00 UTC was undone today at 13:00 UTC.\n\nPosted Apr 13, 2026 - 14:05 UTC\n\nInvestigating\n\nWe look into it.\n\nPosted Apr 12, 2026 - 17:10 UTC',
      ['2026-04-12T18:00Z', '2026-04-13T13:00Z', '2026-04-13T14:05Z', '2026-04-12T17:10Z'],
    ],
  ])('%s', ([, markdown, expected]) => {
    expect(instants(markdown)).toEqual(expected)
  })
})

describe('whole documents: spellings', () => {
  it.for<[string, string, string[]]>([
    [
      'stamps',
      'At 2026-04-13T14:05:09.123-07:00, 2026-04-13T14:05:00+05:30, 20260413T140500Z and 2026-04-13 14:05:33Z it failed.',
      ['2026-04-13T21:05:09.123Z', '2026-04-13T08:35Z', '2026-04-13T14:05Z', '2026-04-13T14:05:33Z'],
    ],
    [
      'dates by the name of the month',
      'It failed on Apr 13, 2026, 14:05:33 PDT; 13-Apr-26 14:05 UTC; the 13th of April 2026 at 14:05 UTC.',
      ['2026-04-13T21:05:33Z', '2026-04-13T14:05Z', '2026-04-13T14:05Z'],
    ],
    ['a date with slashes, settled by a day over twelve', 'It failed on 4/13/2026 2:05 PM EDT.', ['2026-04-13T18:05Z']],
    ['a date with dots', 'It failed on 13.04.2026 at 14:05 CEST.', ['2026-04-13T12:05Z']],
    [
      'German clocks',
      '# Ausfall am 13.04.2026\n\n- 14:05 Uhr MESZ Alarm\n- 14.20 Uhr MESZ behoben',
      ['2026-04-13T12:05Z', '2026-04-13T12:20Z'],
    ],
    [
      'clocks without a colon',
      'On 2026-04-13 it failed at 1430Z, at 14h05 UTC and at 2pm UTC.',
      ['2026-04-13T14:30Z', '2026-04-13T14:05Z', '2026-04-13T14:00Z'],
    ],
    [
      'both kinds of clock',
      '# Search down on 2026-04-13\n\n## Timeline (UTC)\n\n- 11:10 AM Alert\n- 1:15 PM Paged\n- 14:20 Fixed',
      ['2026-04-13T11:10Z', '2026-04-13T13:15Z', '2026-04-13T14:20Z'],
    ],
    [
      'between and',
      'Between 14:05 and 15:10 UTC on April 13, 2026 it failed.',
      ['2026-04-13T14:05Z/2026-04-13T15:10Z'],
    ],
    [
      'twelve at night and at noon',
      'On 2026-04-13 it failed from 12:15 am to 12:45 pm UTC.',
      ['2026-04-13T00:15Z/2026-04-13T12:45Z'],
    ],
  ])('%s', ([, markdown, expected]) => {
    expect(instants(markdown)).toEqual(expected)
  })
})

describe('whole documents: the nights when clocks change', () => {
  it.for<[string, string, string[]]>([
    ['a time that New York skipped', 'On 2026-03-08 at 02:30 ET the job ran.', ['']],
    [
      'a time that New York had twice',
      'On 2026-11-01 at 01:30 ET the job ran.',
      ['2026-11-01T05:30Z|2026-11-01T06:30Z'],
    ],
    ['told apart', 'On 2026-11-01 it ran at 01:30 EDT and at 01:30 EST.', ['2026-11-01T05:30Z', '2026-11-01T06:30Z']],
    [
      'before and after in Paris',
      'On 29 March 2026 it ran at 01:50 Paris time and at 03:10 Paris time.',
      ['2026-03-29T00:50Z', '2026-03-29T01:10Z'],
    ],
    ['a time that Sydney skipped', 'On 2026-10-04 at 02:30 Sydney time the job ran.', ['']],
    [
      'a time that Sydney had twice',
      'On 2026-04-05 at 02:30 Sydney time the job ran.',
      ['2026-04-04T15:30Z|2026-04-04T16:30Z'],
    ],
    ['half an hour at Lord Howe', 'On 2026-10-04 at 02:15 Lord Howe time the job ran.', ['']],
    ['UTC knows none', 'On 2026-03-29 at 02:30 UTC the job ran.', ['2026-03-29T02:30Z']],
  ])('%s', ([, markdown, expected]) => {
    expect(instants(markdown)).toEqual(expected)
  })
})
