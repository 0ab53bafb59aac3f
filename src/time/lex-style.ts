/** Which weak notations a document is written in: a dotted clock is a time only where clocks are written so. */
import { compiled } from '../compiled.js'

export interface TimeStyle extends Notations {
  /** The letters that a config gives a zone to, which nobody else need know. */
  readonly zones: readonly string[]
}

interface Notations {
  /** Lines begin with clocks, as "14:05" or "14h05": "1:17" at the start of a line is one too. */
  readonly clocks: boolean
  /** "11.28". */
  readonly dottedClocks: boolean
  /** "1/28". */
  readonly slashDates: boolean
  /** "1430" without a zone. */
  readonly bareClocks: boolean
  /** "+5m" after a "T+0". */
  readonly offsets: boolean
}

export const plainStyle: TimeStyle = {
  clocks: false,
  dottedClocks: false,
  slashDates: false,
  bareClocks: false,
  offsets: false,
  zones: [],
}

/** Lines that must begin with a notation before it counts as the style of the document. */
const ENOUGH = 3

const OPENING = '^[ \\t\\u00a0]*(?:[-*+•●–—>][ \\t]+)?[[(*_~`]{0,3}'
/** The start of a line whose first word is a number, with or without a sign. */
const NUMBER_FIRST = new RegExp(`${OPENING}(?:T? ?\\+ ?)?\\d`, 'gm')
const HOUR = '(?:[01]?\\d|2[0-3])'
const openings: Readonly<Record<keyof Notations, RegExp>> = {
  clocks: new RegExp(`${OPENING}(?:${HOUR}:[0-5]\\d(?![\\d.])|(?:[01]\\d|2[0-3])h[0-5]\\d(?![\\dms]))`),
  dottedClocks: new RegExp(`${OPENING}(?:[01]\\d|2[0-3])\\.[0-5]\\d(?![\\d.%]|[a-z])`),
  slashDates: new RegExp(`${OPENING}(?:0?[1-9]|[12]\\d|3[01])/(?:0?[1-9]|[12]\\d|3[01])(?=[ \\t:,)\\]]|$)(?! of)`),
  bareClocks: new RegExp(`${OPENING}(?:[01]\\d|2[0-3])[0-5]\\d(?=[ \\t]?(?:[-–—:]|$))(?!-\\d{1,2}(?!\\d))`),
  offsets: /^[ \t]*[[(*_~`]{0,3}T? ?\+ ?(?:\d{1,3}:[0-5]\d|\d{1,4} ?(?:s|m|min|h|hr)\b)/,
}

/** The style that the texts of a document show together: its paragraphs, items, cells and headings. */
export function timeStyle(texts: Iterable<string>, zones: readonly string[] = []): TimeStyle {
  const counts = { clocks: 0, dottedClocks: 0, slashDates: 0, bareClocks: 0, offsets: 0 }
  const names = Object.keys(counts) as (keyof Notations)[]
  for (const text of texts)
    for (let match = NUMBER_FIRST.exec(text); match; match = NUMBER_FIRST.exec(text)) {
      const [opening] = text.slice(match.index, match.index + 40).split('\n', 1)
      for (const name of names) if (compiled(openings[name]).test(opening!)) counts[name]++
    }
  const notations = Object.fromEntries(names.map(name => [name, counts[name] >= ENOUGH]))
  return { ...(notations as Record<keyof Notations, boolean>), zones }
}
