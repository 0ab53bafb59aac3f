import type { Section, TimelineEntry } from '../postmortem.js'
import { entry, eventText, hasClock, isDated, type MomentsByBlock, positionOf } from './timeline-entries.js'
import { type Holders, isTimeline } from './timeline-groups.js'

export interface HeadingSequence {
  readonly section: Section | undefined
  readonly entries: readonly TimelineEntry[]
}

/** Sections whose title is a time with an event: "### 14:43 Rolled back". Those of one level are one sequence, days apart or not. */
export function headingSequences(
  sections: readonly Section[],
  moments: MomentsByBlock,
  holders: Holders,
): HeadingSequence[] {
  const sequences = new Map<string, { section: Section | undefined; entries: TimelineEntry[] }>()
  const ids = new Map<Section | undefined, number>()
  for (const section of sections) {
    if (section.carrier === 'label' || section.carrier === 'plain') continue
    const holder = holders.outOfDays(section.parent)
    const found = titleEntry(section, moments, isTimeline(holder))
    if (!found) continue
    if (!ids.has(holder)) ids.set(holder, ids.size)
    const key = `${ids.get(holder)} ${section.carrier === 'bold' ? 'bold' : section.depth} ${section.incident}`
    const sequence = sequences.get(key)
    if (sequence) sequence.entries.push(found)
    else sequences.set(key, { section: holder, entries: [found] })
  }
  return [...sequences.values()].filter(({ entries, section }) => entries.length >= (isTimeline(section) ? 2 : 3))
}

function titleEntry(section: Section, moments: MomentsByBlock, inTimeline: boolean): TimelineEntry | undefined {
  const { heading, roles } = section
  const moment = moments.get(heading)?.find(isDated)
  if (!moment || positionOf(moment) === undefined) return undefined
  // "09:30 Fix" in a timeline is an entry, not the section on the fix.
  if (roles.length > 0 && !(inTimeline && hasClock(moment))) return undefined
  if (!hasClock(moment)) {
    const isDay = eventText(moment).replace(/\W/g, '').length <= 12
    if (isDay || !inTimeline) return undefined
  }
  const body = section.blocks.find(block => block !== heading && block.text.trim() !== '')
  return entry(moment, eventText(moment) || (body?.text.split('\n')[0] ?? ''), section.span)
}
