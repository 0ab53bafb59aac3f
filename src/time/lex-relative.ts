/** Days that are named by their place in the week or their distance from now, and times counted from the start. */
import type { Spelling } from './lex-atoms.js'
import { behind, opensLine } from './lex-guards.js'
import { at, BLANK, isName, WEEKDAY, weekdayNumber } from './lex-words.js'

const PART = `(?:${BLANK}(?:early${BLANK}|late${BLANK})?(?:morning|afternoon|evening|night|noon)s?)?`

/** Monday, Tue, Saturday evening, Sundays. Short forms only before a date or a clock. */
const weekday: Spelling = {
  pattern: at(`(${WEEKDAY})(?:(s)(?!\\w))?(?![\\w'’])${PART}`),
  read([whole, name, plural], { text, end }) {
    if (!isName(name!)) return undefined
    const short = !/day/i.test(name!)
    const isAlone = text.trim() === name
    if (
      short &&
      !isAlone &&
      !/^[\]),]?[ \t\u00a0]{0,3}(?:\||\d|the \d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i.test(
        text.slice(end, end + 12),
      )
    )
      return undefined
    return {
      kind: 'weekday',
      weekday: weekdayNumber(name!),
      recurring: plural !== undefined || /(?:morning|afternoon|evening|night)s$/i.test(whole),
    }
  },
}

/** yesterday, the following morning. */
const relative: Spelling = {
  pattern: at(
    `(?:today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening)|(?:the )?(?:next|following|previous|same) (?:day|morning|night|evening|afternoon))(?![\\w-]|['’]s (?:build|world|standards?|system|release|deploy)|s\\b)(?:${BLANK}(?:morning|afternoon|evening|night)(?!\\w))?`,
  ),
  read([words]) {
    return { kind: 'relative', relativeDay: words!.toLowerCase() }
  },
}

/** "Day 2" as a title, counted from the day of the incident. */
const nth: Spelling = {
  pattern: at(`Day${BLANK}(\\d{1,2})(?=${BLANK}*(?:$|[:(\\n)\\]*|]|[-–—]${BLANK}))`),
  read([words], { text, start }) {
    if (!words!.startsWith('D') || !opensLine(behind(text, start))) return undefined
    return { kind: 'relative', relativeDay: words!.toLowerCase() }
  },
}

/** T+5m, T-1h30m, T+0:15, T0; "+5m" where the lines of the document begin so; H+05, as the French count minutes. */
const offset: Spelling = {
  pattern: at(
    `([TH]${BLANK}?)?(?:([+\\-−])${BLANK}?(?:(\\d{1,3}):(\\d{2})(?::(\\d{2}))?|(?:(\\d{1,3})${BLANK}?d(?:ays?)?${BLANK}?)?(?:(\\d{1,4})${BLANK}?h(?:rs?|ours?)?${BLANK}?)?(?:(\\d{1,5})${BLANK}?(?:m|mins?|minutes?)${BLANK}?)?(?:(\\d{1,6})${BLANK}?(?:s|secs?|seconds?))?|(\\d{1,4}))(?!\\w|:\\d)|0(?!\\w|[.:]\\d))`,
  ),
  read([whole, letter, sign, hours, minutes, seconds, d, h, m, s, bare], { text, start, end, style }) {
    if (letter === undefined && !(style.offsets && sign === '+' && opensLine(behind(text, start)))) return undefined
    // "H+2" is two hours in French, and "H+02" two minutes.
    if (/^h/i.test(letter ?? '') && !(/^H\+\d\d$/.test(whole!.trim()) && opensLine(behind(text, start))))
      return undefined
    if (letter !== undefined && !/^[TH]/.test(whole!)) return undefined
    if (sign === undefined) return letter === 'T' ? { kind: 'offset', minutes: 0 } : undefined
    const unitless = [hours, d, h, m, s].every(part => part === undefined)
    if (unitless && (bare === undefined || letter === undefined)) return undefined
    const length = unitless
      ? Number(bare)
      : Number(hours ?? h ?? 0) * 60 +
        Number(minutes ?? m ?? 0) +
        Number(seconds ?? s ?? 0) / 60 +
        Number(d ?? 0) * 1440
    const trailing = /[ \t\u00a0\u202f]*$/.exec(whole!)![0].length
    return {
      kind: 'offset',
      minutes: sign === '+' ? length : 0 - length,
      end: end - trailing,
      precision: (seconds ?? s) ? 'second' : 'minute',
    }
  },
}

export const relativeFromLetters: readonly Spelling[] = [weekday, relative, nth, offset]
export const relativeFromSigns: readonly Spelling[] = [offset]
