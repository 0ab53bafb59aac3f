/** Neighbouring parts over short connectors become one point: a weekday, a date, a clock, a zone. */
import { compiled } from '../compiled.js'
import type { Atom } from './lex-atoms.js'
import type { TimeStyle } from './lex-style.js'
import { zoneAfter } from './lex-zones.js'
import type { CivilDate, ClockTime, Precision, TimePoint } from './types.js'

/** A point with what the ranges and expressions made from it need to know. */
export interface Point extends TimePoint {
  readonly precision: Precision
  readonly last?: { readonly date?: CivilDate; readonly clock?: ClockTime } | undefined
  readonly minutes?: number | undefined
  readonly unknown: boolean
  readonly recurring: boolean
  readonly approximate: boolean
  readonly problem?: 'year' | 'date' | 'clock' | undefined
  /** Its only part is a weekday or a relative day. */
  readonly bare: boolean
  /** "from" or "between" stands between its parts: "on 9 April, from 6:45". */
  readonly opensRange: boolean
}

const FARTHEST = 40
const ABOUT =
  '(?:about|around|approximately|approx\\.?|roughly|circa|ca\\.?|c\\.|~|≈|exactly|nearly|just|shortly|starting|beginning|as early as)'
const BLANK = '[ \\t\\u00a0\\u202f]'
const PART_OF_DAY = '(?:(?:in|on) the )?(?:early |late |the )?(?:morning|afternoon|evening|night)'

