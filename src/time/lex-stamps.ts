/** Dates and times in the forms that machines write: ISO 8601, web server logs, ctime. */
import type { Spelling } from './lex-atoms.js'
import { dated, yearNumber } from './lex-calendar.js'
import { readClock } from './lex-clock-value.js'
import { behind, isAnnounced, opensLine } from './lex-guards.js'
import { at, HYPHEN, MONTH, monthNumber, WEEKDAY, weekdayNumber } from './lex-words.js'
import type { ZoneToken } from './types.js'

const OFFSET = '(?:Z(?!\\w)|[+\\-−]\\d{2}(?::?\\d{2})?(?![\\d:]))'

/** A zone that ends at `end`. */
function zoneEnding(text: string | undefined, end: number): { zone?: ZoneToken } {
  return text === undefined ? {} : { zone: { text, start: end - text.length, end } }
}

/** 2026-04-13T21:00:05.123+02:00, 20260413T2100Z. */
const dateTime: Spelling = {
  digits: [4, 8],
  pattern: at(
    `(\\d{4})(${HYPHEN}?)(\\d{2})\\2(\\d{2})T(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9}))?)?(${OFFSET})?(?![\\w:])`,
  ),
  read(match, { end }) {
    const [, year, , month, day, hour, minute, second, fraction, zone] = match
    const { problem, ...date } = dated({ year: Number(year), month: Number(month), day: Number(day) })
    const time = readClock({ hour, minute, second, fraction })
    if (problem && time.problem) return undefined
    return { kind: 'stamp', ...date, ...time, problem: problem ?? time.problem, ...zoneEnding(zone, end) }
  },
}

/** 2026-04-13, 2026/04/13; 2026.04.13 only before a clock or at the start of a line. */
const yearFirst: Spelling = {
  digits: [4],
  joint: '-\u2010\u2011\u2012–−/.',
  pattern: at(
    `(\\d{4})(${HYPHEN}|[/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d/_]|-\\d(?!\\d:|\\d?/\\d|\\d?\\.\\d{1,2}\\.\\d|\\d{3}-\\d)|\\.[\\da-z]|[a-su-z])`,
  ),
  read([, year, separator, month, day], { text, start, end }) {
    if (Number(year) < 1900 || Number(year) > 2199) return undefined
    const found = dated({ year: Number(year), month: Number(month), day: Number(day) })
    const before = behind(text, start)
    if (separator === '.' && !/^[ T]{1,3}\d{1,2}:\d{2}/.test(text.slice(end, end + 9)) && !opensLine(before))
      return undefined
    if (found.problem && !isAnnounced(before) && !/^[ T]{1,3}\d{1,2}:\d{2}/.test(text.slice(end, end + 9)))
      return undefined
    return { kind: 'date', ...found }
  },
}

/** 22025-03-18, a digit too many. */
const longYear: Spelling = {
  digits: [5],
  joint: '-',
  pattern: at('(\\d{5})-(\\d{2})-(\\d{2})(?![\\w-])'),
  read([, , month, day]) {
    if (Number(month) > 12 || Number(day) > 31) return undefined
    return { kind: 'date', date: { month: Number(month), day: Number(day) }, problem: 'year' }
  },
}

/** 29/Jun/2022:03:28:53 +0000, of the common log format. */
const logFormat: Spelling = {
  digits: [2],
  joint: '/',
  pattern: at(`(\\d{2})/(${MONTH})/(\\d{4}):(\\d{2}):(\\d{2}):(\\d{2})(?: ([+-]\\d{4}))?(?!\\d)`),
  read([, day, month, year, hour, minute, second, zone], { end }) {
    const date = dated({ year: Number(year), month: monthNumber(month!), day: Number(day) })
    return { kind: 'stamp', ...date, ...readClock({ hour, minute, second }), ...zoneEnding(zone, end) }
  },
}

/** Mon May 10 19:03:52 UTC 2021 +0900, of ctime and git. */
const ctime: Spelling = {
  pattern: at(
    `(?:(${WEEKDAY}),? )?(${MONTH}) {1,2}(\\d{1,2}) (\\d{1,2}):(\\d{2}):(\\d{2})(?: ([A-Z]{2,5}))? ((?:19|20)\\d{2})(?: ([+-]\\d{4}))?(?![\\w:])`,
  ),
  read(match, { start, end }) {
    const [whole, weekday, month, day, hour, minute, second, letters, year, offset] = match
    const date = dated({ year: yearNumber(year), month: monthNumber(month!), day: Number(day) })
    const lettersEnd = start + whole.length - ` ${year}`.length - (offset ? offset.length + 1 : 0)
    return {
      kind: 'stamp',
      ...date,
      ...readClock({ hour, minute, second }),
      weekday: weekday === undefined ? undefined : weekdayNumber(weekday),
      ...(offset ? zoneEnding(offset, end) : zoneEnding(letters, lettersEnd)),
    }
  },
}

/** [03-26 23:04], of chat logs: month first unless the number says otherwise. */
const shortStamp: Spelling = {
  digits: [2],
  joint: '-',
  pattern: at('(\\d{2})-(\\d{2})[ T](\\d{2}):(\\d{2})(?::(\\d{2}))?(?![\\d:])'),
  read([, first, second, hour, minute, seconds], { text, start }) {
    const [month, day] = Number(first) > 12 ? [Number(second), Number(first)] : [Number(first), Number(second)]
    if (month > 12 || day > 31 || !/(?:^|[[(|\n>*])[ \t]*$/.test(behind(text, start))) return undefined
    return { kind: 'stamp', ...dated({ month, day }), ...readClock({ hour, minute, second: seconds }) }
  },
}

export const stampsFromDigits: readonly Spelling[] = [dateTime, logFormat, shortStamp, yearFirst, longYear]
export const stampsFromLetters: readonly Spelling[] = [ctime]
