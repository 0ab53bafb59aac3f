/** The clocks of a time and of its end. */
import { HOUR, timeOfDay } from './civil.js'
import type { ClockTime } from './types.js'

/** Milliseconds since midnight of both ends, am and pm shared as the words allow. */
export function clocks(
  from: ClockTime | undefined,
  to: ClockTime | undefined,
): [number | undefined, number | undefined] {
  const end = to && timeOfDay(to)
  if (!from) return [undefined, end]
  const start = timeOfDay(from)
  const borrows = to?.meridiem !== undefined && from.meridiem === undefined && from.hour <= 12 && !from.word
  if (!borrows || end === undefined) {
    const lends = from.meridiem === 'pm' && to && to.meridiem === undefined && to.hour < 12 && !to.word
    return [start, lends && end !== undefined && end < start && end + 12 * HOUR > start ? end + 12 * HOUR : end]
  }
  const shared =
    to.meridiem === 'pm' ? (from.hour === 12 ? start : start + 12 * HOUR) : from.hour === 12 ? start - 12 * HOUR : start
  return [shared <= end ? shared : start, end]
}
