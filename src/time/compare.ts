/** Comparing times that may each be read in several ways. */
import { HOUR } from './civil.js'
import type { Instant } from './zones.js'
import { MINUTE } from './zones.js'

/** What can be compared: an instant for each reading of the document, in the same order everywhere. */
export interface Comparable {
  readonly instants: readonly (Instant | undefined)[]
  readonly approximate: boolean
  readonly precision: string
}

/**
 * How sure a statement about times is: certain when it holds in every reading of the document, likely when in the
 * best-supported one, possible when in some; undefined when in none.
 *
 * @param holds Asked for each reading; undefined where it cannot be told, which counts as not holding.
 */
export function certaintyOf(
  document: { readonly readings: readonly unknown[]; readonly readingsComplete: boolean },
  holds: (reading: number) => boolean | undefined,
): 'certain' | 'likely' | 'possible' | undefined {
  if (!document.readingsComplete) return undefined
  const results = document.readings.map((_, reading) => holds(reading) === true)
  if (!results.includes(true)) return undefined
  return results.every(Boolean) ? 'certain' : results[0] ? 'likely' : 'possible'
}

/** How far an approximate time may be off, in milliseconds: ten minutes, half an hour for an hour alone. */
export function margin({ approximate, precision }: Pick<Comparable, 'approximate' | 'precision'>): number {
  if (!approximate) return 0
  return precision === 'hour' ? HOUR / 2 : 10 * MINUTE
}

/** Minutes from one time to another in a reading; undefined where either has no instant in it. */
export function minutesBetween(first: Comparable, second: Comparable, reading = 0): number | undefined {
  const [from, to] = [first.instants[reading], second.instants[reading]]
  return from === undefined || to === undefined ? undefined : (to - from) / MINUTE
}
