/** Whether a date as written can be one. */
import type { CivilDate } from './types.js'

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for a day that its month has; 29 February without a year may be. */
export function exists({ year, month, day }: CivilDate): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false
  if (day === undefined) return true
  if (day < 1 || day > (month === undefined ? 31 : LENGTHS[month - 1]!)) return false
  return !(month === 2 && day === 29 && year !== undefined) || isLeap(year)
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The year of "2026" or of "26". */
export function yearNumber(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined
  if (digits.length !== 2) return Number(digits)
  return Number(digits) + (Number(digits) < 70 ? 2000 : 1900)
}

/** The date, with the problem of one that does not exist. */
export function dated(date: CivilDate): { date: CivilDate; problem?: 'date' } {
  return exists(date) ? { date } : { date, problem: 'date' }
}
