import type { Postmortem, SectionRole } from './postmortem.js'
import { isWithin } from './span.js'

/**
 * The sections that an incident of a document has, and what stands in for one: a lead paragraph for the summary, a
 * timeline without a heading or three stamped updates for the timeline, a list of measures for the action items. Empty
 * where the incident has no section at all.
 *
 * @param leadWords how long a lead paragraph must be; 0: none counts
 */
export function coveredSections(postmortem: Postmortem, incident: number, leadWords: number): ReadonlySet<SectionRole> {
  const alone = postmortem.incidents.length === 1
  const own = postmortem.sections.filter(section => alone || section.incident === incident)
  const covered = new Set(own.flatMap(({ roles }) => roles))
  if (covered.size === 0) return covered
  if (leadWords > 0 && leadLength(postmortem, incident) >= leadWords) covered.add('summary')
  if (leadWords > 0 && opensWithStory(postmortem, own, leadWords)) covered.add('summary')
  // Google's template has both under "Lessons learned"; many reports have nothing else there.
  if (covered.has('went-well') || covered.has('went-wrong')) covered.add('lessons')
  if (hasTimeline(postmortem, incident)) covered.add('timeline')
  if (hasMeasures(postmortem, incident)) covered.add('action-items')
  return covered
}

/** A "Background" at the top that dates what happened is the summary under another name. */
function opensWithStory({ moments }: Postmortem, own: Postmortem['sections'], leadWords: number): boolean {
  const first = own.find(({ roles, value }) => roles.length > 0 && !value)
  if (!first?.roles.includes('background')) return false
  return (
    moments.some(({ span }) => isWithin(span, first.body)) &&
    words(first.blocks.filter(({ kind, item }) => kind === 'paragraph' && !item)) >= leadWords
  )
}

/** Words of the paragraphs between the title and the first section. */
function leadLength({ blocks, sections, incidents }: Postmortem, incident: number): number {
  const { start } = incidents[incident]!.span
  const first = sections.find(section => section.roles.length > 0 && section.span.start >= start && !section.value)
  const end = first?.span.start ?? 0
  return words(blocks.filter(({ kind, item, span }) => kind === 'paragraph' && !item && isWithin(span, { start, end })))
}

function hasTimeline({ timelines, statusPage }: Postmortem, incident: number): boolean {
  if ((statusPage?.updates.length ?? 0) >= 3) return true
  return timelines.some(({ entries, incident: own }) => own === incident && entries.length >= 3)
}

function hasMeasures({ actions }: Postmortem, incident: number): boolean {
  return actions.some(
    ({ section, carrier, items, incident: own }) =>
      own === incident && !section && carrier !== 'prose' && items.length > 1,
  )
}

/** The words of a document's paragraphs and tables. */
export function wordsOf({ blocks }: Postmortem): number {
  return words(blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'cell'))
}

function words(blocks: Postmortem['blocks']): number {
  return blocks.reduce((sum, { text }) => sum + text.split(/\s+/).filter(word => word !== '').length, 0)
}
