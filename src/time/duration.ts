/** Text → lengths of time: "1 hour and 48 minutes", "35h 36m", "half an hour", "PT1H30M", "Duration: 01:45". */
import { compiled } from '../compiled.js'
import { matches } from '../matches.js'
import { behind, isLength } from './lex-guards.js'
import type { DurationExpression } from './types.js'

const NUMBERS =
  'a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty ninety'.split(
    ' ',
  )
const VALUES = [1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 30, 40, 50, 60, 90]
const MINUTES: Readonly<Record<string, number>> = { w: 10080, d: 1440, h: 60, m: 1, s: 1 / 60 }

const NUMBER = `(?:\\d{1,6}(?:[.,]\\d{1,3})?|(?:${NUMBERS.join('|')})(?=[ \\u00a0-]))`
const UNIT = '(?:weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[dhms])(?![a-z\\d])'
/** A part of "1h30m" has no blank after it. */
const TIGHT_UNIT = '(?:days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[dhms])(?=\\d{1,4} ?[dhms])'
const PART = `${NUMBER}[ \\t\\u00a0-]?(?:${UNIT}|${TIGHT_UNIT})`
const WORDS = new RegExp(
  `(?<![\\w.:/$€£#+-]|\\d[–,])(?:(${NUMBER})(?:${UNIT}|[ ])?[ ]?(?:-|–|to)[ ]?)?(${PART}(?:(?:,? and |,? ?)${PART}){0,4})( and a half)?|\\b(half an hour)\\b|\\bhalf a day\\b`,
  'gi',
)
/** Every length in words holds a number right before the first letters of a unit, or "half". */
const COUNTED = new RegExp(
  `(?:\\d[ \\t\\u00a0-]?|\\b(?:${NUMBERS.join('|')})[ \\u00a0-])(?:week|wk|day|hour|hr|min|sec|[dhms](?![a-z]))|\\bhalf an? (?:hour|day)`,
  'gi',
)
/** No length starts further before such a number: "1000.25 to 2000.75 days". */
const LEAD = 30
const EACH_PART = new RegExp(`(${NUMBER})[ \\t\\u00a0-]?([wdhms])[a-z]*`, 'gi')
const ISO = /(?<![\w-])P(?:(\d{1,4})D)?T(?=\d)(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?(?!\w)/g
const FRENCH = /(?<![\w.:/-])(\d{1,3})h(\d{2})(?!\w)/g
/** "Duration: 01:45", "lasted 0:02:10", "2:30 hours". */
const COLONS = /(?<![\w.:/-])(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?![\d:.]| ?[ap]\.?m\b| ?Z\b)( ?(?:hours|hrs|h)\b)?/g
const ZONE_OR_RANGE_AFTER = /^(?:\s?(?:[-–—→]|to|until)\s?\d|\s?\(?[A-Z]{2,5}\b)/

/** Signs without which a text has no length: they are found sooner. */
const UNITS = /week|wk|day|hour|hr|min|sec|\d[ \t\u00a0-]?[dhms]/i
const COLON = /\d:[0-5]\d/g
const HOURS = /\dh\d/g

export function durations(text: string): DurationExpression[] {
  const found = UNITS.test(text) ? [...inWords(text), ...inIso(text), ...inFrench(text)] : []
  for (const length of inColons(text)) found.push(length)
  if (found.length < 2) return found
  return found.sort((a, b) => a.start - b.start).filter(({ start }, i, all) => i === 0 || start >= all[i - 1]!.end)
}

function* inWords(text: string): Generator<DurationExpression> {
  for (const match of matchesNear(COUNTED, LEAD, WORDS, text)) {
    const [, low, parts, half, halfHour] = match
    if (parts === undefined) {
      const minutes = halfHour ? 30 : 720
      yield expression(text, match, minutes, minutes)
      continue
    }
    const all = partsOf(parts, match.index + match[0].indexOf(parts, low?.length ?? 0))
    const starts = all.flatMap((part, i) => (i === 0 || part.unit >= all[i - 1]!.unit ? [i] : []))
    const lengths = starts.length === 1 ? [all] : starts.map(i => all.slice(i, stop(all, i)))
    for (const [i, length] of lengths.entries()) {
      const last = length.at(-1)!
      const ends = half !== undefined && i === lengths.length - 1
      const total = length.reduce((sum, { value, unit }) => sum + value * unit, ends ? last.unit / 2 : 0)
      const unit = ends || !Number.isInteger(last.value) ? last.unit / 10 : last.unit
      const least = i === 0 && low !== undefined ? value(low) * length[0]!.unit : total
      const [start, end] = [length[0]!.start, ends ? match.index + match[0].length : last.end]
      if (least < total && length.length === 1)
        yield expression(
          text,
          { index: match.index, 0: text.slice(match.index, end) },
          (least + total) / 2,
          total - least,
        )
      else yield expression(text, { index: start, 0: text.slice(start, end) }, total, unit)
    }
  }
}

/** Every match of a pattern, which is tried from a little before each sign that no match is without. */
function* matchesNear(sign: RegExp, lead: number, pattern: RegExp, text: string): Generator<RegExpExecArray> {
  compiled(sign)
  compiled(pattern)
  for (let from = 0; ; ) {
    sign.lastIndex = from
    const seen = sign.exec(text)
    if (!seen) return
    pattern.lastIndex = Math.max(from, seen.index - lead)
    const match = pattern.exec(text)
    if (!match) return
    from = pattern.lastIndex
    yield match
  }
}

/** A number and its unit, with its place in the text. */
function partsOf(text: string, offset: number) {
  return matches(EACH_PART, text).map(match => {
    const start = offset + match.index
    return { start, end: start + match[0].length, value: value(match[1]!), unit: MINUTES[match[2]!.toLowerCase()]! }
  })
}

/** Units fall within one length: "1 hour 5 minutes" is one, "5 minutes, 1 hour" are two. */
function stop(parts: readonly { readonly unit: number }[], from: number): number {
  let end = from + 1
  while (end < parts.length && parts[end]!.unit < parts[end - 1]!.unit) end++
  return end
}

function* inIso(text: string): Generator<DurationExpression> {
  for (const match of matches(ISO, text)) {
    const [, days, hours, minutes, seconds] = match.map(part => Number(part ?? 0))
    yield expression(
      text,
      match,
      days! * 1440 + hours! * 60 + minutes! + seconds! / 60,
      match[4] ? 1 / 60 : match[3] ? 1 : 60,
    )
  }
}

/** Alone in brackets, or behind a clock with a colon: "13:00-15:30 UTC (2h30)", "13:00-15:30 = 2h30". */
const BEHIND_CLOCK = /:\d\d(?: ?[A-Z]{2,5})?\)? ?[,=–—-] ?$/

function* inFrench(text: string): Generator<DurationExpression> {
  for (const match of matchesNear(HOURS, 2, FRENCH, text)) {
    const before = behind(text, match.index)
    const isAlone =
      /[([](?:~|ca\.? |about |env\. )?$/.test(before) && /^[)\]]/.test(text.slice(match.index + match[0].length))
    if (isAlone || isLength(before) || /~ ?$/.test(before) || BEHIND_CLOCK.test(before))
      yield expression(text, match, Number(match[1]) * 60 + Number(match[2]), 1)
  }
}

function* inColons(text: string): Generator<DurationExpression> {
  for (const match of matchesNear(COLON, 2, COLONS, text)) {
    const [whole, hours, minutes, seconds, unit] = match
    const after = text.slice(match.index + whole.length, match.index + whole.length + 12)
    const isTime = !unit && (!isLength(behind(text, match.index)) || ZONE_OR_RANGE_AFTER.test(after))
    if (isTime || (unit && /\bat $/i.test(behind(text, match.index)))) continue
    yield expression(
      text,
      match,
      Number(hours) * 60 + Number(minutes) + Number(seconds ?? 0) / 60,
      seconds ? 1 / 60 : 1,
    )
  }
}

function value(amount: string): number {
  const word = NUMBERS.indexOf(amount.toLowerCase())
  return word >= 0 ? VALUES[word]! : Number(amount.replace(',', '.'))
}

const ABOUT =
  /(?:~|≈|\b(?:about|approximately|approx\.?|around|roughly|circa|ca\.?|over|nearly|almost|at least|up to|more than|less than|under|within|just over|just under|a little over|some|close to|as long as))[ \u00a0]?$/i

function expression(
  text: string,
  match: { readonly index: number; readonly 0: string },
  minutes: number,
  unit: number,
): DurationExpression {
  const [start, end] = [match.index, match.index + match[0].length]
  const approximate =
    compiled(ABOUT).test(behind(text, start)) || /^ ?(?:or so|ish|\+|-ish)\b/.test(text.slice(end, end + 8))
  return { text: match[0], start, end, minutes, unit, approximate }
}
