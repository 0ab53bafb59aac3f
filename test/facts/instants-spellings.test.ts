import { expect, it } from 'vitest'
import { instants } from './instants-of.js'

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
  ['between and', 'Between 14:05 and 15:10 UTC on April 13, 2026 it failed.', ['2026-04-13T14:05Z/2026-04-13T15:10Z']],
  [
    'twelve at night and at noon',
    'On 2026-04-13 it failed from 12:15 am to 12:45 pm UTC.',
    ['2026-04-13T00:15Z/2026-04-13T12:45Z'],
  ],
  [
    'the order of day and month, told by another date',
    'It failed on 13/04/2026 at 14:05 UTC, and again on 02/05/2026 at 10:00 UTC.',
    ['2026-04-13T14:05Z', '2026-05-02T10:00Z'],
  ],
  [
    'the order of day and month, left open',
    'It failed on 02/05/2026 at 10:00 UTC.',
    ['2026-02-05T10:00Z|2026-05-02T10:00Z'],
  ],
  ['slashes after the year', 'At 2026/04/13 14:05:33 UTC it failed.', ['2026-04-13T14:05:33Z']],
  ['a comma before the milliseconds', 'At 2026-04-13 14:05:33,123 UTC it failed.', ['2026-04-13T14:05:33.123Z']],
  ['a range with its zone', 'On 13 Apr 2026, 14:05-14:20 CEST it failed.', ['2026-04-13T12:05Z/2026-04-13T12:20Z']],
  [
    'a range from am to pm with its date behind',
    'From 10:00 am - 2:00 pm PST on Jan 5, 2026 it failed.',
    ['2026-01-05T18:00Z/2026-01-05T22:00Z'],
  ],
  ['hours alone', 'On Jan 5, 2026 10-11am PT it failed.', ['2026-01-05T18:00Z/2026-01-05T19:00Z']],
  ['French', 'Le 13 avril 2026 à 14h05 UTC la base est tombée.', ['2026-04-13T14:05Z']],
  ['German', 'Am 13. März 2026 um 14:05 Uhr MEZ fiel der Dienst aus.', ['2026-03-13T13:05Z']],
  ['Spanish', 'El 13 de abril de 2026 a las 14:05 UTC falló.', ['2026-04-13T14:05Z']],
  ['Japanese', '2026年4月13日 14:05 JST に障害が発生した。', ['2026-04-13T05:05Z']],
  ['a range of seconds', 'On 2026-04-13 at 16:05:57-58 UTC it failed.', ['2026-04-13T16:05:57Z/2026-04-13T16:05:58Z']],
])('the instants of a document: spellings: %s', ([, markdown, expected]) => {
  expect(instants(markdown)).toEqual(expected)
})
