/** The sequences of events of a document: tables, lists, headings, lines, the updates of a status page. */
import { compiled } from '../compiled.js'
import type { Postmortem, Section, Timeline, TimelineEntry } from '../postmortem.js'
import { entry, type MomentsByBlock, momentsByBlock } from './timeline-entries.js'
import { Holders, isOtherwise, isTimeline } from './timeline-groups.js'
import { headingSequences } from './timeline-headings.js'
import { milestoneLabels, withLabel } from './timeline-labels.js'
import { lineSequences } from './timeline-lines.js'
import { listSequences } from './timeline-lists.js'
import { directionOf } from './timeline-order.js'
import { tableEntries } from './timeline-tables.js'

type Facts = Pick<
  Postmortem,
  'blocks' | 'lists' | 'tables' | 'sections' | 'fields' | 'statusPage' | 'moments' | 'incidents'
>
type Sequence = Pick<Timeline, 'shape' | 'section' | 'entries'>

/** "The entries are not in strict order", in the words of many. */
const UNORDERED =
  /\bout\s+of\s+(?:strict\s+)?(?:chronological\s+|time\s+)?(?:order|sequence)\b|\bnot\s+(?:listed\s+|always\s+|necessarily\s+|strictly\s+|entirely\s+|sorted\s+)?(?:in|by)\s+(?:strict\s+|exact\s+|the\s+)?(?:chronological|time|order)\w*|\bno\s+(?:particular|strict)\s+order\b|\b(?:grouped|sorted|ordered)\s+by\s+(?:topic|service|team|component|region)\b/i

/** In the order of the document. */
export function readTimelines(facts: Facts): Timeline[] {
  const inPage = (offset: number) =>
    facts.statusPage?.updates.some(({ span }) => offset >= span.start && offset < span.end) ?? false
  const moments = momentsByBlock(facts.moments.filter(({ pairedWith }) => pairedWith === undefined))
  const holders = new Holders(facts.sections, moments)
  const { blocks, lists, sections } = facts
  const sequences: Sequence[] = [
    ...ofTables(facts, moments, holders),
    ...listSequences(lists, blocks, moments, holders).map(sequence => ({ ...sequence, shape: 'list' as const })),
    ...headingSequences(sections, moments, holders).map(sequence => ({ ...sequence, shape: 'headings' as const })),
    ...lineSequences(blocks, moments, holders).map(sequence => ({ ...sequence, shape: 'lines' as const })),
  ].filter(({ entries }) => !inPage(entries[0]!.span.start))
  const labels = milestoneLabels(facts.fields)
  return [...sequences, ...ofStatusPage(facts)]
    .map(sequence => ({ ...sequence, entries: sequence.entries.map(entry => withLabel(entry, labels)) }))
    .map(sequence => timelineOf(sequence, facts))
    .sort((a, b) => a.span.start - b.span.start)
}

function ofTables({ tables }: Facts, moments: MomentsByBlock, holders: Holders): Sequence[] {
  return tables.flatMap(table => {
    const section = holders.at(table.span.start)
    const inTimeline = isTimeline(section)
    const entries = isOtherwise(section) ? undefined : tableEntries(table, moments, inTimeline)
    return entries ? [{ shape: 'table' as const, section, entries }] : []
  })
}

function ofStatusPage({ statusPage, moments }: Facts): Sequence[] {
  if (!statusPage) return []
  const entries = moments.flatMap((moment): TimelineEntry[] => {
    if (moment.anchor !== 'stamp' || moment.update === undefined) return []
    const update = statusPage.updates[moment.update]!
    return [entry(moment, update.text || (update.label ?? ''), update.span)]
  })
  return entries.length < 2 ? [] : [{ shape: 'status-page', section: undefined as Section | undefined, entries }]
}

function timelineOf(sequence: Sequence, { incidents, blocks }: Facts): Timeline {
  const { entries } = sequence
  const span = {
    start: Math.min(...[entries[0]!, entries.at(-1)!].map(({ span }) => span.start)),
    end: Math.max(...[entries[0]!, entries.at(-1)!].map(({ span }) => span.end)),
  }
  const incident = sequence.section?.incident ?? incidents.findLastIndex(each => each.span.start <= span.start)
  const around = sequence.section?.blocks ?? blocks
  return {
    ...sequence,
    span,
    order: directionOf(sequence),
    labelled: entries.every(({ label }) => label !== undefined),
    explained: around.some(({ kind, text }) => kind === 'paragraph' && compiled(UNORDERED).test(text)),
    incident: Math.max(0, incident),
  }
}
