/** The parts that a time expression is made of: what the lexer finds and the grammar joins. */
import type { TimeStyle } from './lex-style.js'
import type { CivilDate, ClockTime, NumericDate, Precision, ZoneToken } from './types.js'

export interface Atom {
  readonly kind: 'date' | 'clock' | 'stamp' | 'weekday' | 'relative' | 'offset' | 'unknown'
  readonly start: number
  readonly end: number
  readonly date?: CivilDate | undefined
  readonly numericDate?: NumericDate | undefined
  /** The second date of "29-30 October". */
  readonly lastDate?: CivilDate | undefined
  readonly clock?: ClockTime | undefined
  /** The second clock of "1-2 pm" and "16:05:57-58". */
  readonly lastClock?: ClockTime | undefined
  readonly precision?: Precision | undefined
  readonly zone?: ZoneToken | undefined
  readonly weekday?: number | undefined
  readonly relativeDay?: string | undefined
  readonly minutes?: number | undefined
  readonly approximate?: boolean | undefined
  readonly recurring?: boolean | undefined
  /** What cannot be: a year of three digits, 31 April, 25:10. */
  readonly problem?: 'year' | 'date' | 'clock' | undefined
}

/** What a spelling may look at besides its own match. */
export interface Place {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly style: TimeStyle
  /** The atom found before, wherever it is. */
  readonly previous: Atom | undefined
}

/** What a spelling answers: an atom without what the lexer adds. `end` only where it is not that of the match. */
export type Found = Omit<Atom, 'start' | 'end'> & { readonly end?: number | undefined }

/** One way to write a part: a sticky pattern, and what a match means, or undefined where it means no time. */
export interface Spelling {
  readonly pattern: RegExp
  /** How many digits its first number has, where it begins with one; and the characters that may come behind them. */
  readonly digits?: readonly number[]
  readonly joint?: string
  /** What every match begins with, and few other texts: it is found sooner than the pattern. */
  readonly sign?: RegExp
  read(match: RegExpExecArray, place: Place): Found | undefined
}
