/** Calendar arithmetic without a zone. */
import { exists } from './lex-calendar.js'
import type { CivilDate, ClockTime } from './types.js'
import { type Civil, MINUTE } from './zones.js'

export const HOUR = 60 * MINUTE

/** Midnight at the start of a date that is whole and exists. */
export function dayOf({ year, month, day }: CivilDate): Civil | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined
  return exists({ year, month, day }) ? Date.UTC(year, month - 1, day) : undefined
}

/** How many days a month has; February has 29 where the year is not known. */
export function daysIn(month: number, year = 2000): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Milliseconds since midnight. "24:00" is the end of the day, a leap second the last of its minute. */
export function timeOfDay({ hour, minute, second = 0, fraction = '' }: ClockTime): number {
  const milliseconds = fraction === '' ? 0 : Math.trunc(Number(`0.${fraction}`) * 1000)
  return hour * HOUR + minute * MINUTE + Math.min(second, 59) * 1000 + milliseconds
}

/** "2026-04-13". */
export function isoDate(civil: Civil): string {
  return new Date(civil).toISOString().slice(0, 10)
}

/** "21:05", or "21:05:09" where seconds matter. */
export function isoClock(civil: Civil): string {
  const text = new Date(civil).toISOString().slice(11, 19)
  return text.endsWith(':00') ? text.slice(0, 5) : text
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(civil: Civil): number {
  return new Date(civil).getUTCDay()
}

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** "13 April 2026". */
export function longDate(civil: Civil): string {
  const date = new Date(civil)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** The year that brings a month and a day nearest to a known day: December before a March, not nine months after it. */
export function nearestYear(date: CivilDate, known: Civil): number {
  const year = new Date(known).getUTCFullYear()
  const distance = (candidate: number) => Math.abs(Date.UTC(candidate, (date.month ?? 1) - 1, date.day ?? 15) - known)
  return [year, year - 1, year + 1].reduce((best, next) => (distance(next) < distance(best) ? next : best))
}
