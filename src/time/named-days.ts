/** Days that are named by their place in the week, or counted: "Saturday", "Day 2". */
import { isDateLine } from './date-lines.js'
import { plusDays } from './days.js'
import { opensLine, type Passage } from './passages.js'
import type { Day } from './resolved.js'
import type { TimeExpression } from './types.js'

/** "02:20 on Sunday" after a Saturday: the nearest day of that name. */
export function onWeekday(day: Day, weekday: number | undefined): Day {
  const [only, ...others] = day.values
  if (weekday === undefined || only === undefined || others.length > 0 || !day.hasYear) return day
  const ahead = (weekday - new Date(only).getUTCDay() + 7) % 7
  return plusDays(day, ahead > 3 ? ahead - 7 : ahead)
}

/** The next such day, up to four days on, else the nearest before: titles of days run on with few gaps. */
export function nextWeekday(day: Day, weekday: number): Day {
  const [first] = day.values
  if (first === undefined || day.values.length > 1 || !day.hasYear) return day
  const ahead = (weekday - new Date(first).getUTCDay() + 7) % 7
  return plusDays(day, ahead > 4 ? ahead - 7 : ahead)
}

/** A weekday or a day's number as a title, or alone on its line over what happened then. */
export function isDayTitle(passage: Passage, expression: TimeExpression): boolean {
  const { from, to } = expression
  const isDay =
    /^day \d+$/.test(from.relativeDay ?? '') || (from.weekday !== undefined && expression.kind === 'weekday')
  if (!isDay || to || passage.anchor !== undefined) return false
  return (
    (passage.kind === 'heading' || passage.kind === 'paragraph') &&
    opensLine(passage.text, expression.start) &&
    isDateLine(passage, expression)
  )
}

/** The cell of a table that is a weekday and nothing else. */
export function weekdayAlone({ text, expressions: [first, ...others] }: Passage): number | undefined {
  const isAlone = first?.kind === 'weekday' && others.length === 0 && text.trim().length === first.end - first.start
  return isAlone ? first.from.weekday : undefined
}
