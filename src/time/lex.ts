/**
 * The parts of times in a text, in one pass from left to right. A candidate is a digit or one of a few letters at the
 * start of a word; the first spelling that matches there wins. Every spelling is bounded, so the time is linear.
 */
import { compiled } from '../compiled.js'
import type { Atom, Found, Spelling } from './lex-atoms.js'
import { BLANK, INITIAL, isDigit, kindOf, SIGN, wordEnd } from './lex-characters.js'
import { clocks } from './lex-clocks.js'
import { isInPath, opensWord } from './lex-guards.js'
import { namedFromDigits, namedFromLetters } from './lex-named-dates.js'
import { numericDates } from './lex-numeric-dates.js'
import { otherLanguagesFromDigits } from './lex-other-languages.js'
import { rareClocksFromDigits, rareClocksFromLetters } from './lex-rare-clocks.js'
import { relativeFromLetters, relativeFromSigns } from './lex-relative.js'
import { Shapes } from './lex-shapes.js'
import { stampsFromDigits, stampsFromLetters } from './lex-stamps.js'
import type { TimeStyle } from './lex-style.js'
import { unknownTimes } from './lex-unknown.js'
import { matchAt } from './lex-words.js'
import { readZone } from './zone-tokens.js'

export const fromDigit: readonly Spelling[] = [
  ...stampsFromDigits,
  ...unknownTimes,
  ...namedFromDigits,
  ...otherLanguagesFromDigits,
  ...numericDates,
  ...clocks,
  ...rareClocksFromDigits,
]
const shapes = new Shapes(fromDigit)
const fromLetter: readonly Spelling[] = [
  ...stampsFromLetters,
  ...namedFromLetters,
  ...relativeFromLetters,
  ...rareClocksFromLetters,
  ...unknownTimes,
]
const fromSign: readonly Spelling[] = [...relativeFromSigns, ...unknownTimes]

/** What a part that does not begin with a digit begins with: months, days, "noon", "the next day", "T+5", "HH:MM". */
const OPENING =
  /(?:jan|feb|ma[ry]|apr|ju[nl]|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|noon|mid[nd]|yest|toda|tomo|toni|last n|this [mae]|(?:the )?(?:next|foll|prev|same) ?|day |t ?[+\-−0]|hh:|h\+\d|xx|yyyy|dd[-/]|mm[-/]/iy

/** Longer than the longest sign: "14th and 15th day of April". */
const SIGN_REACH = 40

export function atoms(text: string, style: TimeStyle): Atom[] {
  const found: Atom[] = []
  let word = 0
  let i = 0
  while (i < text.length) {
    const kind = kindOf(text, i)
    if (kind === BLANK) {
      word = ++i
      continue
    }
    const spellings = spellingsAt(text, i, kind)
    const atom =
      spellings && opensWord(text, i) && !isInPath(text, word, i)
        ? read(spellings, text, i, style, found.at(-1))
        : undefined
    if (atom) {
      const zoned = withZoneBefore(atom, text, found.at(-1)?.end ?? 0)
      if (zoned) found.push(zoned)
      i = atom.end
    } else i = wordEnd(text, i)
  }
  return found
}

const ZONE_BEFORE = /(?<=^|[\s([|])(UTC|GMT)[ ]?(?:[-–—:][ ]?)?$/

/**
 * "UTC 14:05", "UTC - 14:05": the zone in front of a clock that has none behind it. Undefined for "UTC-05:00", which is
 * an offset and no clock.
 */
function withZoneBefore(atom: Atom, text: string, after: number): Atom | undefined {
  if (atom.kind !== 'clock' || atom.zone) return atom
  const from = Math.max(after, atom.start - 8)
  const match = ZONE_BEFORE.exec(text.slice(from, atom.start))
  if (!match) return atom
  const isOffset = /[-–]$/.test(match[0]) && readZone(match[0] + text.slice(atom.start, atom.end)) !== undefined
  if (isOffset) return undefined
  const start = from + match.index
  return { ...atom, start, zone: { text: match[1]!, start, end: start + match[1]!.length } }
}

function spellingsAt(text: string, start: number, kind: number): readonly Spelling[] | undefined {
  if (isDigit(text, start)) return shapes.at(text, start)
  if (kind === SIGN) return fromSign
  return kind === INITIAL && matchAt(OPENING, text, start) ? fromLetter : undefined
}

/** Every atom has the same keys, which keeps what reads them fast. */
function atomOf(found: Found, start: number, end: number): Atom {
  return {
    kind: found.kind,
    start,
    end,
    date: found.date,
    numericDate: found.numericDate,
    lastDate: found.lastDate,
    clock: found.clock,
    lastClock: found.lastClock,
    precision: found.precision,
    zone: found.zone,
    weekday: found.weekday,
    relativeDay: found.relativeDay,
    minutes: found.minutes,
    approximate: found.approximate,
    recurring: found.recurring,
    problem: found.problem,
  }
}

function read(
  spellings: readonly Spelling[],
  text: string,
  start: number,
  style: TimeStyle,
  previous: Atom | undefined,
): Atom | undefined {
  for (const spelling of spellings) {
    if (spelling.sign && !spelling.sign.test(text.slice(start, start + SIGN_REACH))) continue
    const match = matchAt(compiled(spelling.pattern), text, start)
    if (!match || match[0] === '') continue
    const end = start + match[0].length
    const found = spelling.read(match, { text, start, end, style, previous })
    if (found) return atomOf(found, start, found.end ?? end)
  }
  return undefined
}
