import { firstReached } from '../halving.js'
import type { Block, List, ListItem, Moment, Section, TimelineEntry } from '../postmortem.js'
import { entry, eventText, hasClock, isDated, isDayLine, type MomentsByBlock, positionOf } from './timeline-entries.js'
import { type Holders, isOtherwise, isTimeline } from './timeline-groups.js'

/** Of the items of a list of events, most have a time. */
const MOST = 0.6

export interface ListSequence {
  readonly section: Section | undefined
  readonly entries: readonly TimelineEntry[]
}

/** Lists of events. Lists that only days part ("**8 September**") are one sequence. */
export function listSequences(
  lists: readonly List[],
  blocks: readonly Block[],
  moments: MomentsByBlock,
  holders: Holders,
): ListSequence[] {
  const sequences: {
    section: Section | undefined
    entries: TimelineEntry[]
    end: number
    nestedIn: List | undefined
  }[] = []
  for (const list of lists) {
    if (list.items.some(({ blocks }) => blocks[0]?.quoted)) continue
    const section = holders.at(list.span.start)
    const last = sequences.at(-1)
    const nestedIn = dayListOf(list, moments)
    const goesOn =
      last !== undefined &&
      last.section === section &&
      (nestedIn
        ? last.nestedIn === nestedIn
        : list.depth === 0 && onlyDaysBetween(blocks, last.end, list.span.start, moments))
    const found = listEntries(list, moments, section, goesOn)
    if (!found) continue
    if (goesOn) {
      for (const each of found) last.entries.push(each)
      last.end = Math.max(last.end, list.span.end)
    } else sequences.push({ section, entries: found, end: list.span.end, nestedIn })
  }
  return sequences.filter(({ entries }) => entries.length > 1)
}

/** A day of a timeline may have one entry. */
function listEntries(
  list: List,
  moments: MomentsByBlock,
  section: Section | undefined,
  goesOn: boolean,
): TimelineEntry[] | undefined {
  if (isOtherwise(section)) return undefined
  const inTimeline = isTimeline(section)
  const events = list.items.filter(item => !(item.lists.length > 0 && isDay(item, moments)))
  const entries = events.map(item => itemEntry(item, moments, inTimeline)).filter(found => found !== undefined)
  const clocks = entries.filter(({ moment }) => hasClock(moment)).length
  if (entries.length < (inTimeline || goesOn ? 1 : 3) || entries.length < MOST * events.length) return undefined
  return inTimeline || clocks * 2 >= entries.length ? entries : undefined
}

/** An item's time opens it, or closes it behind a label; outside of a timeline a label and a time are a field. */
function itemEntry(item: ListItem, moments: MomentsByBlock, inTimeline: boolean): TimelineEntry | undefined {
  const block = item.blocks[0]
  if (block === undefined) return undefined
  const line = block.text.indexOf('\n') < 0 ? block.text.length : block.text.indexOf('\n')
  const dated = (moments.get(block) ?? []).filter(isDated)
  const found = dated.find(moment => isEvent(moment, block.text.length, line, inTimeline))
  return found && entry(found, eventText(found), item.span)
}

function isEvent(moment: Moment, length: number, line: number, inTimeline: boolean): boolean {
  const position = positionOf(moment, 0, moment.expression.end <= line ? line : length)
  return (
    position === 'opens' || position === 'opens-with-word' || (inTimeline && position === 'closes' && hasClock(moment))
  )
}

function isDay({ blocks: [block] }: ListItem, moments: MomentsByBlock): boolean {
  return block !== undefined && isDayLine(block, moments)
}

/** The list of days that a list is nested in. */
function dayListOf(list: List, moments: MomentsByBlock): List | undefined {
  const parent = list.items[0]?.parent
  return parent && isDay(parent, moments) ? parent.list : undefined
}

function onlyDaysBetween(blocks: readonly Block[], from: number, to: number, moments: MomentsByBlock): boolean {
  for (
    let i = firstReached(blocks.length, nth => blocks[nth]!.span.start >= from);
    i < blocks.length && blocks[i]!.span.start < to;
    i++
  )
    if (blocks[i]!.kind !== 'rule' && !isDayLine(blocks[i]!, moments)) return false
  return true
}
