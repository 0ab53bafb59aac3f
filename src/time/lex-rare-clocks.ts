/** Clocks without a colon: 11.28, 14h05, 1430Z, 0930 hours, noon. */
import { compiled } from '../compiled.js'
import type { Place, Spelling } from './lex-atoms.js'
import { readClock, wordClock } from './lex-clock-value.js'
import { meridiemAfter } from './lex-clocks.js'
import { behind, isCounted, isLength, opensLine } from './lex-guards.js'
import { at, BLANK, BLANKS } from './lex-words.js'
import { zoneAfter } from './lex-zones.js'

const HOURS_WORD = /^[ \u00a0]?(?:Uhr|hrs|hours|h)\b/i

/** A date or a clock ends just before: "2023-09-18 15.26", "10.05-10.20". */
function follows({ text, start, previous }: Place): boolean {
  if (previous === undefined || start - previous.end > 8) return false
  return /^[ \t\u00a0]*(?:[-–—→,|@]|at|to|um|and|kl\.?)?[ \t\u00a0]*~?$/i.test(text.slice(previous.end, start))
}

/** Behind a clock only a dash or a word makes a range: "14:05 22.04 hosts" is none. */
function isJoined({ text, start, previous }: Place): boolean {
  return previous?.clock !== undefined && text.slice(previous.end, start).trim() !== ''
}

