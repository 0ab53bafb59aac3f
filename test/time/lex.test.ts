import { describe, expect, it } from 'vitest'
import { durations } from '../../src/time/duration.js'
import { timeExpressions, timeStyle } from '../../src/time/grammar.js'
import type { TimeExpression, TimePoint } from '../../src/time/types.js'

/** "2026-04-13 21:00 CET": a point in the fewest characters; what is not written is left out. */
function brief({ date, numericDate, clock, zone, weekday, relativeDay }: TimePoint): string {
  const two = (n: number | undefined) => (n === undefined ? '??' : String(n).padStart(2, '0'))
  const day = (d: { year?: number | undefined; month?: number | undefined; day?: number | undefined }) =>
    `${d.year ?? ''}-${two(d.month)}-${two(d.day)}`
  const parts = [
    weekday === undefined ? undefined : ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekday],
    date && day(date),
    numericDate?.readings.map(day).join('|'),
    clock &&
      `${two(clock.hour)}:${two(clock.minute)}${clock.second === undefined ? '' : `:${two(clock.second)}`}${clock.impossible ? '!' : ''}`,
    zone?.text,
    relativeDay,
  ]
  return parts.filter(part => part !== undefined).join(' ')
}

function shown({ kind, from, to, approximate, recurring, minutes, problem }: TimeExpression): string {
  const points = to ? `${brief(from)} → ${brief(to)}` : brief(from)
  const marks = [
    kind === 'point' || kind === 'range' ? undefined : kind,
    problem,
    minutes,
    approximate ? '~' : undefined,
    recurring ? 'recurring' : undefined,
  ]
  return [points, ...marks.filter(mark => mark !== undefined)].join(' ').trim()
}

const found = (text: string, lines: readonly string[] = []) =>
  timeExpressions(text, timeStyle([text, ...lines]))
    .map(shown)
    .join(', ')

