/** Clocks of digits with a colon, and hours with am or pm. */
import type { Found, Place, Spelling } from './lex-atoms.js'
import { readClock } from './lex-clock-value.js'
import { behind, isAnnounced, isCounted, isLength, opensLine } from './lex-guards.js'
import { at, BLANK, BLANKS, matchAt } from './lex-words.js'
import { zoneAfter } from './lex-zones.js'

const MERIDIEM = `(?:${BLANK}?([ap])(?:m(?![a-z\\d])|\\.${BLANK}?m\\.?(?![a-z\\d])))`
/** A range goes on after a clock. */
const RANGE_AFTER =
  /^[ \t\u00a0]?(?:[-–—→]|->|to|until|till|and)[ \t\u00a0]?(?:~|about )?\d{1,2}(?:[:.h]\d{2}|[ \u00a0]?[ap]m)/i

/** 14:05, 2:02 PM, 21:00:05.123, 16:05:57-58, 14:30ish. */
const colon: Spelling = {
  digits: [1, 2],
  joint: ':\uff1a',
  pattern: at(
    `(\\d{1,2})[:\\uff1a](\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?(?:-(\\d{2})(?![\\d:-]))?)?${MERIDIEM}?(ish\\b)?(?!\\d|:\\d|\\.\\d|%|:[a-z])`,
  ),
  read([, hour, minute, second, fraction, lastSecond, meridiem, ish], place) {
    const time = readClock({ hour, minute, second, fraction, meridiem })
    const zone = zoneAfter(place.text, place.end, second !== undefined, place.style)
    const following = place.text.slice(place.end, place.end + 24)
    if (/^[a-z_]/i.test(following) && !zone && !/^(?:h|hrs?|hours?|Uhr)\b/.test(following)) return undefined
    if (!isClock({ time, meridiem, hour: hour!, zone, following, exact: second !== undefined }, place)) return undefined
    const end = zone?.end ?? place.end + (/^ ?(?:h|hrs|hours|Uhr)\b/.exec(following)?.[0].length ?? 0)
    return {
      kind: 'clock',
      ...time,
      end,
      zone: zone?.token,
      approximate: ish !== undefined,
      lastClock: lastSecond === undefined ? undefined : { ...time.clock, second: Number(lastSecond) },
    }
  },
}

interface Candidate {
  readonly time: ReturnType<typeof readClock>
  readonly meridiem: string | undefined
  readonly hour: string
  readonly zone: ReturnType<typeof zoneAfter>
  readonly following: string
  readonly exact: boolean
}

/** Digits with a colon are a clock where their zone, their place or the words around say so. */
function isClock(
  { time, meridiem, hour, zone, following, exact }: Candidate,
  { text, start, style, previous }: Place,
): boolean {
  const before = behind(text, start)
  if (isCounted(before)) return false
  const strong = meridiem !== undefined || zone !== undefined
  if (time.problem) return isBroken(strong, before, following)
  if (strong) return true
  const isDated = previous?.kind === 'date' && start - previous.end < 4
  if (!isDated && !opensLine(before) && /^[ ]?(?:compression|ratio|split|aspect|mapping|scale|odds)\b/i.test(following))
    return false
  const ranged = RANGE_AFTER.test(following)
  if (isLength(before) && !ranged) return false
  const joined = previous !== undefined && start - previous.end < 12 && isJoint(text.slice(previous.end, start))
  if (joined || ranged) return true
  if (hour.length === 2 || exact) return isAnnounced(before) || /\s$/.test(before)
  return opensLine(before) ? style.clocks : isAnnounced(before)
}

/** 14:75 or 25:10 where a clock is expected; elsewhere it is something else. */
function isBroken(strong: boolean, before: string, following: string): boolean {
  if (strong) return true
  if (isLength(before)) return false
  return (
    /\b(?:at|by|from|until|since|around) $/i.test(before) ||
    (opensLine(before) && /^[\])*_`]*(?:[ \t]|:|$)/.test(following))
  )
}

function isJoint(gap: string): boolean {
  return /^[ \t\u00a0]*(?:[-–—→,|@(]|at|to|from|and|around|about|ca\.?|~)?[ \t\u00a0]*~?$/i.test(gap)
}

/** 9am, 5 p.m., 10 PM; 1-2pm; 5 o'clock. */
const hourAlone: Spelling = {
  digits: [1, 2],
  joint: `${BLANKS}-–—apAP`,
  pattern: at(`(\\d{1,2})(?:${BLANK}?[-–—]${BLANK}?(\\d{1,2}))?(?:${MERIDIEM}|${BLANK}o['’]clock\\b)(ish\\b)?`),
  read([, first, last, meridiem, ish], { text, start, end, style }): Found | undefined {
    const lead = last === undefined ? first! : last
    if (Number(first) > 23 || Number(lead) > 23 || Number(first) === 0) return undefined
    if (isCounted(behind(text, start))) return undefined
    const zone = zoneAfter(text, end, false, style)
    const time = readClock({ hour: first, meridiem: last === undefined ? meridiem : undefined })
    return {
      kind: 'clock',
      ...time,
      end: zone?.end ?? end,
      lastClock: last === undefined ? undefined : readClock({ hour: last, meridiem }).clock,
      zone: zone?.token,
      approximate: ish !== undefined,
    }
  },
}

/** 2:15-3 pm and 4-5:30pm have an end without minutes or am: the hour alone before a range to a clock. */
const hourBeforeRange: Spelling = {
  digits: [1, 2],
  joint: `${BLANKS}-–—tT`,
  pattern: at(`(\\d{1,2})(?=${BLANK}?(?:-|–|—|to)${BLANK}?\\d{1,2}:\\d{2}${BLANK}?[ap]\\.?m)`),
  read([, hour], { text, start }) {
    const before = behind(text, start)
    if (Number(hour) < 1 || Number(hour) > 12 || !(opensLine(before) || /\b(?:from|between) $/i.test(before)))
      return undefined
    return { kind: 'clock', ...readClock({ hour }) }
  },
}

export const clocks: readonly Spelling[] = [colon, hourAlone, hourBeforeRange]

/** The end of the am or pm after a place, if there is one. */
export function meridiemAfter(text: string, start: number): { meridiem: string; end: number } | undefined {
  const match = matchAt(MERIDIEM_AT, text, start)
  return match ? { meridiem: match[1]!, end: start + match[0].length } : undefined
}
const MERIDIEM_AT = at(MERIDIEM)
