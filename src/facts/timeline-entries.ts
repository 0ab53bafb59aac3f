/** Where a time has to stand in a text for the text to be an event of a timeline. */
import type { Block, Moment, TimelineEntry } from '../postmortem.js'
import type { Span } from '../span.js'

/** The moments of each block, in their order. */
export type MomentsByBlock = ReadonlyMap<Block, readonly Moment[]>

export function momentsByBlock(moments: readonly Moment[]): MomentsByBlock {
  const found = new Map<Block, Moment[]>()
  for (const moment of moments) {
    const list = found.get(moment.block)
    if (list) list.push(moment)
    else found.set(moment.block, [moment])
  }
  return found
}

const LEAD = /^(?:[\s[({*|~"'`_:•●◦▪>–—✅☑✔-]|\p{Emoji_Presentation}|\uFE0F|⚠)*$/u
const LEAD_WORD =
  /^[\s[({*~"'`_•●◦▪>–—-]*(?:at|on|around|from|about|approximately|approx\.?|between|ca\.?|circa|by|since|time|date)[\s:]+$/i
const CLOSING = /^[\s\])}*_`"'.]*$/
const SEPARATOR = /^[\s\])}*_`"':|,;.~–—→>-]*(?:hrs?|hours)?[\s\])}*_`"':|,;.~–—→>-]*/

export type Position = 'opens' | 'opens-with-word' | 'closes' | undefined

/** Where a moment stands in a stretch of its block's text. */
export function positionOf({ expression, block }: Moment, from = 0, to = block.text.length): Position {
  const before = block.text.slice(from, expression.start)
  if (before.length <= 24 && LEAD.test(before)) return 'opens'
  if (before.length <= 40 && LEAD_WORD.test(before)) return 'opens-with-word'
  return CLOSING.test(block.text.slice(expression.end, to)) ? 'closes' : undefined
}

/** A moment that can date an event: not a schedule, not a day name alone. */
export function isDated({ expression }: Moment): boolean {
  const { kind, recurring, bound } = expression
  return (
    !recurring &&
    (kind === 'point' || kind === 'range' || kind === 'offset' || kind === 'unknown' || kind === 'malformed') &&
    bound !== 'before'
  )
}

export function hasClock({ expression }: Moment): boolean {
  return expression.from.clock !== undefined || expression.kind === 'offset'
}

/** The text without the time and what separates them. */
export function eventText({ expression, block }: Moment, from = 0, to = block.text.length): string {
  const before = block.text.slice(from, expression.start)
  const after = block.text.slice(expression.end, to)
  if (LEAD.test(before) || LEAD_WORD.test(before)) return after.replace(SEPARATOR, '').trim()
  return `${before.replace(/[\s:([–—-]+$/, '')}${after.replace(/^[\s\])]+$/, '')}`.trim()
}

export function entry(moment: Moment, text: string, span: Span): TimelineEntry {
  return { moment, text, block: moment.block, span, label: undefined }
}

/** "Saturday", "Day 2". */
function isNamedDay({ expression, days }: Moment): boolean {
  return (expression.kind === 'weekday' || expression.kind === 'relative') && days.length > 0
}

/** True for a text that is a date and little else: what follows happened then. */
export function isDayLine(block: Block, moments: MomentsByBlock): boolean {
  const [first, ...others] = moments.get(block) ?? []
  if (!first || others.length > 1 || hasClock(first) || first.expression.kind === 'offset') return false
  if (first.expression.precision === 'month' || !(isDated(first) || isNamedDay(first))) return false
  const rest = block.text.slice(0, first.expression.start) + block.text.slice(first.expression.end)
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length <= 12
}
