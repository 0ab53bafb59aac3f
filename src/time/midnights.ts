/** What a clock says about its day beside the clock before it. */
import type { ChainedPoint } from './chained.js'
import { HOUR } from './civil.js'
import { type DatedPoint, plusDays } from './days.js'
import type { Day } from './resolved.js'
import { isMidnightBetween } from './sequences.js'
import type { TimePoint } from './types.js'
import { DAY } from './zones.js'

/** The last entry of a sequence. */
export interface Entry {
  readonly day: Day | undefined
  readonly clock: number | undefined
  /** Of its passage. */
  readonly index: number
  readonly assumedPm: boolean
}

const NOON = 12 * HOUR

/** On a dial of 12 hours, 1:17 after 12:08 is in the afternoon, and so is what follows. */
export function isAfternoon(before: Entry | undefined, clock: number | undefined): boolean {
  if (!before || before.clock === undefined || clock === undefined) return false
  if (before.assumedPm) return clock < NOON && clock + NOON >= before.clock
  return before.clock >= 10 * HOUR && before.clock < 13 * HOUR && clock < 7 * HOUR
}

/** The clock went back so far that a midnight lies between. */
export function passesMidnight(before: Entry | undefined, day: Day, clock: number | undefined): boolean {
  if (before?.clock === undefined || clock === undefined || before.day?.values[0] !== day.values[0]) return false
  return isMidnightBetween(before.clock, clock)
}

/** The end of a range: its own day, that of the start, or the day after it. */
export function rangeEnd(
  written: TimePoint,
  clock: number | undefined,
  from: ChainedPoint,
  own: DatedPoint | undefined,
  twelveHour: boolean,
): ChainedPoint {
  if (own)
    return {
      written,
      day: own.day,
      dateFrom: 'written',
      yearFrom: own.yearFrom,
      rolledOver: 0,
      clock,
      assumedPm: false,
    }
  const isLate = clock !== undefined && from.clock !== undefined && clock < from.clock
  const assumesPm = isLate && twelveHour && clock + NOON > from.clock && clock < NOON
  const isPm = assumesPm || (from.assumedPm && clock !== undefined && clock < NOON)
  const hours = clock !== undefined && isPm ? clock + NOON : clock
  const length = hours === undefined || from.clock === undefined ? 0 : hours - from.clock
  const rolledOver = length < 0 && length + DAY <= (from.clock! >= 17 * HOUR ? 18 : 12) * HOUR ? 1 : 0
  return {
    written,
    day: from.day && plusDays(from.day, rolledOver),
    dateFrom: from.day && 'range',
    yearFrom: from.yearFrom,
    rolledOver,
    clock: hours,
    assumedPm: assumesPm || from.assumedPm,
  }
}
