import type { ActionList, Postmortem, Section } from '../postmortem.js'
import type { TimeExpression } from '../time/types.js'
import { actionItem, type FoundItem, type ItemReading } from './action-item.js'
import { labelledItems } from './actions-labelled.js'
import { withoutItems } from './actions-not.js'
import { sectionItems } from './actions-section.js'
import { trailingList } from './actions-trailing.js'
import { Lexicon, standardLexicon } from './measures/lexicon.js'

type Source = Pick<
  Postmortem,
  'text' | 'blocks' | 'lists' | 'tables' | 'sections' | 'statusPage' | 'language' | 'settings'
>

/**
 * The measures of a document: those of its sections of action items, else of a trailing list that reads like one.
 * @param times what the time engine finds in a text: it reads the due dates
 */
export function readActions(document: Source, times: (text: string) => readonly TimeExpression[]): ActionList[] {
  const { settings, language } = document
  const lexicon = settings.lexicon ? new Lexicon(settings.lexicon) : standardLexicon()
  const reading: ItemReading = { settings, lexicon, judged: language === 'en', times }
  const sections = planned(document.sections.filter(isOutermostOfMeasures))
  const lists = sections.map(section => sectionList(section, reading))
  if (sections.length > 0) return withoutExplanations(lists)
  const labelled = labelledItems(document.blocks, reading)
  if (labelled.length > 0)
    return [
      {
        carrier: 'paragraphs',
        section: undefined,
        lineStart: undefined,
        incident: 0,
        certainty: 'certain',
        ...listOf(labelled, reading),
        without: undefined,
      },
    ]
  const trailing = trailingList(document, reading)
  return trailing ? [{ ...trailing, ...listOf(trailing.items, reading), without: undefined }] : []
}

/** Beside a section of action items, "Mitigations" and "Fixes" tell what was done. */
function planned(sections: readonly Section[]): Section[] {
  const isBoth = ({ roles }: Section) => roles.includes('resolution')
  return sections.filter(
    section => !isBoth(section) || !sections.some(other => !isBoth(other) && other.incident === section.incident),
  )
}

/** Prose on "systemic controls" explains what a table of action items with tickets lists. */
function withoutExplanations(lists: readonly ActionList[]): ActionList[] {
  const isTracked = ({ carrier, items, incident }: ActionList, of: number) =>
    incident === of && carrier === 'table' && items.length > 1 && items.every(({ tickets }) => tickets.length > 0)
  return lists.filter(
    ({ carrier, incident }) => carrier !== 'prose' || !lists.some(other => isTracked(other, incident)),
  )
}

/** A section of measures that is in no other one; "Actions taken" tells what was done, not what is to be done. */
function isOutermostOfMeasures(section: Section): boolean {
  if (!holdsMeasures(section)) return false
  for (let { parent } = section; parent; parent = parent.parent) if (holdsMeasures(parent)) return false
  return true
}

function holdsMeasures({ roles }: Section): boolean {
  return roles.includes('action-items')
}

function sectionList(section: Section, reading: ItemReading): ActionList {
  const { carrier, items } = sectionItems(section, reading)
  const about = { carrier, section, lineStart: undefined, incident: section.incident, certainty: 'certain' } as const
  if (items.length === 0) return { ...about, span: section.span, items: [], without: withoutItems(section) }
  return { ...about, ...listOf(items, reading), without: undefined }
}

function listOf(found: readonly FoundItem[], reading: ItemReading): Pick<ActionList, 'span' | 'items'> {
  const items = found.map(item => actionItem(item, reading))
  const start = items.reduce((first, { span }) => Math.min(first, span.start), Number.POSITIVE_INFINITY)
  const end = items.reduce((last, { span }) => Math.max(last, span.end), 0)
  return { span: { start, end }, items }
}
