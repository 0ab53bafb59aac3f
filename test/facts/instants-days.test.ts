import { expect, it } from 'vitest'
import { instants } from './instants-of.js'

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
  [
    'newest first without days',
    '# Login slow on 2026-05-03\n\n## Timeline (UTC)\n\n- 16:20 Resolved\n- 15:50 Monitoring\n- 15:10 Investigating',
    ['2026-05-03T16:20Z', '2026-05-03T15:50Z', '2026-05-03T15:10Z'],
  ],
  [
    'newest first over a midnight, without days',
    '# Login slow, 2026-05-03\n\n## Timeline (UTC)\n\n- 01:20 Resolved\n- 00:50 Monitoring\n- 23:40 Found\n- 23:10 Investigating',
    ['2026-05-04T01:20Z', '2026-05-04T00:50Z', '2026-05-03T23:40Z', '2026-05-03T23:10Z'],
  ],
  [
    'days as items, with items of their own',
    '# Down\n\n## Timeline (UTC)\n\n- 13 April 2026\n  - 22:05 Alert\n- 14 April 2026\n  - 08:20 Fixed\n  - 09:00 Closed',
    ['2026-04-13T22:05Z', '2026-04-14T08:20Z', '2026-04-14T09:00Z'],
  ],
  [
    'the day of the first entry',
    '# Down\n\n- 13 April 2026 22:05 UTC Alert\n- 23:50 UTC Paged\n- 00:20 UTC Fixed\n- 14 April 2026 09:00 UTC Closed',
    ['2026-04-13T22:05Z', '2026-04-13T23:50Z', '2026-04-14T00:20Z', '2026-04-14T09:00Z'],
  ],
  [
    'from one weekday to the next',
    '# Down on Monday, 13 April 2026\n\nFrom Monday 22:00 UTC to Tuesday 03:00 UTC it failed.',
    ['2026-04-13T22:00Z/2026-04-14T03:00Z'],
  ],
  [
    'from one day to the next, the year at the first',
    'From April 5th 2026 10 PM to April 6th 2 AM EDT it failed.',
    ['2026-04-06T02:00Z/2026-04-06T06:00Z'],
  ],
  [
    'a field for the day and one for the times',
    '# Down\n\n**Date:** 13 April 2026\n**Time:** 14:05-15:10 UTC\n\n## Timeline (UTC)\n\n- 14:05 Alert\n- 15:10 Fixed',
    ['2026-04-13T14:05Z/2026-04-13T15:10Z', '2026-04-13T14:05Z', '2026-04-13T15:10Z'],
  ],
  [
    'the date of the front matter',
    '---\ntitle: Down\ndate: 2026-04-13\n---\n\n# Down\n\n## Timeline (UTC)\n\n- 14:05 Alert\n- 15:10 Fixed\n- 16:00 Closed',
    ['2026-04-13T14:05Z', '2026-04-13T15:10Z', '2026-04-13T16:00Z'],
  ],
  [
    'a mark for the next day',
    '# Down on 2026-04-13\n\n- 23:40 UTC Alert\n- 00:10 UTC (+1d) Fixed',
    ['2026-04-13T23:40Z', '2026-04-14T00:10Z'],
  ],
  [
    'a day of the month without the month',
    'On the night of 13 April 2026, at 11:40 pm UTC, it failed; at 1:10 am UTC on the 14th it was up.',
    ['2026-04-13T23:40Z', '2026-04-14T01:10Z'],
  ],
  [
    'a day in one field, clocks in others',
    '# Down\n\n- Incident date: 2026-04-13\n- Start time: 14:05 UTC\n- End time: 15:10 UTC',
    ['2026-04-13T14:05Z', '2026-04-13T15:10Z'],
  ],
  [
    'a day in the first field alone',
    '# Down\n\n- Start: 2026-04-13 23:05 UTC\n- Detected: 23:10 UTC\n- End: 01:10 UTC',
    ['2026-04-13T23:05Z', '2026-04-13T23:10Z', '2026-04-14T01:10Z'],
  ],
  [
    'days of the month in a list under a title with the month',
    '# Outages of April 13-14, 2026\n\n## Timeline (UTC)\n\n- 13th, 22:05 Alert\n- 14th, 08:20 Fixed\n- 14th, 09:00 Closed',
    ['2026-04-13T22:05Z', '2026-04-14T08:20Z', '2026-04-14T09:00Z'],
  ],
  [
    'ranges in a table over midnight',
    '# Down on 2026-04-13\n\n| Time (UTC) | Event |\n|---|---|\n| 22:05 - 23:10 | Slow |\n| 23:10 - 00:40 | Down |\n| 00:40 - 01:10 | Slow |',
    [
      '2026-04-13T22:05Z/2026-04-13T23:10Z',
      '2026-04-13T23:10Z/2026-04-14T00:40Z',
      '2026-04-14T00:40Z/2026-04-14T01:10Z',
    ],
  ],
  [
    'a row whose text mentions another day',
    '# Index broken\n\n| Date | Time (UTC) | What |\n|---|---|---|\n| 2026-01-06 | 07:45 | Complaint |\n| | 11:30 | Rebuilt from the snapshot of 2026-01-04 |',
    ['2026-01-06T07:45Z', '2026-01-06T11:30Z'],
  ],
  [
    'a day named in passing',
    'On 24 December 2025 at 16:00 UTC it was deployed, in spite of the freeze (20 December 2025 – 6 January 2026). At 16:20 UTC it failed.',
    ['2025-12-24T16:00Z', '2025-12-24T16:20Z'],
  ],
  [
    'a day that opens its sentence',
    'On 24 December 2025 at 16:00 UTC it was deployed. On 26 December users complained. At 10:20 UTC it was undone.',
    ['2025-12-24T16:00Z', '2025-12-26T10:20Z'],
  ],
  [
    'a window of two days over a timeline without',
    '# Search slow\n\nIncident window: 2026-08-03 23:10 UTC to 2026-08-04 01:25 UTC\n\n## Timeline (UTC)\n\n- 23:10 Alert\n- 00:40 Split\n- 01:25 Fixed',
    ['2026-08-03T23:10Z/2026-08-04T01:25Z', '2026-08-03T23:10Z', '2026-08-04T00:40Z', '2026-08-04T01:25Z'],
  ],
])('the instants of a document: days: %s', ([, markdown, expected]) => {
  expect(instants(markdown)).toEqual(expected)
})
