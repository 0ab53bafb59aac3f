/** Dates of numbers in the order of some country: 13/04/2026, 4/21/23, 24-10-2024, 13.04.2026, 1/28. */
import type { Found, Place, Spelling } from './lex-atoms.js'
import { dated, exists, yearNumber } from './lex-calendar.js'
import { behind, isAnnounced, opensLine } from './lex-guards.js'
import { at } from './lex-words.js'
import type { CivilDate, NumericDate } from './types.js'

const CLOCK_AFTER = /^[,T]?[ \t\u00a0|]{0,3}(?:[-–—@]|at)?[ \t\u00a0]{0,2}\d{1,2}[:.h]\d{2}/

/** 13/04/2026, 24-10-2024, 13.04.2026, 4/21/23; 11/03/202 is a slip. */
const withYear: Spelling = {
  digits: [1, 2],
  joint: '/.-\u2011',
  pattern: at('(\\d{1,2})([/.\\-\\u2011])(\\d{1,2})\\2(\\d{2,5})(?![\\d/_]|\\.\\d|-\\d(?!\\d?[:/-]|\\d{3}-\\d)|[a-z])'),
  read([, first, separator, second, year], place) {
    const [a, b] = [Number(first), Number(second)]
    if (a < 1 || b < 1 || a > 31 || b > 31) return undefined
    if (year!.length === 3 || year!.length === 5)
      return separator === '/' && (a <= 12 || b <= 12) && /^[12]/.test(year!)
        ? { kind: 'date', problem: 'year' }
        : undefined
    if (year!.length === 4 && !/^(?:19|20)/.test(year!)) return undefined
    if (year!.length === 2 && separator !== '/' && !isDatePlace(place, separator!)) return undefined
    return numeric(a, b, separator === '\u2011' ? '-' : (separator as '/'), yearNumber(year), place)
  },
}

/** 11/03 after a preposition, beside a clock, or where the document writes its dates so. */
const withoutYear: Spelling = {
  digits: [1, 2],
  joint: '/',
  pattern: at('(\\d{1,2})/(\\d{1,2})(?![\\d/%]|\\.\\d|[a-z-]|:\\d\\d\\d)(?! of\\b| (?:of|chance|split|way)\\b)'),
  read([whole, first, second], place) {
    const [a, b] = [Number(first), Number(second)]
    if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12) || !isShortDate(whole, place)) return undefined
    return numeric(a, b, '/', undefined, place)
  },
}

/** A date of two digits for the year needs more than dashes or dots: a version looks the same. */
function isDatePlace({ text, start, end }: Place, separator: string): boolean {
  const before = behind(text, start)
  if (CLOCK_AFTER.test(text.slice(end, end + 12))) return true
  return separator !== '.' && (opensLine(before) || /(?:outage|incident|on|of|date:?|[(:])[ \t]*$/i.test(before))
}

function isShortDate(whole: string, { text, start, end, style, previous }: Place): boolean {
  const before = behind(text, start)
  const after = text.slice(end, end + 12)
  if (CLOCK_AFTER.test(after) || /^[,:]? ?(?:at |@ ?)?\d{1,2} ?[ap]m\b/i.test(after)) return true
  if (/(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:mon|tue|wed|thu|fri|sat|sun)),? $/i.test(before))
    return true
  const gap = previous?.clock && text.slice(previous.end, start)
  // "14:05 on 3/5", "14:05 (3/5)", "14:05 3/5: paged", but not "14:05 3/5 nodes are back".
  if (gap !== undefined && /^[ ,]*(?:on \(?|\()$/.test(gap)) return true
  if (gap !== undefined && /^[ ,]*$/.test(gap) && /^(?:[ \t]*$|[ \t]*[\n|:;,)]|[ \t]+[-–—])/.test(after)) return true
  if (style.slashDates && (opensLine(before) || (previous?.numericDate && isAnnounced(before)))) return true
  if (/^[1-4]\/[2-8]$/.test(whole)) return false
  return /\b(?:on|of|by|date|until|since|from|before|after) $/i.test(before)
}

/** One date where the numbers, or the dots, leave no choice; else both readings. */
function numeric(
  first: number,
  second: number,
  separator: '/' | '-' | '.',
  year: number | undefined,
  place: Place,
): Found | undefined {
  const written = (month: number, day: number): CivilDate =>
    year === undefined ? { month, day } : { year, month, day }
  const dayFirst = written(second, first)
  if (separator === '.') return second <= 12 ? { kind: 'date', ...dated(dayFirst) } : undefined
  const readings = [written(first, second), dayFirst].filter(exists)
  const [monthFirst] = readings
  if (first === second && monthFirst) return { kind: 'date', date: monthFirst }
  if (readings.length === 1) return { kind: 'date', date: monthFirst }
  const { text, start, end } = place
  if (readings.length === 0) {
    const nearest = first <= 12 ? written(first, second) : dayFirst
    return (first <= 12 || second <= 12) && year !== undefined
      ? { kind: 'date', date: nearest, problem: 'date' }
      : undefined
  }
  const numericDate: NumericDate = { readings, separator, text: text.slice(start, end), start, end }
  return { kind: 'date', numericDate }
}

export const numericDates: readonly Spelling[] = [withYear, withoutYear]
