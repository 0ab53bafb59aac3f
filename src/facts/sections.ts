import type { Block, Incident, Section, SectionRole, StatusPage } from '../postmortem.js'
import type { Opening, Openings } from './sections-carriers.js'
import { nested, type Placing } from './sections-tree.js'

/** A label with a value is no section in these: "Resolution:" in a timeline is an event. */
const HOLDS_NO_LABELS: ReadonlySet<SectionRole> = new Set([
  'timeline',
  'action-items',
  'lessons',
  'went-well',
  'went-wrong',
  'lucky',
  'supporting',
  'glossary',
  'communication',
])
/** What a heading among the measures says is the kind of measure: "Detection", "Mitigation". */
const WITHIN_MEASURES: ReadonlySet<SectionRole> = new Set(['action-items', 'lessons', 'supporting', 'glossary'])

/** No list of measures has all of these inside. */
const OF_REPORT: ReadonlySet<SectionRole> = new Set(['summary', 'timeline', 'root-cause'])

/**
 * The sections of a document, whatever carries their titles: every heading, and the bold lines, labels and plain
 * lines whose title is in the dictionary. The trailer of a status page holds none.
 */
export function readSections(
  blocks: readonly Block[],
  titles: Openings,
  statusPage: StatusPage | undefined,
  incidents: readonly Incident[],
  length: number,
): Section[] {
  const trailer = statusPage?.span
  const outside = blocks.filter(
    block =>
      !block.quoted &&
      !block.footnote &&
      !(trailer && block.span.start >= trailer.start && block.span.end <= trailer.end),
  )
  const title = soleTitle(outside)
  const openings = outside.flatMap(block => (titles.get(block) ?? []).map(opening => asTitle(opening, title)))
  return nested(placed(openings), { blocks, incidents, end: trailer?.start ?? length, length })
}

/** The only heading of the first level, where there are deeper ones: it names the document. */
function soleTitle(blocks: readonly Block[]): Block | undefined {
  const headings = blocks.filter(block => block.kind === 'heading')
  const top = headings.filter(({ depth }) => depth === 1)
  return top.length === 1 && headings.length > 1 && headings[0] === top[0] ? top[0] : undefined
}

/** "# Impact of the March outage" is about the incident; "# Summary" is a section all the same. */
function asTitle(opening: Opening, title: Block | undefined): Opening {
  if (opening.heading !== title) return opening
  const keeps = opening.certainty === 'certain' && opening.roles.includes('summary')
  return keeps ? opening : { ...opening, roles: [] }
}

/** Gives every opening its depth and drops those that their surroundings rule out. */
function placed(openings: readonly Opening[]): Placing[] {
  const kept: Placing[] = []
  let heading: Placing | undefined
  let structural: Placing | undefined
  const above: Placing[] = []
  for (const [index, written] of openings.entries()) {
    const opening = holdsReport(openings, index) ? { ...written, roles: [] } : written
    if (isHeading(opening)) {
      const depth = opening.heading.depth ?? 1
      while (above.length > 0 && above.at(-1)!.depth >= depth) above.pop()
      heading = structural = { ...opening, roles: rolesWithin(opening.roles, above), depth }
      above.push(heading)
      kept.push(heading)
      continue
    }
    const divides = isDivision(opening, structural)
    const holder = divides || structural?.heading.item ? heading : structural
    const depth = (holder?.depth ?? 0) + 1 + (divides ? 0 : nesting(opening))
    const around = holder && holder !== heading ? [...above, holder] : above
    if (!divides && around.some(({ roles }) => roles.some(role => HOLDS_NO_LABELS.has(role)))) continue
    const placing = { ...opening, roles: rolesWithin(opening.roles, around), depth }
    if (placing.roles.length === 0) continue
    if (divides) structural = placing
    kept.push(placing)
  }
  return kept
}

/** "# Tasks" above the summary, the timeline and the cause holds the report, and no measures of its own. */
function holdsReport(openings: readonly Opening[], index: number): boolean {
  const { roles, heading } = openings[index]!
  if (!isHeading(openings[index]!) || !roles.includes('action-items')) return false
  const told = new Set<SectionRole>()
  for (let at = index + 1; at < openings.length; at++) {
    const below = openings[at]!
    if (!isHeading(below)) continue
    if ((below.heading.depth ?? 1) <= (heading.depth ?? 1)) return false
    for (const role of below.roles) if (OF_REPORT.has(role)) told.add(role)
    if (told.size === OF_REPORT.size) return true
  }
  return false
}

function isHeading({ carrier }: Opening): boolean {
  return carrier === 'heading' || carrier === 'setext'
}

/** A title that divides the document as a heading does, rather than naming a fact inside a section. */
function isDivision(opening: Opening, structural: Placing | undefined): boolean {
  if (opening.within) return false
  if (opening.value === undefined) return true
  const repeats = structural?.roles.some(role => opening.roles.includes(role)) ?? false
  return (
    structural !== undefined && !isHeading(structural) && structural.value === undefined && bold(opening) && !repeats
  )
}

function bold({ heading, span }: Opening): boolean {
  return heading.marks.some(
    mark => mark.kind === 'strong' && mark.span.start <= span.start + 2 && mark.span.end > span.start,
  )
}

/** List labels stand one level deeper for each list around them. */
function nesting({ heading }: Opening): number {
  return heading.item ? heading.item.list.depth : 0
}

function rolesWithin(
  roles: readonly SectionRole[],
  above: readonly { roles: readonly SectionRole[] }[],
): readonly SectionRole[] {
  const amongMeasures = above.some(({ roles }) => roles.includes('action-items'))
  return amongMeasures ? roles.filter(role => WITHIN_MEASURES.has(role)) : roles
}
