/** Times that follow each other as entries do: which way they run, and what clock they use. */
import { HOUR, timeOfDay } from './civil.js'
import { opensLine, type Passage } from './passages.js'
import type { ClockTime, TimeExpression, TimePoint } from './types.js'

export interface SequenceStyle {
  /** More clocks rise than fall from one entry to the next, midnights apart. */
  readonly ascending: boolean
  /** Where the entries run backwards and none has a day: the midnights that lie between the first and the last. */
  readonly nights: number
  /** No am or pm, no hour over 12, none with a leading zero: the clocks may be those of a 12-hour dial. */
  readonly twelveHour: boolean
}

/** The expressions that are an entry's own time: the first of an item, a cell or a heading, the first of a line in a paragraph. */
export function entryExpressions({ kind, text, expressions }: Passage): readonly TimeExpression[] {
  const first = expressions.find(isEvent)
  if (!first) return []
  if (kind !== 'paragraph') return [first]
  const opening = expressions.filter(expression => isEvent(expression) && opensLine(text, expression.start))
  return opening.length > 0 ? opening : [first]
}

function isEvent({ kind, recurring }: TimeExpression): boolean {
  return (kind === 'point' || kind === 'range') && !recurring
}

/** Six hours back or more from the evening, or twelve from any hour: the next day, not a slip. */
export function isMidnightBetween(before: number, after: number): boolean {
  const back = before - after
  return back >= 12 * HOUR || (back >= 6 * HOUR && before >= 17 * HOUR)
}

interface Entry {
  readonly text: string
  readonly from: TimePoint
  readonly to: TimePoint | undefined
  readonly clock: ClockTime
}

/**
 * The style of every sequence of a document, by its name.
 *
 * @param entries What `entryExpressions` says of each passage.
 */
export function sequenceStyles(
  entries: ReadonlyMap<Passage, readonly TimeExpression[]>,
): ReadonlyMap<string, SequenceStyle> {
  const clocks = new Map<string, Entry[]>()
  for (const [{ text, sequence }, expressions] of entries)
    for (const { from, to } of expressions) {
      const { clock } = from
      if (!clock) continue
      const list = clocks.get(sequence)
      if (list) list.push({ text, from, to, clock })
      else clocks.set(sequence, [{ text, from, to, clock }])
    }
  return new Map(Array.from(clocks, ([name, entries]) => [name, style(entries)]))
}

function style(entries: readonly Entry[]): SequenceStyle {
  const times = entries.map(({ clock }) => timeOfDay(clock))
  let up = 0
  let down = 0
  let nights = 0
  for (let i = 1; i < times.length; i++) {
    const step = times[i]! - times[i - 1]!
    const passesMidnight = isMidnightBetween(times[i - 1]!, times[i]!)
    if (step > 0 || passesMidnight) up++
    else if (step < 0) down++
    if (isMidnightBetween(times[i]!, times[i - 1]!)) nights++
  }
  const isDated = entries.some(({ from }) => from.date || from.numericDate || from.weekday !== undefined)
  const twelveHour = entries.every(({ text, from, to }) => isOnDial(text, from) && (!to || isOnDial(text, to)))
  return { ascending: up >= down, nights: up >= down || isDated ? 0 : nights, twelveHour }
}

function isOnDial(text: string, { clock, start, end }: TimePoint): boolean {
  if (!clock) return true
  const { hour, meridiem, word } = clock
  if (hour < 1 || hour > 12 || meridiem !== undefined || word !== undefined) return false
  return !/(?<!\d)0\d[:.h]\d\d/.test(text.slice(start, end))
}
