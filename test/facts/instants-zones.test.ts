import { expect, it } from 'vitest'
import { instants } from './instants-of.js'

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
  [
    'an offset in the title of the timeline',
    '# Down on 2026-04-13\n\n## Timeline (UTC+1)\n\n- **[14:05]** Alert\n- **[14:20]** Fixed',
    ['2026-04-13T13:05Z', '2026-04-13T13:20Z'],
  ],
  [
    'a zone in front of its clock',
    '# Down on 2026-04-13\n\n- UTC 14:05 Alert\n- UTC 14:20 Paged\n- UTC 15:00 Fixed',
    ['2026-04-13T14:05Z', '2026-04-13T14:20Z', '2026-04-13T15:00Z'],
  ],
  [
    'a column of zones',
    '# Down on 2026-04-13\n\n| Time | Zone | Event |\n|---|---|---|\n| 14:05 | UTC | Alert |\n| 16:20 | CEST | Fixed |',
    ['2026-04-13T14:05Z', '2026-04-13T14:20Z'],
  ],
  [
    'a column of hours in Korean',
    '# 2026-04-13 장애\n\n| 시각 (KST) | 내용 |\n|---|---|\n| 14:05 | 알림 |\n| 14:20 | 복구 |',
    ['2026-04-13T05:05Z', '2026-04-13T05:20Z'],
  ],
  [
    'French hours of a place, a guess among them',
    '# Panne du 13 avril 2026\n\nHeures de Paris.\n\n| Heure | Fait |\n|---|---|\n| 14h05 | Alerte |\n| 14h20 | Appel |\n| ≈ 14h40 | Retour |\n| 15h00 | Fin |',
    ['2026-04-13T12:05Z', '2026-04-13T12:20Z', '2026-04-13T12:40Z', '2026-04-13T13:00Z'],
  ],
  [
    'a zone for all hours in German',
    '# Ausfall am 2026-04-13\n\nAlle Zeiten in UTC.\n\n- 14:05 Alarm\n- 14:20 Behoben',
    ['2026-04-13T14:05Z', '2026-04-13T14:20Z'],
  ],
  [
    'a column for each zone',
    '# Down on 2026-07-13\n\n| UTC | PDT | Event |\n|---|---|---|\n| 14:05 | 07:05 | Alert |\n| 15:20 | 08:20 | Fixed |',
    ['2026-07-13T14:05Z', '2026-07-13T14:05Z', '2026-07-13T15:20Z', '2026-07-13T15:20Z'],
  ],
])('the instants of a document: zones: %s', ([, markdown, expected]) => {
  expect(instants(markdown)).toEqual(expected)
})
