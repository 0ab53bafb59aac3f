/** Text that gives its day to what follows it. */
import type { Passage } from './passages.js'
import type { TimeExpression } from './types.js'

/** A date alone on its line, or before a colon: what follows happened then. An item's date holds for what is nested in it. */
export function isDateLine({ text, kind, expressions }: Passage, { start, end, from }: TimeExpression): boolean {
  if (kind === 'item' || kind === 'cell') return kind === 'item'
  if (text.length >= 120 || from.clock || expressions.some(({ from }) => from.clock)) return false
  const rest = text.slice(end)
  return text.slice(0, start).trim().length < 16 && (rest.trim().length <= 6 || /^\s*[*_]*\s*[:(–—-]/.test(rest))
}

/** "All events happened on 2019-10-21". */
export function isDateNote(text: string): boolean {
  return /\ball (?:of the )?(?:events|times|timestamps|entries)\b/i.test(text)
}
