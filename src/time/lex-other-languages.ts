/** Dates of reports in other languages: 13. März 2026, 13 de abril de 2026, 2026年4月13日, 14時05分. */
import type { Spelling } from './lex-atoms.js'
import { dated } from './lex-calendar.js'
import { readClock } from './lex-clock-value.js'
import { at, BLANK, BLANKS } from './lex-words.js'
import { zoneAfter } from './lex-zones.js'
import names from './month-names.data.json' with { type: 'json' }

const months = new Map(Object.values(names).flatMap(year => year.map((name, index) => [name, index + 1] as const)))
/** Longest first, so that "juli" does not stand in for "julio". */
const MONTH = [...months.keys()].sort((a, b) => b.length - a.length).join('|')

/** With a year, or with the full stop or the "de" that a number beside another word does not have. */
const dayFirst: Spelling = {
  digits: [1, 2],
  joint: `${BLANKS}.ºeE`,
  pattern: at(
    `(\\d{1,2})(\\.|er|º)?${BLANK}{1,3}(de${BLANK}|di${BLANK})?(${MONTH})(?![a-zà-ÿ])(?:${BLANK}(?:del?${BLANK})?(20\\d\\d)(?!\\d))?`,
  ),
  read([, day, mark, of, month, year]) {
    if (Number(day) < 1 || Number(day) > 31 || (!mark && !of && !year)) return undefined
    const date = { ...(year && { year: Number(year) }), month: months.get(month!.toLowerCase())!, day: Number(day) }
    return { kind: 'date', ...dated(date) }
  },
}

const eastAsianDate: Spelling = {
  digits: [4],
  joint: '年년',
  pattern: at(`(20\\d\\d)[年년]${BLANK}?(\\d{1,2})[月월]${BLANK}?(\\d{1,2})[日일]`),
  read([, year, month, day]) {
    return { kind: 'date', ...dated({ year: Number(year), month: Number(month), day: Number(day) }) }
  },
}

const eastAsianClock: Spelling = {
  digits: [1, 2],
  joint: '時时시',
  pattern: at('([01]?\\d|2[0-4])[時时시][ ]?([0-5]?\\d)[分분]'),
  read([, hour, minute], { text, end, style }) {
    const zone = zoneAfter(text, end, false, style)
    return {
      kind: 'clock',
      ...readClock({ hour: hour!, minute: minute!.padStart(2, '0') }),
      ...(zone && { zone: zone.token, end: zone.end }),
    }
  },
}

export const otherLanguagesFromDigits: readonly Spelling[] = [dayFirst, eastAsianDate, eastAsianClock]
