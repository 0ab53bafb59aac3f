import { firstReached } from '../halving.js'
import type { Block, Moment, Section, TimelineEntry } from '../postmortem.js'
import { type Line, linesOf } from './lines.js'
import { entry, eventText, hasClock, isDated, type MomentsByBlock, positionOf } from './timeline-entries.js'
import { type Holders, isOtherwise, isTimeline } from './timeline-groups.js'

export interface LineSequence {
  readonly section: Section | undefined
  readonly entries: readonly TimelineEntry[]
}

/** Lines and paragraphs that begin with a time: "14:05 – paged". A preposition makes it prose, which has no order. */
export function lineSequences(blocks: readonly Block[], moments: MomentsByBlock, holders: Holders): LineSequence[] {
  const sequences = new Map<Section | undefined, TimelineEntry[]>()
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.item || block.quoted || block.footnote) continue
    const timed = moments.get(block)
    if (!timed) continue
    const section = holders.at(block.span.start)
    const inTimeline = isTimeline(section)
    if (isOtherwise(section) || (section?.heading === block && !inTimeline)) continue
    const found = linesOf(block).flatMap(line => lineEntry(line, timed))
    if (found.length === 0) continue
    const entries = sequences.get(section) ?? []
    for (const each of found) entries.push(each)
    sequences.set(section, entries)
  }
  return [...sequences]
    .map(([section, entries]) => ({ section, entries }))
    .filter(
      ({ entries, section }) =>
        entries.length >= 3 &&
        (isTimeline(section) || entries.filter(({ moment }) => hasClock(moment)).length * 2 >= entries.length),
    )
}

function lineEntry(line: Line, timed: readonly Moment[]): TimelineEntry[] {
  const moment = timed[firstReached(timed.length, nth => timed[nth]!.expression.start >= line.start)]
  if (
    !moment ||
    moment.expression.end > line.end ||
    !isDated(moment) ||
    positionOf(moment, line.start, line.end) !== 'opens'
  )
    return []
  const text = eventText(moment, line.start, line.end)
  return text === '' && !hasClock(moment) ? [] : [entry(moment, text, line.span)]
}
