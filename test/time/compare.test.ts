import { describe, expect, it } from 'vitest'
import { dayOf, isoClock, longDate, nearestYear, timeOfDay } from '../../src/time/civil.js'
import { certaintyOf, margin } from '../../src/time/compare.js'

describe('a statement', () => {
  it.for([
    [[true, true], true, 'certain'],
    [[true, false], true, 'likely'],
    [[false, true], true, 'possible'],
    [[false, false], true, undefined],
    [[true, undefined], true, 'likely'],
    [[true, true], false, undefined],
  ] as const)('that holds in %j, all readings known: %s, is %s', ([holds, complete, expected]) => {
    const document = { readings: holds.map(() => ({})), readingsComplete: complete }
    expect(certaintyOf(document, reading => holds[reading])).toBe(expected)
  })
})

it.for([
  [false, 'minute', 0],
  [true, 'minute', 10],
  [true, 'hour', 30],
] as const)('an approximate %s of precision %s may be off by %i minutes', ([approximate, precision, minutes]) => {
  expect(margin({ approximate, precision })).toBe(minutes * 60_000)
})

describe('civil time', () => {
  it.for([
    [{ year: 2024, month: 2, day: 29 }, '29 February 2024'],
    [{ year: 2025, month: 2, day: 29 }, undefined],
    [{ year: 2026, month: 4, day: 31 }, undefined],
    [{ month: 4, day: 30 }, undefined],
  ] as const)('%j is %s', ([date, expected]) => {
    const day = dayOf(date)
    expect(day === undefined ? undefined : longDate(day)).toBe(expected)
  })

  it('ends the day at 24:00 and keeps a leap second in its minute', () => {
    expect(timeOfDay({ hour: 24, minute: 0, writtenHour: 24 })).toBe(86_400_000)
    expect(isoClock(timeOfDay({ hour: 23, minute: 59, second: 60, writtenHour: 23 }))).toBe('23:59:59')
  })

  it.for([
    [{ month: 12, day: 5 }, '2019-03-26', 2018],
    [{ month: 4, day: 14 }, '2026-04-13', 2026],
    [{ month: 1, day: 2 }, '2025-12-30', 2026],
  ] as const)('%j near %s is in %i', ([date, known, year]) => {
    expect(nearestYear(date, Date.parse(known))).toBe(year)
  })
})
