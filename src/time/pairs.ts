/** Two notations of one instant beside each other: "12:05 EDT (16:05 UTC)". */
import type { ChainedTime } from './chained.js'

/** The positions of times that are the other notation of the time before them. */
export function pairs(times: readonly ChainedTime[]): Map<number, number> {
  const found = new Map<number, number>()
  for (let i = 1; i < times.length; i++) {
    const [first, second] = [times[i - 1]!, times[i]!]
    if (first.passage !== second.passage || !first.expression.from.clock || !second.expression.from.clock) continue
    if (first.expression.recurring || second.expression.recurring) continue
    const { text } = first.passage
    const between = text.slice(first.expression.end, second.expression.start)
    const after = text.slice(second.expression.end, second.expression.end + 2)
    const inBrackets = /^\s*[([]\s*(?:=|i\.e\.|or|which is)?\s*$/.test(between) && /^\s*[)\],/]/.test(after)
    if (inBrackets || /^\s*(?:\/|=|\||,? or)\s*$/.test(between)) found.set(i, found.get(i - 1) ?? i - 1)
  }
  return found
}
