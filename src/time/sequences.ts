/** Times that follow each other as entries do: which way they run, and what clock they use. */
import { HOUR, timeOfDay } from './civil.js'
import { opensLine, type Passage } from './passages.js'
import type { TimeExpression } from './types.js'

export interface SequenceStyle {
  /** More clocks rise than fall from one entry to the next, midnights apart. */
  readonly ascending: boolean
  /** No am or pm, no hour over 12, none with a leading zero: the clocks may be those of a 12-hour dial. */
  readonly twelveHour: boolean
}

/** The expressions that are an entry's own time: the first of an item, a cell or a heading, the first of a line in a paragraph. */
export function entryExpressions({ kind, text, expressions }: Passage): readonly TimeExpression[] {
  const timed = expressions.filter(({ kind, recurring }) => (kind === 'point' || kind === 'range') && !recurring)
  if (kind === 'code') return []
  if (kind !== 'paragraph') return timed.slice(0, 1)
  const opening = timed.filter(({ start }) => opensLine(text, start))
  return opening.length > 0 ? opening : timed.slice(0, 1)
}

/** Six hours back or more from the evening, or twelve from any hour: the next day, not a slip. */
export function isMidnightBetween(before: number, after: number): boolean {
  const back = before - after
  return back >= 12 * HOUR || (back >= 6 * HOUR && before >= 17 * HOUR)
}

/** The style of every sequence of a document, by its name. */
export function sequenceStyles(passages: readonly Passage[]): Map<string, SequenceStyle> {
  const clocks = new Map<string, { text: string; expression: TimeExpression }[]>()
  for (const passage of passages)
    for (const expression of entryExpressions(passage)) {
      if (!expression.from.clock) continue
      const list = clocks.get(passage.sequence) ?? []
      list.push({ text: passage.text, expression })
      clocks.set(passage.sequence, list)
    }
  return new Map([...clocks].map(([name, entries]) => [name, style(entries)]))
}

function style(entries: readonly { text: string; expression: TimeExpression }[]): SequenceStyle {
  const times = entries.map(({ expression }) => timeOfDay(expression.from.clock!))
  let up = 0
  let down = 0
  for (let i = 1; i < times.length; i++) {
    const step = times[i]! - times[i - 1]!
    const passesMidnight = isMidnightBetween(times[i - 1]!, times[i]!)
    if (step > 0 || passesMidnight) up++
    else if (step < 0) down++
  }
  const points = entries.flatMap(({ text, expression: { from, to } }) =>
    (to ? [from, to] : [from]).map(point => ({ ...point, words: text.slice(point.start, point.end) })),
  )
  const twelveHour = points.every(({ clock, words }) => {
    if (!clock) return true
    const leadingZero = /(?<!\d)0\d[:.h]\d\d/.test(words)
    return (
      clock.meridiem === undefined && clock.word === undefined && clock.hour >= 1 && clock.hour <= 12 && !leadingZero
    )
  })
  return { ascending: up >= down, twelveHour }
}
