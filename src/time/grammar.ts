/** Text → time expressions: the lexer's parts joined over short connectors to points, ranges, and what they are. */
import { isRecurring, markBefore, modifiersOf } from './grammar-modifiers.js'
import { type Point, points } from './grammar-points.js'
import { type Span, spans } from './grammar-ranges.js'
import { atoms } from './lex.js'
import { behind, opensLine } from './lex-guards.js'
import { plainStyle, type TimeStyle } from './lex-style.js'
import type { TimeExpression, TimePoint } from './types.js'

export { type TimeStyle, timeStyle } from './lex-style.js'

/** What every time has one of, so that most texts need not be read. */
const DIGIT = /[\d?]/
/** "Sat" in a cell of its own. */
const ALONE = /^\s*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,3}\.?\s*$/i
const WORD = /day|noon|night|morning|evening|tomorrow|hh:mm|xx:xx|yyyy/i

/** "10:45~". */
const APPROXIMATE_AFTER = /^~(?!\s?\d)/

/** The time expressions of a text, in their order; `style` says which weak notations count as times here. */
export function timeExpressions(text: string, style: TimeStyle = plainStyle): TimeExpression[] {
  if (!DIGIT.test(text) && !WORD.test(text) && !ALONE.test(text)) return []
  const parts = atoms(text, style)
  if (parts.length === 0) return []
  return spans(text, points(text, parts, style))
    .filter(span => isTime(text, span))
    .map(span => expression(text, span))
}

/** A weekday or a word such as "today" alone counts only where something happened then. */
function isTime(text: string, { from, to, end }: Span): boolean {
  if (!from.bare || to) return true
  if (from.relativeDay !== undefined) return true
  const before = behind(text, from.start)
  if (
    /(?:\b(?:on|last|this|next|by|until|since|from|of|early|late|before|after|following|previous)|,) (?:the )?$/i.test(
      before,
    )
  )
    return !/^ [a-z]+ (?:policy|freeze|release)/.test(text.slice(end, end + 24)) && !/\ba $/i.test(before)
  return (
    / /.test(text.slice(from.start, end)) ||
    (opensLine(before) && /^[\])*_]*(?:[:,]|[ ]?[-–—]|$)/.test(text.slice(end, end + 4)))
  )
}

function expression(text: string, { from, to, end }: Span): TimeExpression {
  const before = behind(text, from.start)
  const start = from.start - markBefore(before)
  const { approximate, bound } = modifiersOf(before)
  return {
    kind: kindOf(from, to),
    text: text.slice(start, end),
    start,
    end,
    from: written(from),
    to: to && written(to),
    minutes: from.minutes,
    precision: to?.clock ? to.precision : from.precision,
    approximate:
      from.approximate || (to?.approximate ?? false) || approximate || APPROXIMATE_AFTER.test(text.slice(end, end + 4)),
    bound,
    recurring:
      from.recurring ||
      (to?.recurring ?? false) ||
      (from.bare && to !== undefined) ||
      isRecurring(before, text.slice(end, end + 24)),
    problem: from.problem ?? to?.problem,
  }
}

function kindOf(from: Point, to: Point | undefined): TimeExpression['kind'] {
  if (from.unknown || to?.unknown) return 'unknown'
  if (from.minutes !== undefined) return 'offset'
  if (from.problem ?? to?.problem) return 'malformed'
  if (to) return 'range'
  if (!from.bare) return 'point'
  return from.weekday === undefined ? 'relative' : 'weekday'
}

/** Only what is written, without what the grammar needs to know. */
function written({ start, end, date, numericDate, clock, zone, weekday, relativeDay }: Point): TimePoint {
  return { start, end, date, numericDate, clock, zone, weekday, relativeDay }
}

/** True for a text that is one time and nothing else: what inline code must hold to be read as text. */
export function isTimeExpression(text: string, zones: readonly string[] = []): boolean {
  const trimmed = text.trim()
  if (trimmed.length > 60) return false
  const [found, ...others] = timeExpressions(trimmed, { ...plainStyle, clocks: true, zones })
  return (
    found !== undefined &&
    others.length === 0 &&
    found.text === trimmed &&
    !['weekday', 'relative'].includes(found.kind)
  )
}
