/** Two notations of one instant beside each other: "12:05 EDT (16:05 UTC)". */
import type { ChainedTime } from './chained.js'
import type { Passage } from './passages.js'
import type { ResolvedPoint } from './resolved.js'
import { isSameZone } from './zone-chain.js'

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
    const equated =
      areZoned(first, second) && /^[`*_\s]*(?:is|was|equals|which is|that is|i\.e\.),?[`*_\s]*$/.test(between)
    if (inBrackets || equated || /^\s*(?:\/|=|\||,? or)\s*$/.test(between)) found.set(i, found.get(i - 1) ?? i - 1)
  }
  return found
}

/** "19:10 AEST is 09:10 UTC" turns one into the other; without zones it would be a correction. */
function areZoned({ expression: first }: ChainedTime, { expression: second }: ChainedTime): boolean {
  return first.from.zone !== undefined && second.from.zone !== undefined
}

interface Zoned {
  readonly time: ChainedTime
  readonly from: ResolvedPoint
}

/** The same for two cells of a row, where the headers differ by their zones alone: "Time (UTC)" and "Time (IST)". */
export function columnPairs(zoned: readonly Zoned[], passages: readonly Passage[]): Map<number, number> {
  const found = new Map<number, number>()
  const firsts = new Map<string, number>()
  for (const [index, { time, from }] of zoned.entries()) {
    const { cell, text } = time.passage
    const { start, end } = time.expression
    if (!cell || from.zone?.from !== 'column' || text.trim().length !== end - start) continue
    const key = `${cell.table} ${cell.row} ${headerOf(time, from, passages)}`
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, index)
    else if (!isSame(zoned[first]!.from, from)) found.set(index, first)
  }
  return found
}

function headerOf({ passage }: ChainedTime, { zone }: ResolvedPoint, passages: readonly Passage[]): string {
  const text = passages[passage.cell!.header!]?.text ?? ''
  return text
    .replace(zone!.text, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

function isSame(a: ResolvedPoint, b: ResolvedPoint): boolean {
  const [first, second] = [a.zone?.zone, b.zone?.zone]
  return !first || !second || isSameZone(first, second)
}
