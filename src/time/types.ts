/**
 * What the time engine says about a stretch of text. Indices are UTF-16, into the text that was given,
 * never into a file: the engine knows nothing of Markdown.
 */

/** A calendar date as written. A part that is not written is undefined; months and days count from 1. */
export interface CivilDate {
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
}

/** A time of day as read: 24-hour, after "pm" has been applied where it can be. */
export interface ClockTime {
  readonly hour: number
  readonly minute: number
  readonly second?: number | undefined
  /** Digits after the decimal point of the second, as written: "463". */
  readonly fraction?: string | undefined
  readonly meridiem?: 'am' | 'pm' | undefined
  /** The hour as written, before am or pm was applied: 12 in "12:30 am", 23 in "23:00 AM". */
  readonly writtenHour: number
  /** "noon" and "midnight" are words, not digits. */
  readonly word?: 'noon' | 'midnight' | undefined
  /** What no clock shows: 25:10, 14:75, 23:00 AM. The value above is then the best that can be said. */
  readonly impossible?: boolean | undefined
}

/** The zone as written directly beside a clock, with its own place in the text. */
export interface ZoneToken {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A date whose notation leaves more than one reading: 08/09/2023. Readings are month-first, then day-first. */
export interface NumericDate {
  readonly readings: readonly CivilDate[]
  readonly separator: '/' | '-' | '.'
  readonly text: string
  readonly start: number
  readonly end: number
}

/** One end of a time expression. */
export interface TimePoint {
  /** Where this end alone is written. */
  readonly start: number
  readonly end: number
  readonly date?: CivilDate | undefined
  readonly numericDate?: NumericDate | undefined
  readonly clock?: ClockTime | undefined
  readonly zone?: ZoneToken | undefined
  /** 0 Sunday … 6 Saturday, as written. */
  readonly weekday?: number | undefined
  /** "yesterday", "the following morning": the words, in lower case. */
  readonly relativeDay?: string | undefined
}

export type Precision = 'month' | 'day' | 'hour' | 'minute' | 'second' | 'subsecond'

/**
 * A time expression as written: what the words say, not yet what they mean.
 *
 * - `point`: a date, a clock, or both
 * - `range`: two points, `from` and `to`; zone, date and am/pm that only one end states are left out of the other
 * - `weekday`: a day name alone
 * - `relative`: "yesterday", "today"
 * - `offset`: T+5m, `minutes` after the start
 * - `malformed`: looks like a time and cannot be one: 11/03/202, 14:75, 31 April, `problem` says why
 * - `unknown`: a time left open by its author: "??:??", "HH:MM", "[???]"
 */
export interface TimeExpression {
  readonly kind: 'point' | 'range' | 'weekday' | 'relative' | 'offset' | 'malformed' | 'unknown'
  readonly text: string
  readonly start: number
  readonly end: number
  readonly from: TimePoint
  readonly to?: TimePoint | undefined
  /** Minutes, signed, for `offset`. */
  readonly minutes?: number | undefined
  readonly precision: Precision
  /** "around", "~", "ca.", "about", "-ish". */
  readonly approximate: boolean
  /** A bound rather than a point: "by 18:00", "since 15:10", "before 7:00". */
  readonly bound?: 'before' | 'after' | 'by' | 'since' | 'until' | undefined
  /** "every", "daily", "Monday to Friday": a schedule, left out of every check. */
  readonly recurring: boolean
  readonly problem?: 'year' | 'date' | 'clock' | undefined
}

/** A length of time as written. */
export interface DurationExpression {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly minutes: number
  /** The smallest unit written, in minutes: 60 for "2 hours", 1 for "2h10". */
  readonly unit: number
  readonly approximate: boolean
}

/** Where a part of a time came from. */
export type Provenance =
  | 'written'
  | 'range'
  | 'label'
  | 'row'
  | 'column'
  | 'sentence'
  | 'block'
  | 'heading'
  | 'previous'
  | 'stamp'
  | 'section'
  | 'document'
  | 'siblings'
  | 'header'
  | 'title'
  | 'file-name'
  | 'publication'
  | 'setting'
  | 'evidence'
