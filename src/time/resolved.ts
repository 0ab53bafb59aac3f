/** What is known of the times of a document once they have been resolved. */
import type { Passage } from './passages.js'
import type { Provenance, TimeExpression, TimePoint } from './types.js'
import type { AbbreviationVerdict } from './zone-abbreviations.js'
import type { ZoneNote } from './zone-notes.js'
import type { Zone } from './zone-tokens.js'
import type { Civil, Instant } from './zones.js'

/** A day in every reading of its notation: one, or the month-first and the day-first one. */
export interface Day {
  readonly values: readonly Civil[]
  /** The variable that tells which; absent for one value. */
  readonly variable?: string | undefined
  /** False for a month and a day on a year that nothing gives; the values are then on a nominal year. */
  readonly hasYear: boolean
}

/** A date in a notation of numbers that has two readings. */
export interface DateOrder {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Month first, then day first, as midnights; on a nominal year where there is none. */
  readonly days: readonly [Civil, Civil]
  /** 0 or 1 where the document settles it. */
  readonly settled?: 0 | 1 | undefined
  /** What settles it: the words of another date. */
  readonly evidence?:
    | { readonly text: string; readonly passage: Passage; readonly start: number; readonly end: number }
    | undefined
  /** Both orders are proven in the document, so that neither helps. */
  readonly bothOrders: boolean
}

/** The zone of a time as it is understood. */
export interface ZoneUse {
  /** Undefined for a token that names no zone. */
  readonly zone: Zone | undefined
  readonly text: string
  /** Where it is written; undefined for a setting. */
  readonly passage: Passage | undefined
  readonly start: number
  readonly end: number
  readonly from: Provenance
  readonly note: ZoneNote | undefined
  /** For an abbreviation on a known date. */
  readonly verdict?: AbbreviationVerdict | undefined
  /** What told the meaning of an abbreviation that leaves several. */
  readonly settledBy?: 'definition' | 'place' | 'setting' | undefined
  readonly variable?: string | undefined
}

/** One end of a resolved time. */
export interface ResolvedPoint {
  readonly written: TimePoint
  readonly day: Day | undefined
  readonly dateFrom: Provenance | undefined
  readonly yearFrom: Provenance | undefined
  /** Days added because the clock passed midnight since the entry above. */
  readonly rolledOver: number
  /** Milliseconds since midnight, after am and pm; undefined for a date alone. */
  readonly clock: number | undefined
  /** The hours added to a 12-hour clock without am or pm. */
  readonly assumedPm: boolean
  readonly zone: ZoneUse | undefined
  readonly order: DateOrder | undefined
}

export interface ResolvedTime {
  readonly index: number
  readonly passage: Passage
  readonly expression: TimeExpression
  readonly from: ResolvedPoint
  readonly to: ResolvedPoint | undefined
  /** The other notation of the same instant: "12:05 EDT (16:05 UTC)". */
  readonly pairedWith: number | undefined
  /** What the wall showed, every reading; empty without a date and a clock. */
  readonly local: readonly Civil[]
  readonly localEnd: readonly Civil[]
  /** Every instant kept; empty: there is none; undefined: the document does not say enough. */
  readonly utc: readonly Instant[] | undefined
  readonly utcEnd: readonly Instant[] | undefined
  /** The instant in each reading of the document. */
  readonly instants: readonly (Instant | undefined)[]
  readonly instantsEnd: readonly (Instant | undefined)[]
}

/** One consistent way to read every open question of a document. */
export type Reading = Readonly<Record<string, string | number>>