/** 11.28, where a zone, "Uhr", am or pm, a date before it, or the style of the document says that it is a clock. */
const dotted: Spelling = {
  digits: [1, 2],
  joint: '.',
  pattern: at('([01]?\\d|2[0-3])\\.([0-5]\\d)(?!\\d|\\.\\d|%|_)'),
  read([, hour, minute], place) {
    const { text, start, end, style, previous } = place
    const before = behind(text, start)
    const am = meridiemAfter(text, end)
    const zone = zoneAfter(text, am?.end ?? end, false, style)
    const unit = HOURS_WORD.exec(text.slice(end, end + 8))
    const found = {
      kind: 'clock' as const,
      ...readClock({ hour, minute, meridiem: am?.meridiem }),
      zone: zone?.token,
      end: zone?.end ?? am?.end ?? end + (unit?.[0].length ?? 0),
    }
    if (isCounted(before) || isLength(before)) return undefined
    if (am || zone || (unit && unit[0].trim() !== 'hours')) return found
    if (/^[a-z]/i.test(text.slice(end, end + 1))) return undefined
    if (hour!.length === 2 && follows(place) && (previous?.date || previous?.numericDate || isJoined(place)))
      return found
    if (!style.dottedClocks) return undefined
    if (opensLine(before) || follows(place)) return found
    return /(?:\b(?:at|around|approx\.?|by|from|until|since|circa|ca\.?|between|and|um|kl\.?) |[\s(]c\.? ?)$/i.test(
      before,
    )
      ? found
      : undefined
  },
}

/** 14h05, where it is not a length of time; 14h after "à". */
const french: Spelling = {
  digits: [1, 2],
  joint: 'hH',
  pattern: at('(\\d{1,2})h(\\d{2})?(?![\\dmsh]|[ ]?m(?:in|\\b)|\\w|:\\d)'),
  read([, hour, minute], place) {
    const { text, start, end, previous, style } = place
    const before = behind(text, start)
    if (Number(hour) > 24 || Number(minute ?? 0) > 59 || isLength(before)) return undefined
    const announced =
      /(?:\b(?:at|de|to|until|till|between|and|by|since|around|vers|et|from|jusqu'à|jusqu’à|dès)|à) $/i.test(before)
    const zone = zoneAfter(text, end, false, style)
    const linked =
      previous?.clock !== undefined &&
      /\dh\d/.test(text.slice(previous.start, previous.end)) &&
      /^[ ]?(?:[-–—→,]|à|to)[ ]?$/.test(text.slice(previous.end, start))
    const dated = hour!.length === 2 && follows(place) && (previous?.date || previous?.numericDate)
    const estimated = style.clocks && /(?:^|\n)[ \t]*[~≈][ \t\u00a0]?$/.test(before)
    if (
      minute === undefined
        ? !/(?:à|vers|dès) $/.test(before)
        : !(announced || linked || dated || zone || (opensLine(before) && hour!.length === 2) || estimated)
    )
      return undefined
    if (minute !== undefined && opensLine(before) && !style.clocks && /^[ ]*$/.test(text.slice(end)) && start === 0)
      return undefined
    return {
      kind: 'clock',
      ...readClock({ hour, minute: minute ?? '00' }),
      zone: zone?.token,
      end: zone?.end,
    }
  },
}

/** What stands between a bare clock and what happened then: "1430: alert", not "1430 users". */
const ENTRY = /^[ \t]?(?:[-–—:]|\n|$)/

const RANGE_TO_ZONE = /^ ?(?:[-–—→]|and|to|until) ?[0-2]\d[0-5]\d ?(?:UTC|GMT|Z\b|hours\b|hrs\b)/

/** 1430Z, 1430 UTC, 0930 hours; "2022-02-02 2021:"; 1430 alone where lines begin so. */
const fourDigits: Spelling = {
  digits: [4, 5],
  pattern: at(
    `([01]\\d|2[0-4])([0-5]\\d)(?:(Z|[EIJLNOQRUY])(?!\\w)|(${BLANK}?(?:hours|hrs|h)(?!\\w)))?(?![\\d.,]\\d|[a-z_%]|[:-]\\d)`,
  ),
  read([, hour, minute, letter, hours], place) {
    const { text, start, end, style, previous } = place
    const before = behind(text, start)
    if (isCounted(before)) return undefined
    const time = { kind: 'clock' as const, ...readClock({ hour, minute }) }
    if (time.problem) return undefined
    if (
      letter !== undefined &&
      (letter.toUpperCase() === 'Z' || /\b(?:at|by|from|until|since|and|to|between) $/i.test(before))
    )
      return { ...time, zone: { text: letter, start: end - 1, end } }
    if (letter !== undefined) return undefined
    const zone = zoneAfter(text, end, false, style)
    const dated =
      previous?.kind === 'date' &&
      (previous.date?.year !== undefined || previous.numericDate?.readings[0]?.year !== undefined)
    const afterDate =
      dated &&
      /^(?:[ \t\u00a0]{1,3}|, ?| at | - )$/.test(text.slice(previous!.end, start)) &&
      /^(?:[:;,\]|)]|[ \t]|$)/.test(text.slice(end, end + 1))
    const bare = style.bareClocks && opensLine(before) && ENTRY.test(text.slice(end, end + 2))
    const ranged = compiled(RANGE_TO_ZONE).test(text.slice(end, end + 16))
    if (!(zone || hours || afterDate || bare || ranged)) return undefined
    if (hours && (hour!.startsWith('0') || zone || /\bat $/i.test(before)) === false) return undefined
    if (zone && !isYearless(before, hour!, zone.token.text)) return undefined
    return { ...time, zone: zone?.token, end: zone?.end }
  },
}

/** "in 2021 UTC" is a year; "at 2021 UTC" is not. */
function isYearless(before: string, hour: string, zone: string): boolean {
  if (!/^(?:19|20)$/.test(hour)) return true
  return zone === 'Z' || !/\b(?:in|of|since|year) $/i.test(before)
}

/** noon, midnight, 12 noon, midday. */
const word: Spelling = {
  digits: [2],
  joint: BLANKS,
  pattern: at(`(?:12${BLANK})?(noon|midnight|midday)(?!\\w|-\\w)`),
  read([, name], { text, end, style }) {
    if (
      /^ (?:Commander|Oil|Sun|Blue|Run)\b/.test(text.slice(end, end + 12)) ||
      /^ (?:sun|oil|oils|snack)\b/.test(text.slice(end, end + 7))
    )
      return undefined
    const zone = zoneAfter(text, end, false, style)
    return { kind: 'clock', ...wordClock(name!), zone: zone?.token, end: zone?.end }
  },
}

export const rareClocksFromDigits: readonly Spelling[] = [word, french, dotted, fourDigits]
export const rareClocksFromLetters: readonly Spelling[] = [word]
