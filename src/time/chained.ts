/** A time with its day, as the way through the document gives it. */
import type { Passage } from './passages.js'
import type { Day, ResolvedPoint } from './resolved.js'
import type { Provenance, TimeExpression } from './types.js'

/** A point with its day, and its clock after am and pm; its zone is found later. */
export type ChainedPoint = Omit<ResolvedPoint, 'zone' | 'order'>

export interface ChainedTime {
  readonly passage: Passage
  readonly expression: TimeExpression
  readonly from: ChainedPoint
  readonly to: ChainedPoint | undefined
}

/** A day and where it comes from. */
export interface Dated {
  readonly day: Day
  readonly dateFrom: Provenance
  readonly yearFrom: Provenance | undefined
}

/** A day that is taken from another place, with its year if it has one. */
export function taken(day: Day, from: Provenance): Dated {
  return { day, dateFrom: from, yearFrom: day.hasYear ? from : undefined }
}