describe('a text', () => {
  it.for([
    ['14:02', '14:02'],
    ['14:02 UTC', '14:02 UTC'],
    ['14:02 EAT', '14:02 EAT'],
    ['2:02 PM (UTC+2)', '14:02 UTC+2'],
    ['Paged at 9am, back by 10 p.m. PT', '09:00, 22:00 PT'],
    ['2026-04-13T21:00:05.123+02:00', '2026-04-13 21:00:05 +02:00'],
    ['20260413T210000Z', '2026-04-13 21:00:00 Z'],
    ['[13/Apr/2026:21:00:05 +0000] "GET /"', '2026-04-13 21:00:05 +0000'],
    ['Mon Apr 13 21:00:05 2026 +0200', 'Mon 2026-04-13 21:00:05 +0200'],
    ['[04-13 21:00] drained', '-04-13 21:00'],
    ['13 April 2026, 21:00 - 22:30 CET', '2026-04-13 21:00 → 22:30 CET'],
    ['on April 13th at about 9:30 am', '-04-13 09:30 ~'],
    ['At 11:41 on April 14', '-04-14 11:41'],
    ['At 5:40PM on November 18th UTC, the tokens were revoked', '-11-18 17:40 UTC'],
    ['10:00 on 5 May 2025 (UTC+2) to 11:30', '2025-05-05 10:00 UTC+2 → 11:30'],
    ['09:12 2026-04-13 PDT', '2026-04-13 09:12 PDT'],
    ['At 11:41 on April 14 IT staff restarted it', '-04-14 11:41'],
    ['Mon 13 Apr 2026', 'Mon 2026-04-13'],
    ['Oct 29-30', '-10-29 → -10-30'],
    ['14-15 April 2026', '2026-04-14 → 2026-04-15'],
    ['in October 2025', '2025-10-??'],
    ['08/09/2026, 10:00 pm EDT', '2026-08-09|2026-09-08 22:00 EDT'],
    ['24-10-2026 - 08:15', '2026-10-24 08:15'],
    ['8/8/2026', '2026-08-08'],
    ['13.04.2026 21:00', '2026-04-13 21:00'],
    ['between 10:00 and 11:00 UTC', '10:00 → 11:00 UTC'],
    ['10:00 and 11:00 UTC', '10:00, 11:00 UTC'],
    ['1:42-1:59 PM', '01:42 → 13:59'],
    ['10:00 UTC-11:00 UTC', '10:00 UTC → 11:00 UTC'],
    ['11:05 UTC - 16:19', '11:05 UTC → 16:19'],
    ['10:00 UTC-8-11:00 UTC-8', '10:00 UTC-8 → 11:00 UTC-8'],
    ['2026-04-13-2026-04-14', '2026-04-13 → 2026-04-14'],
    ['2026-04-13-4/14/2026', '2026-04-13 → 2026-04-14'],
    ['2026-04-13-14.04.2026', '2026-04-13 → 2026-04-14'],
    ['4/13/2026-2026-04-14', '2026-04-13 → 2026-04-14'],
    ['backup-2026-04-13-1', ''],
    ['09:00-12:30', '09:00 → 12:30'],
    ['at 1430Z and 1512Z', '14:30 Z, 15:12 Z'],
    ['from 14h05 to 16h20, Paris time', '14:05 → 16:20 Paris time'],
    ['2026-04-13 14h05-16h20 UTC (2h15)', '2026-04-13 14:05 → 16:20 UTC'],
    ['14:05 UTC +5 nodes are added', '14:05 UTC'],
    ['14:05 UTC +5 (Karachi)', '14:05 UTC +5'],
    ['2026-04-13 14:05 Ratio drops', '2026-04-13 14:05'],
    ['14:05 3/5 nodes are back', '14:05'],
    ['14:05 24/7 team called', '14:05'],
    ['14:05 Thursday deploy goes out', '14:05'],
    ['14:05 22.04 hosts upgraded', '14:05'],
    ['- 14:05 Scale up to 20 nodes', '14:05'],
    ['UTC 14:05 - 14:20', '14:05 UTC → 14:20'],
    ['2026-04-13 UTC 14:05', '2026-04-13 14:05 UTC'],
    ['14:05 UTC - 16:19', '14:05 UTC → 16:19'],
    ['00:26 頃 (JST)', '00:26 JST'],
    ['14:05-16:20 UTC - 2h15', '14:05 → 16:20 UTC'],
    ['um 13.45 Uhr', '13:45'],
    ['at midnight UTC', '00:00 UTC'],
    ['at noon on Tuesday', 'Tue 12:00'],
    ['~15:10, 14:30ish', '15:10 ~, 14:30 ~'],
    ['10:45~', '10:45 ~'],
    ['between the hours of 1900 and 2100 UTC', '19:00 → 21:00 UTC'],
    ['the meeting is scheduled for 8:30', '08:30'],
    ['Mar-04-2026 02:05:07 PM +UTC', '2026-03-04 14:05:07 UTC'],
    ['12:05 EDT (16:05 UTC)', '12:05 EDT, 16:05 UTC'],
    ['16:05:57-58', '16:05:57 → 16:05:58'],
    ['2026-02-02 2021: paged', '2026-02-02 20:21'],
    ['11:30 PM (local)', '23:30 local'],
    ['T+5m: paged. T+1h30m', 'offset 5, offset 90'],
    ['H+05', 'offset 5'],
    ['H+2', ''],
    ['T-0:15', 'offset -15'],
    ['on Saturday evening', 'Sat weekday'],
    ['4:11 AM UTC the following morning', '04:11 UTC the following morning'],
    ['during quiet hours (23:00-07:00 PT)', '23:00 → 07:00 PT recurring'],
    ['every Sunday at 04:00 UTC', 'Sun 04:00 UTC recurring'],
    ['daily at 02:30', '02:30 recurring'],
    ['in the maintenance windows (Thursdays 8AM - 10AM CET)', '08:00 → 10:00 CET recurring'],
  ] as const)('"%s" holds %s', ([text, expected]) => {
    expect(found(text)).toBe(expected)
  })

  it.for([
    ['31 April 2026 10:00 UTC', '2026-04-31 10:00 UTC malformed date'],
    ['February 29, 2025', '2025-02-29 malformed date'],
    ['11/03/202', 'malformed year'],
    ['22025-03-18', '-03-18 malformed year'],
    ['- 14:75 Ack', '14:75! malformed clock'],
    ['at 25:10 the', '25:10! malformed clock'],
    ['23:00 AM MST', '23:00! MST'],
    ['13:55 PM', '13:55!'],
    ['??:?? paged', 'unknown'],
    ['[???] disk full', 'unknown'],
    ['HH:MM paged', 'unknown'],
    ['2026-02-?? ??:??', 'unknown'],
    ['12:26-12:??', '12:26 →  unknown'],
  ] as const)('"%s" holds what cannot be or is left open: %s', ([text, expected]) => {
    expect(found(text)).toBe(expected)
  })

  it.for([
    'v1.2.3 and 1.21 to 1.22',
    'connect to 10.0.0.1:8080',
    'ratio 16:9, chapter 10:15, a 12:10 mapping ratio',
    '/var/log/app/2026-04-13.log and s3://bucket/2026/04/13/x.gz',
    'main.go:24:10 failed',
    '00:1A:2B:3C:4D:5E',
    'INC-2026-0413, CVE-2026-19794, PM2020-005',
    '50/50 split, 24/7 cover, 1/2 of the requests',
    '$12.30 per user, €10.15, 12.5%',
    'it lasted 14h05 and took 01:23:45',
    'we may march on; an august body sat in Midnight Commander',
  ])('"%s" holds no time', text => {
    expect(found(text)).toBe('')
  })

  it.for([
    ['11.28 AC restarted', ['10.05 down', '10.20 up', '10.45 checked'], '11:28'],
    ['1/28 paged', ['1/27 down', '1/29 up', '1/30 closed'], '-01-28'],
    ['1:17 nodes back', ['11:57 restarted', '12:08 paged', '12:20 up'], '01:17'],
    ['1430: paged', ['1410: down', '1420: up', '1440: closed'], '14:30'],
    ['1430', ['1410-1415: down', '1420 - up', '1440'], '14:30'],
    ['1430 users saw errors', ['1410: down', '1420: up', '1440: closed'], ''],
    ['1430', ['2025-03-03', '2025-03-04: failover', '2025-12-01 closed'], ''],
  ] as const)('"%s" is read in the style of its document', ([text, lines, expected]) => {
    expect(found(text, lines)).toBe(expected)
    if (expected) expect(timeExpressions(text)).toEqual([])
  })

  it('keeps the place of every part', () => {
    const text = 'On 13 April 2026 at 21:00 (CET) we paged'
    const [expression] = timeExpressions(text)
    expect(text.slice(expression!.start, expression!.end)).toBe('13 April 2026 at 21:00 (CET)')
    expect(expression!.from.zone).toEqual({ text: 'CET', start: 27, end: 30 })
  })
})

describe('a length of time', () => {
  it.for([
    ['1 hour and 48 minutes', 108],
    ['35h 36m', 2136],
    ['~24h40m', 1480],
    ['half an hour', 30],
    ['an hour and a half', 90],
    ['PT1H30M', 90],
    ['Duration: 01:45', 105],
    ['five minutes', 5],
    ['2-3 hours', 150],
    ['1.5 hours', 90],
    ['1 day 2 hours', 1560],
    ['from 13:00 to 15:45 UTC (2h45)', 165],
    ['13:00-15:45 UTC, 2h45', 165],
    ['13h00-15h45 UTC (2h45)', 165],
  ] as const)('%s is %d minutes', ([text, minutes]) => {
    expect(durations(text).map(({ minutes }) => minutes)).toEqual([minutes])
  })

  it.for(['at 14h05', '10:00-11:00', 'v1.5s', '200 ms'])('"%s" is none', text => {
    expect(durations(text)).toEqual([])
  })
})
