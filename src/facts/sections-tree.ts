import { firstReached } from '../halving.js'
import type { Block, Incident, Section } from '../postmortem.js'
import type { Span } from '../span.js'
import type { Opening } from './sections-carriers.js'

const MEDIA = /<(?:img|video|iframe|object|svg)\b/i

/** An opening with its depth. */
export interface Placing extends Opening {
  readonly depth: number
}

interface Surroundings {
  readonly blocks: readonly Block[]
  readonly incidents: readonly Incident[]
  /** Where the last section ends: the trailer of a status page, or the end of the text. */
  readonly end: number
  readonly length: number
}

/** Sections with their bodies, parents and children, in the order of their titles. */
export function nested(placings: readonly Placing[], surroundings: Surroundings): Section[] {
  const sections: Section[] = []
  const open: { section: Section; children: Section[] }[] = []
  const ends = bodyEnds(placings, surroundings)
  for (const [index, placing] of placings.entries()) {
    while (open.length > 0 && open.at(-1)!.section.depth >= placing.depth) open.pop()
    const children: Section[] = []
    const parent = open.at(-1)
    const section = sectionOf(placing, ends[index]!, parent?.section, children, surroundings)
    parent?.children.push(section)
    open.push({ section, children })
    sections.push(section)
  }
  return sections
}

/** A body runs to the next title of the same or a higher level, but never out of its list item or table row. */
function bodyEnds(placings: readonly Placing[], { end, length }: Surroundings): number[] {
  const ends: number[] = new Array(placings.length)
  const waiting: number[] = []
  for (let index = placings.length - 1; index >= 0; index--) {
    const placing = placings[index]!
    while (waiting.length > 0 && placings[waiting.at(-1)!]!.depth > placing.depth) waiting.pop()
    const next = waiting.at(-1)
    const last = placing.span.start < end ? end : length
    const following = next === undefined ? last : Math.min(placings[next]!.span.start, last)
    ends[index] = Math.max(placing.bodyStart, Math.min(following, placing.within?.end ?? length))
    waiting.push(index)
  }
  return ends
}

function sectionOf(
  { title, roles, carrier, certainty, heading, span, bodyStart, value, depth }: Placing,
  bodyEnd: number,
  parent: Section | undefined,
  children: readonly Section[],
  { blocks, incidents }: Surroundings,
): Section {
  const body = { start: bodyStart, end: bodyEnd }
  const within = blocksWithin(blocks, body)
  return {
    title,
    roles,
    carrier,
    certainty,
    heading,
    span,
    body,
    parent,
    children,
    depth,
    value,
    blocks: within,
    get text() {
      return textWithin(within, body)
    },
    get empty() {
      return value === undefined && !within.some(block => isContent(block, body))
    },
    incident: Math.max(0, firstReached(incidents.length, nth => incidents[nth]!.span.start > span.start) - 1),
  }
}

function blocksWithin(blocks: readonly Block[], { start, end }: Span): readonly Block[] {
  const first = firstReached(blocks.length, nth => blocks[nth]!.span.end > start)
  const last = firstReached(blocks.length, nth => blocks[nth]!.span.start >= end)
  return blocks.slice(first, Math.max(first, last))
}

/** A heading is no content of the section above it, nor is the header of a table, nor a comment. */
function isContent(block: Block, body: Span): boolean {
  if (block.kind === 'heading' || block.kind === 'rule' || block.kind === 'front-matter') return false
  if (block.kind === 'cell' && block.cell?.row === undefined && block.cell!.table.rows.length > 0) return false
  if (block.kind === 'html')
    return block.marks.some(({ value = '' }) => MEDIA.test(value)) || clipped(block, body).trim() !== ''
  return block.kind === 'code' || /[^\s.…_*\-–—]/.test(clipped(block, body))
}

/** What a reader sees of a stretch of the source: the texts of its blocks, cut at both ends. */
export function textWithin(blocks: readonly Block[], span: Span): string {
  return blocks
    .filter(({ kind }) => kind !== 'rule' && kind !== 'front-matter')
    .map(block => clipped(block, span))
    .filter(text => text.trim() !== '')
    .join('\n')
}

function clipped(block: Block, { start, end }: Span): string {
  if (block.span.start >= start && block.span.end <= end) return block.text
  const from = firstIndex(block, offset => offset >= start)
  const to = firstIndex(block, offset => offset >= end)
  return block.text.slice(from, to)
}

function firstIndex({ text, spanOf }: Block, reached: (offset: number) => boolean): number {
  return firstReached(text.length, index => reached(spanOf(index, index + 1).start))
}
