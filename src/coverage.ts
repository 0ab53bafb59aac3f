import type { ImpactText, MilestoneName, Postmortem, SectionRole } from './postmortem.js'

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

/** Whether a report tells elsewhere what a section would only repeat: a timeline dates the detection. */
export function isToldElsewhere(postmortem: Postmortem, incident: number, role: SectionRole): boolean {
  const { impact, incidents } = postmortem
  switch (role) {
    case 'detection':
      return isTimed(postmortem, incident, 'detected')
    case 'resolution':
      return isTimed(postmortem, incident, 'mitigated', 'resolved')
    case 'impact':
      return (incidents.length === 1 && impact.some(isQuantified)) || isInSummary(postmortem, incident, tellsImpact)
    case 'root-cause':
      return isInSummary(postmortem, incident, tellsCause)
    default:
      return false
  }
}

function isTimed({ milestones }: Postmortem, incident: number, ...names: readonly MilestoneName[]): boolean {
  return milestones.some(
    ({ name, at, certainty, incident: own }) =>
      own === incident && at && certainty !== 'possible' && names.includes(name),
  )
}

function isInSummary({ sections, incidents }: Postmortem, incident: number, tells: (text: string) => boolean): boolean {
  return sections.some(
    section =>
      (incidents.length === 1 || section.incident === incident) &&
      (section.roles.includes('summary') || section.roles.includes('background')) &&
      tells(section.text),
  )
}

function isQuantified({ quantities }: ImpactText): boolean {
  for (const _ of quantities) return true
  return false
}

/** "Customer impact: delayed orders" in the middle of a summary. */
const tellsImpact = (text: string) => /\b(?:customer|user|business|client|service) impact\s*:\s*\S+ \S/i.test(text)
/** "The root cause was a bug in the exporter". */
const TELLS_CAUSE =
  /\b(?:root|underlying|main|primary) cause\b(?:(?! (?:analysis|of this report))[^.:;\n]){0,60}?(?:\b(?:was|were|is|are)\b|:)\s+([^.\n]{12,})/i

/** Also that it is a mystery is told, but no cause. */
function tellsCause(text: string): boolean {
  const cause = TELLS_CAUSE.exec(text)?.[1]
  return cause !== undefined && !NO_CAUSE.test(cause)
}

const NO_CAUSE =
  /^(?:(?:still|currently|as yet|yet|also|now|being|not|un\w+|quickly|soon|later|then|finally|eventually|initially|confirmed|identified|found|determined|discovered|traced|fixed|known|investigated|explained|described|detailed|discussed|under|to be)\b)/i

/** A "Background" at the top that dates what happened is the summary under another name. */
function opensWithStory({ moments }: Postmortem, own: Postmortem['sections'], leadWords: number): boolean {
  const first = own.find(({ roles, value }) => roles.length > 0 && !value)
  if (!first?.roles.includes('background')) return false
  const { start, end } = first.body
  return (
    moments.some(({ span }) => span.start >= start && span.end <= end) &&
    words(first.blocks.filter(({ kind, item }) => kind === 'paragraph' && !item)) >= leadWords
  )
}

/** Words of the paragraphs between the title and the first section. */
function leadLength({ blocks, sections, incidents }: Postmortem, incident: number): number {
  const { start } = incidents[incident]!.span
  const first = sections.find(section => section.roles.length > 0 && section.span.start >= start && !section.value)
  const end = first?.span.start ?? 0
  return words(
    blocks.filter(({ kind, item, span }) => kind === 'paragraph' && !item && span.start >= start && span.end <= end),
  )
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
