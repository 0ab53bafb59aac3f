/** Dates with the name of the month: 13 April 2026, April 13th, Oct 29-30, October 2025. */
import type { Found, Spelling } from './lex-atoms.js'
import { dated, exists, yearNumber } from './lex-calendar.js'
import { behind } from './lex-guards.js'
import { at, BLANK, HYPHEN, isName, MONTH, monthNumber } from './lex-words.js'

const DAY = '(\\d{1,2})(st|nd|rd|th|º|er)?'
/** The second day of "29-30" and "29th to 30th". */
const LAST_DAY = `(?:${BLANK}?(?:${HYPHEN}|—|/|${BLANK}to${BLANK}|${BLANK}and${BLANK}|${BLANK}&${BLANK})${BLANK}?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]|${BLANK}?[ap]\\.?m))?`
/** A year of four digits that is no clock; two digits only with an apostrophe. */
const YEAR = `((?:19|20)\\d{2})(?![\\d%]|:\\d\\d(?::|${BLANK}|$)|${BLANK}?(?:hours|hrs|UTC|Z)\\b|Z)`
const YEAR_AFTER = `(?:(?:${BLANK}{1,3}|,${BLANK}{0,3}|-|/|${BLANK}of${BLANK})${YEAR}|[ ,]{0,2}['’](\\d{2})(?!\\w))?`

/** 13 April 2026, 1st of November, 20. January, 05-Mar-23, 14-15 April. */
const dayFirst: Spelling = {
  digits: [1, 2],
  sign: /^(?:[\d\W]|st|nd|rd|th|º|er|to|and|day|of)*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  pattern: at(
    `${DAY}${LAST_DAY}(?:\\.?${BLANK}{1,4}(?:of${BLANK}|day of${BLANK})?|\\.|-|/)(${MONTH})(?![\\w/])(?:-(\\d{2})(?![\\d:]))?${YEAR_AFTER}`,
  ),
  read([, first, ordinal, last, month, dashed, year, short]) {
    const sure = ordinal !== undefined || year !== undefined
    if (!isName(month!) && !sure) return undefined
    return named(first!, last, month!, yearNumber(year ?? short ?? dashed), sure)
  },
}

/** April 13, 2026; April 13th; October 29-30; Jan-05-2023. */
const monthFirst: Spelling = {
  pattern: at(
    `(${MONTH})(?:,?${BLANK}{1,4}(?:the${BLANK})?|-(?=\\d{1,2}-\\d{4}))${DAY}${LAST_DAY}(?!\\w|[:.]\\d|%|${BLANK}?[ap]\\.?m\\b)(?:,?${BLANK}?\\(([A-Z]{3,4})\\)(?=,?${BLANK}\\d{4}))?${YEAR_AFTER}`,
  ),
  read([whole, month, first, ordinal, last, zone, year, short], { start }) {
    const sure = ordinal !== undefined || year !== undefined
    const found = isName(month!) || sure ? named(first!, last, month!, yearNumber(year ?? short), sure) : undefined
    if (!found || !zone) return found
    const at = start + whole!.indexOf(`(${zone})`) + 1
    return { ...found, zone: { text: zone, start: at, end: at + zone.length } }
  },
}

/** October 2025, Oct '25. */
const monthAlone: Spelling = {
  pattern: at(`(${MONTH})(?:,?${BLANK}{1,3}(?:of${BLANK})?|-|/)(?:${YEAR}|['’](\\d{2})(?!\\w))`),
  read([, month, year, short]) {
    if (!isName(month!)) return undefined
    return { kind: 'date', date: { month: monthNumber(month!), year: yearNumber(year ?? short) }, precision: 'month' }
  },
}

const ON_THE = /\b(?:on|since|until|till|by|from|to|through|before|after|of) the $/i
/** What follows a day, not "the 3rd attempt". */
const DAY_ENDS =
  /^(?:$|[.,;:)\]]|\s+(?:at|around|about|from|until|in the|we|the|it|they|our|when|after|before|\(|~?\d))/i

/** "on the 16th", whose month stands elsewhere. */
const ordinal: Spelling = {
  digits: [1, 2],
  joint: 'snrtSNRT',
  pattern: at('(\\d{1,2})(?:st|nd|rd|th)(?!\\w)'),
  read([, day], { text, start, end }) {
    if (Number(day) < 1 || Number(day) > 31) return undefined
    if (!ON_THE.test(behind(text, start)) || !DAY_ENDS.test(text.slice(end, end + 12))) return undefined
    return { kind: 'date', date: { day: Number(day) } }
  },
}

function named(
  first: string,
  last: string | undefined,
  name: string,
  year: number | undefined,
  sure: boolean,
): Found | undefined {
  const month = monthNumber(name)
  const day = Number(first)
  const found = dated(year === undefined ? { month, day } : { year, month, day })
  if (Number(first) === 0 || (Number(first) > 31 && !sure)) return undefined
  if (last === undefined) return { kind: 'date', ...found }
  const lastDate = { ...found.date, day: Number(last) }
  return exists(lastDate) && Number(last) > Number(first) ? { kind: 'date', ...found, lastDate } : undefined
}

export const namedFromDigits: readonly Spelling[] = [dayFirst, ordinal]
export const namedFromLetters: readonly Spelling[] = [monthFirst, monthAlone]
