import { describe, expect, it } from 'vitest'
import { timeExpressions } from '../../src/time/grammar.js'
import type { Passage } from '../../src/time/passages.js'
import { zoneDefinitions, zoneNotes } from '../../src/time/zone-notes.js'

function passage(text: string, kind: Passage['kind'] = 'paragraph'): Passage {
  const cell = kind === 'cell' ? { table: 0, row: 0, column: 0, header: undefined } : undefined
  return { index: 0, text, kind, expressions: timeExpressions(text), within: [], sequence: '', cell }
}

describe('a note about the zone', () => {
  it.for([
    ['all times of this report are CET times.', 'CET'],
    ['Note : all times of this report are CET times.', 'CET'],
    ['All times are UTC', 'UTC'],
    ['📆 All timestamps in UTC', 'UTC'],
    ['All times UTC.', 'UTC'],
    ['All times are Z.', 'Z'],
    ['all times listed in PST.', 'PST'],
    ['All times in PST (UTC-7)', 'PST (UTC-7)'],
    ['All times in UTC+1 (Zurich time)', 'UTC+1'],
    ['All times in UC/Pacific', 'UC/Pacific'],
    ['Times below are Pacific time.', 'Pacific time'],
    ['All timestamps are in Europe/Paris.', 'Europe/Paris'],
    ['Timezone: UTC', 'UTC'],
    ['Time zone: CET', 'CET'],
    ['Unless otherwise noted all times are in\nUTC.', 'UTC'],
    ['Below times are UTC unless they say otherwise.', 'UTC'],
    ['All events are recorded in UTC time.', 'UTC time'],
    ['The entries below are in CET.', 'CET'],
    ['Date: 14 July 2025. All times CET (Tunis).', 'CET'],
  ] as const)('in %s', ([text, expected]) => {
    expect(zoneNotes(passage(text)).map(note => note.text)).toEqual([expected])
  })

  it.for([
    ['Timeline (UTC)', 'UTC'],
    ['Timeline (all times PST) 4/21/23', 'PST'],
    ['Timeline (AEST - UTC+10)', 'AEST - UTC+10'],
    ['Timeline in CET', 'CET'],
    ['Timeline (all times East African Time)', 'East African Time'],
    ['Timeline (Mountain Time)', 'Mountain Time'],
    ['Timeline, UTC', 'UTC'],
    ['Timeline (all hours, Pacific time)', 'Pacific time'],
  ] as const)('in the heading %s', ([text, expected]) => {
    expect(zoneNotes(passage(text, 'heading')).map(note => note.text)).toEqual([expected])
  })

  it.for([
    ['Time (PT)', 'PT'],
    ['Time UTC', 'UTC'],
    ['UTC', 'UTC'],
    ['Date/Time [UTC+2]', 'UTC+2'],
  ] as const)('in the column %s', ([text, expected]) => {
    expect(zoneNotes(passage(text, 'cell')).map(note => [note.text, note.scope])).toEqual([[expected, 'column']])
  })

  it.for([
    'the pictures carry times in UTC+2, where their author lives',
    'the PM and the IST team met several times in ART',
    'At 10:00 UTC the API failed.',
    'It timed out many times. CAT exploit alarms fired.',
    'We deploy at all times.',
    'The events are kept in PET bottles of memory.',
    'Events were lost in ART, the tracing tool',
  ])('is not in %s', text => {
    expect(zoneNotes(passage(text))).toEqual([])
  })

  it.for(['Outage (EMEA)', 'CAT exploit (CAT)', '2020-01-13 15:00 CET', 'Move to the PET cluster'])(
    'is not in the heading %s',
    text => {
      expect(zoneNotes(passage(text, 'heading'))).toEqual([])
    },
  )

  it('serves the document where it says so', () => {
    expect(zoneNotes(passage('all times in this report are UTC'))[0]!.scope).toBe('document')
    expect(zoneNotes(passage('all times are UTC'))[0]!.scope).toBe('section')
  })
})

describe('letters with an offset', () => {
  it.for([
    ['PST (UTC-7)', 'PST', -420],
    ['GST is gulf standard time [UTC+04]', 'GST', 240],
    ['AEST — UTC+10', 'AEST', 600],
    ['CET/UTC+1', 'CET', 60],
    ['UTC+2 (CEST)', 'CEST', 120],
    ['XST = UTC+5:30', 'XST', 330],
  ] as const)('%s', ([text, letters, offset]) => {
    expect(zoneDefinitions(passage(text))).toMatchObject([{ letters, offset, text }])
  })

  it.for(['10:00 CET, 2 hours later 09:00 UTC', 'UTC - 16:19', 'the API (v2) at 10:00 UTC-7'])('not in %s', text => {
    expect(zoneDefinitions(passage(text))).toEqual([])
  })
})