/** From a day to its clock: ", at around ", " - ", " from ", "morning at ". */
const DAY_TO_CLOCK = new RegExp(
  `^(?:${BLANK}*[,|:;]?${BLANK}*(?:[-–—|@T/•·]+${BLANK}*)?(?:${PART_OF_DAY},? ?)?(?:(?:at|on|from|by|until|since|after|before|starting(?: at| from)?|between|@|um|à|às|as|a las|alle|ore|om|kl\\.?) ?)?(?:(?:of|on) )?(?:${ABOUT}${BLANK}*)?(?:at )?(?:the )?|${BLANK}*[([]|[)\\]]${BLANK}?)$`,
  'i',
)
/** From a clock to its day: " on ", " (", " the morning of ". */
const CLOCK_TO_DAY = new RegExp(
  `^(?:,?${BLANK}?(?:${PART_OF_DAY} ?)?(?:on|of)?,?${BLANK}?(?:the )?|${BLANK}?\\(|${BLANK}[-–—|]${BLANK}|${BLANK}*\\|${BLANK}*|[)\\]]${BLANK})$`,
  'i',
)
const CLOCK_TO_WEEKDAY = /^,? ?(?:on |this |last )?(?:the )?\(?$/i
const WEEKDAY_ENDS =
  /^(?:$|[ \t]*[\n,.;:)|(–—-]|[ \t]+(?:\d|the\b|and\b|to\b|until\b|we\b|it\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))/i
const WEEKDAY_TO_DATE =
  /^(?:[,.]?[ \t\u00a0]{0,3}(?:the )?|[ ]*\|[ ]*|,? (?:morning|evening|afternoon|night),? (?:of )?(?:the )?|[ ]?[-–—][ ]?|[ ]?\()$/i
const DATE_TO_WEEKDAY = /^,? ?\(?$/

export function points(text: string, atoms: readonly Atom[], style: TimeStyle): Point[] {
  const joined: Point[] = []
  let i = 0
  while (i < atoms.length) {
    let point = pointOf(atoms[i++]!)
    while (i < atoms.length) {
      const next = atoms[i]!
      const gap = gapBetween(text, point.end, next.start)
      if (gap === undefined || !fits(point, next, gap, text)) break
      point = merged(point, next, gap, text, style)
      i++
    }
    joined.push(point)
  }
  return joined
}

/** What stands between two parts; undefined where they are too far apart. A line break needs a word beside it. */
export function gapBetween(text: string, start: number, end: number): string | undefined {
  if (end - start > FARTHEST) return undefined
  const gap = text.slice(start, end)
  if (!gap.includes('\n')) return gap
  return /\n[^\S\n]*\n/.test(gap) || !/[a-z]/i.test(gap) ? undefined : gap.replace('\n', ' ')
}

function pointOf(atom: Atom): Point {
  const { date, numericDate, clock, zone, weekday, relativeDay, start, end, minutes, problem } = atom
  const last = atom.lastDate ? { date: atom.lastDate } : atom.lastClock ? { clock: atom.lastClock } : undefined
  return {
    start,
    end,
    date,
    numericDate,
    clock,
    zone,
    weekday,
    relativeDay,
    minutes,
    problem,
    last,
    precision: atom.precision ?? 'day',
    unknown: atom.kind === 'unknown',
    recurring: atom.recurring ?? false,
    approximate: atom.approximate ?? false,
    bare: atom.kind === 'weekday' || atom.kind === 'relative',
    opensRange: false,
  }
}

function fits(point: Point, next: Atom, gap: string, text: string): boolean {
  if (point.unknown || point.minutes !== undefined || next.kind === 'unknown' || next.kind === 'offset') return false
  if (next.kind === 'stamp') return point.bare && WEEKDAY_TO_DATE.test(gap)
  const dated = hasDate(point)
  const timed = point.clock !== undefined
  if (next.kind === 'weekday' || next.kind === 'relative') {
    if (point.weekday !== undefined || point.relativeDay !== undefined || point.last) return false
    // "14:05 Thursday", but not "14:05 Thursday deploy goes out".
    const isWhole =
      gap.trim() !== '' || next.kind === 'relative' || WEEKDAY_ENDS.test(text.slice(next.end, next.end + 8))
    if (dated) return next.kind === 'weekday' && DATE_TO_WEEKDAY.test(gap) && isWhole
    return timed && CLOCK_TO_WEEKDAY.test(gap) && isWhole
  }
  if (next.kind === 'clock')
    return !timed && isDay(point) && point.precision !== 'month' && compiled(DAY_TO_CLOCK).test(gap)
  if (next.kind !== 'date' || dated || next.precision === 'month') return false
  if (timed)
    return (
      point.last === undefined && (point.weekday === undefined ? CLOCK_TO_DAY.test(gap) : WEEKDAY_TO_DATE.test(gap))
    )
  return point.weekday !== undefined && WEEKDAY_TO_DATE.test(gap)
}

function hasDate({ date, numericDate, problem }: Point): boolean {
  return date !== undefined || numericDate !== undefined || problem === 'year'
}

function isDay(point: Point): boolean {
  return hasDate(point) || point.weekday !== undefined || point.relativeDay !== undefined
}

function merged(point: Point, next: Atom, gap: string, text: string, style: TimeStyle): Point {
  const added = pointOf(next)
  const closes = /[([][ ]?$/.test(gap) && /[)\]]/.test(text.charAt(next.end))
  // "5:40 PM on 18 November UTC": the zone of the clock, behind its day.
  const behind =
    point.clock && !point.zone && next.kind === 'date' && !closes && zoneAfter(text, next.end, false, style)
  return {
    start: point.start,
    end: behind ? behind.end : closes ? next.end + 1 : next.end,
    date: point.date ?? added.date,
    numericDate: point.numericDate ?? added.numericDate,
    clock: point.clock ?? added.clock,
    zone: point.zone ?? added.zone ?? (behind ? behind.token : undefined) ?? zoneInside(text, point.end, next.start),
    weekday: point.weekday ?? added.weekday,
    relativeDay: point.relativeDay ?? added.relativeDay,
    problem: point.problem ?? added.problem,
    last: point.last ?? added.last,
    precision: added.clock || added.date ? (point.clock ? point.precision : added.precision) : point.precision,
    unknown: false,
    recurring: point.recurring || added.recurring,
    approximate:
      point.approximate ||
      added.approximate ||
      /~|≈|\b(?:around|approximately|approx|roughly|about|circa|ca)\b/i.test(gap),
    bare: false,
    opensRange: point.opensRange || /\b(?:from|between)\b/i.test(gap),
  }
}

function zoneInside(text: string, start: number, end: number): TimePoint['zone'] {
  const match = /\(([A-Z]{3,4})\)/.exec(text.slice(start, end))
  if (!match) return undefined
  const at = start + match.index + 1
  return { text: match[1]!, start: at, end: at + match[1]!.length }
}
