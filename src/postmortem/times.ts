/** Times: what is written, the instants that it may mean, and where that was learned. Types only. */
import type { Placed } from '../span.js'
import type { Precision, Provenance, TimeExpression } from '../time/types.js'
import type { AbbreviationVerdict } from '../time/zone-abbreviations.js'
import type { Zone } from '../time/zone-tokens.js'
import type { Block } from './blocks.js'

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

/** What a calendar and a clock on the wall show, as if they showed UTC: milliseconds. */
export type Civil = number

/** The zone of a moment as it is understood. */
export interface MomentZone {
  /** Undefined for words that name none. */
  readonly zone: Zone | undefined
  /** As written: "CET", "PST (UTC-7)". */
  readonly text: string
  /** Where it is written, beside the clock or in a note; one object for all the moments of a note. Undefined for a setting. */
  readonly at: Placed | undefined
  /** It comes from a note such as "all times are CET", a heading, a column. */
  readonly isNote: boolean
  /** Who uses an abbreviation on that date, and who does not. */
  readonly verdict: AbbreviationVerdict | undefined
  /** What told the meaning of an abbreviation that might have several. */
  readonly settledBy: 'definition' | 'place' | 'setting' | undefined
}

/** A date in a notation of numbers that leaves month and day open: 08/09/2023. */
export interface MomentDateOrder extends Placed {
  readonly text: string
  /** Month first, then day first, as midnights. */
  readonly days: readonly [Civil, Civil]
  /** 0 or 1 where the document settles it. */
  readonly settled: 0 | 1 | undefined
  /** The date that settles it. */
  readonly evidence: (Placed & { readonly text: string }) | undefined
  /** The document has dates in both orders. */
  readonly bothOrders: boolean
}

/**
 * A time of the document, with all that is known about it. In `expression`, indices are those of the block's text.
 * Most questions are answered by `local` (what the wall showed) and `utc`; `readings` tells which belong together.
 */
export interface Moment extends Placed {
  /** Position in `Postmortem.moments`. */
  readonly index: number
  readonly text: string
  readonly block: Block
  readonly expression: TimeExpression
  /** Every reading kept, ascending; empty: no such instant exists; undefined: the document does not say enough. */
  readonly utc: readonly Instant[] | undefined
  readonly utcEnd: readonly Instant[] | undefined
  /** The instant in each of `Postmortem.readings`: what to compare moments by, reading by reading. */
  readonly instants: readonly (Instant | undefined)[]
  readonly instantsEnd: readonly (Instant | undefined)[]
  /** The day it is on, as midnight, in every reading of its notation; empty where nothing gives one. */
  readonly days: readonly Civil[]
  readonly daysEnd: readonly Civil[]
  /** Day and clock together, in every reading; empty where either is missing. */
  readonly local: readonly Civil[]
  readonly localEnd: readonly Civil[]
  /** Milliseconds since midnight, after am and pm; undefined for a date alone. */
  readonly clock: number | undefined
  readonly clockEnd: number | undefined
  /** False where a month and a day stand without a year; `days` is then on a nominal year, `local` empty. */
  readonly hasYear: boolean
  /** The clock passed midnight since the entry above, so that the next day was taken. */
  readonly rolledOver: boolean
  /** Twelve hours were added to a clock without am or pm, because it follows on noon. */
  readonly assumedPm: boolean
  readonly precision: Precision
  readonly approximate: boolean
  readonly zone: MomentZone | undefined
  readonly zoneEnd: MomentZone | undefined
  readonly dateOrder: MomentDateOrder | undefined
  readonly from: {
    readonly date: Provenance | undefined
    readonly year: Provenance | undefined
    readonly zone: Provenance | undefined
  }
  /** Position of the moment whose instant this one notes again: "12:05 EDT (16:05 UTC)". */
  readonly pairedWith: number | undefined
  /** What it says about the document: a field that dates the incident, a title, the stamp of an update, the publication. */
  readonly anchor: 'header' | 'title' | 'stamp' | 'publication' | undefined
  /** Position in `StatusPage.updates`. */
  readonly update: number | undefined
}

/** Words that give a zone to times they do not stand beside: "all times are CET", "Timeline (UTC)", "Time (PT)". */
export interface ZoneNote extends Placed {
  readonly text: string
  /** Undefined for words that name none. */
  readonly zone: Zone | undefined
  readonly scope: 'column' | 'section' | 'document'
  /** For an abbreviation that no clock uses: what it means on the date that stands nearest. */
  readonly unused: { readonly day: Civil; readonly verdict: AbbreviationVerdict } | undefined
}

/** Letters and the offset that the document gives them: "PST (UTC-7)". */
export interface ZoneDefinition extends Placed {
  readonly text: string
  readonly letters: string
  /** Minutes east of UTC. */
  readonly offset: number
}

/** One consistent way to answer every open question of a document: what an abbreviation means, which of month and day comes first. */
export type Reading = Readonly<Record<string, string | number>>

/** One end of a moment: where a range starts or ends; a point starts only. */
export interface MomentEnd extends Placed {
  readonly moment: Moment
  readonly side: 'from' | 'to'
  /** As written, the words of this end alone. */
  readonly text: string
  /** With its day and zone, as far as they are known: "2026-04-13 21:00 CET". */
  readonly full: string
}
