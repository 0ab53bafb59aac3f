import { expect, it } from 'vitest'
import { instants } from './instants-of.js'

it.for<[string, string, string[]]>([
  ['a time that New York skipped', 'On 2026-03-08 at 02:30 ET the job ran.', ['']],
  ['a time that New York had twice', 'On 2026-11-01 at 01:30 ET the job ran.', ['2026-11-01T05:30Z|2026-11-01T06:30Z']],
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
  [
    'before and after in Los Angeles, by a note',
    '# Down\n\nAll times are Pacific.\n\n- 2026-03-08 01:50 Alert\n- 2026-03-08 03:05 Fixed',
    ['2026-03-08T09:50Z', '2026-03-08T10:05Z'],
  ],
])('the instants of a document: nights when clocks change: %s', ([, markdown, expected]) => {
  expect(instants(markdown)).toEqual(expected)
})
