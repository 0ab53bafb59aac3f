import type { Block, Incident, SectionRole } from '../postmortem.js'
import { displayTitle, type Openings } from './sections-carriers.js'
import { isDocumentType } from './title-roles.js'

/** A dated heading with words of its own: "2024-01-03: checkout down". A clock makes it an event of a timeline. */
const DATED =
  /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4})\b/i
const CLOCK = /\d{1,2}[:.]\d{2}(?!\d)/
const FEWEST_IN_LOG = 3
const FEWEST_WORDS = 20

interface Group {
  readonly heading: Block
  readonly end: number
  readonly roles: ReadonlySet<SectionRole>
  readonly words: number
}

/**
 * The incidents of a document: one that spans it all, unless headings of one level each open a report with sections of
 * its own, or each name a dated incident of a log.
 */
export function readIncidents(blocks: readonly Block[], titles: Openings, length: number): Incident[] {
  for (const depth of [1, 2, 3]) {
    if (dividesByRole(depth, blocks, titles)) break
    const groups = groupsAt(depth, blocks, titles, length)
    const own = reports(groups) ?? entries(groups)
    if (own)
      return own.map(({ heading, end }) => ({
        title: displayTitle(heading.text),
        span: { start: heading.span.start, end },
      }))
  }
  return [{ title: undefined, span: { start: 0, end: length } }]
}

/** A document with sections on this level or above is one report; other headings there are days of its timeline, or its parts. */
function dividesByRole(depth: number, blocks: readonly Block[], titles: Openings): boolean {
  return blocks.some(block => isHeading(block) && block.depth! <= depth && rolesOf(block, titles).length > 0)
}

function groupsAt(depth: number, blocks: readonly Block[], titles: Openings, length: number): Group[] {
  const starts = blocks.flatMap((block, index) => (isHeading(block) && block.depth! <= depth ? [index] : []))
  if (starts.length < 2) return []
  return starts.flatMap((start, nth) => {
    const heading = blocks[start]!
    const next = starts[nth + 1]
    if (heading.depth !== depth) return []
    const below = blocks.slice(start + 1, next)
    return [{ heading, end: next === undefined ? length : blocks[next]!.span.start, ...contents(below, titles) }]
  })
}

function rolesOf(block: Block, titles: Openings): SectionRole[] {
  return (titles.get(block) ?? []).flatMap(({ roles }) => roles)
}

function isHeading(block: Block): boolean {
  return block.kind === 'heading' && !block.quoted
}

function contents(blocks: readonly Block[], titles: Openings): Pick<Group, 'roles' | 'words'> {
  return {
    roles: new Set(blocks.flatMap(block => rolesOf(block, titles))),
    words: blocks.reduce((sum, { kind, text }) => sum + (kind === 'code' ? 0 : text.split(' ').length), 0),
  }
}

/**
 * Each has two sections or more, and one of them is a section of all: the same template, filled in twice. "Part 1:
 * Incident report" and "Part 2: Postmortem" are two documents on one incident.
 */
function reports(groups: readonly Group[]): readonly Group[] | undefined {
  const own = groups.filter(({ roles }) => roles.size >= 2)
  const [first, ...others] = own
  if (!first || others.length === 0) return undefined
  if (own.every(({ heading }) => isDocumentType(heading.text))) return undefined
  const alike = others.every(({ roles }) => [...first.roles].some(role => roles.has(role)))
  return alike ? own : undefined
}

function entries(groups: readonly Group[]): readonly Group[] | undefined {
  const dated = groups.filter(
    ({ heading, words }) =>
      DATED.test(heading.text) &&
      !CLOCK.test(heading.text) &&
      heading.text
        .replace(DATED, '')
        .split(/[^\p{L}]+/u)
        .filter(word => word.length > 2).length >= 2 &&
      words >= FEWEST_WORDS,
  )
  return dated.length >= FEWEST_IN_LOG && dated.length * 2 > groups.length ? dated : undefined
}
