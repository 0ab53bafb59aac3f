import { expect, it } from 'vitest'
import { instants } from './instants-of.js'

it.for<[string, string, string[]]>([
  [
    'labels of fields',
    '- **Start Time (UTC)**: 2026-03-03 09:10\n- **End Time (PT)**: 2026-03-03 02:10 PM\n- **Duration**: 13h',
    ['2026-03-03T09:10Z', '2026-03-03T22:10Z'],
  ],
  [
    'lines of a paragraph',
    'Start (UTC): 2026-03-03 09:10\nEnd (CET): 2026-03-03 11:10',
    ['2026-03-03T09:10Z', '2026-03-03T10:10Z'],
  ],
  ['a range', '**Incident window (PT):** 3 March 2026, 09:10 – 10:10', ['2026-03-03T17:10Z/2026-03-03T18:10Z']],
  ['square brackets and a dash', '# Down on 2026-03-03\n\n**Detected [US/Pacific]** – 09:10', ['2026-03-03T17:10Z']],
  ['words in the brackets', 'Started (all times in UTC): 2026-03-03 09:10', ['2026-03-03T09:10Z']],
  ['another language', '**Heure de début (CET) :** 2026-03-03 09:10', ['2026-03-03T08:10Z']],
  ['an offset', 'Start (GMT-05:00): 2026-03-03 09:10', ['2026-03-03T14:10Z']],
  [
    'a label above its lines',
    '# Down on 2026-03-03\n\nTimeline (UTC):\n09:10 paged\n09:20 joined\n09:30 fixed',
    ['2026-03-03T09:10Z', '2026-03-03T09:20Z', '2026-03-03T09:30Z'],
  ],
  [
    'the label of a row',
    '| Field | Value |\n| - | - |\n| Start (UTC) | 2026-03-03 09:10 |\n| End (CET) | 2026-03-03 11:20 |',
    ['2026-03-03T09:10Z', '2026-03-03T10:20Z'],
  ],
  [
    'a zone of its own',
    'Start (UTC): 2026-03-03 09:10, for customers 2026-03-03 10:15 CET',
    ['2026-03-03T09:10Z', '2026-03-03T09:15Z'],
  ],
  [
    'a field, for times that have none',
    '**Start (UTC):** 2026-03-03 09:10\n\n## Timeline\n\n- 09:12 paged\n- 09:20 fixed',
    ['2026-03-03T09:10Z', '2026-03-03T09:12Z', '2026-03-03T09:20Z'],
  ],
  [
    'brackets that name no zone',
    '# Down on 2026-03-03\n\nDeploy (A): 09:10\n\nRetry (+1): 09:20\n\nus-east (Virginia): 09:40',
    ['unknown', 'unknown', 'unknown'],
  ],
])('the zone of a label: %s', ([, text, expected]) => {
  expect(instants(text)).toEqual(expected)
})

it.for<[string, string, string[]]>([
  [
    'a heading',
    '# Down on 2026-03-03\n\n## Timeline (UTC-05:00)\n\n- 09:10 paged\n- 09:20 fixed',
    ['2026-03-03T14:10Z', '2026-03-03T14:20Z'],
  ],
  ['a sentence', '# Down on 2026-03-03\n\nAll times are in GMT-03:30. It began at 09:10.', ['2026-03-03T12:40Z']],
  [
    'a line of a setting',
    '# Down on 2026-03-03\n\n## Timeline\n\n(UTC-05:00) Eastern Time (US & Canada)\n\n- 09:10 paged\n- 09:20 fixed',
    ['2026-03-03T14:10Z', '2026-03-03T14:20Z'],
  ],
  [
    'clocks behind UTC',
    'On 2026-03-03 from UTC 14:05 to UTC - 15:05 and UTC-16:19',
    ['2026-03-03T14:05Z/2026-03-03T15:05Z', '2026-03-03T16:19Z'],
  ],
])('an offset is no clock: %s', ([, text, expected]) => {
  expect(instants(text)).toEqual(expected)
})
