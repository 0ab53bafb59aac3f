import type { ActionList, Block, List, Section } from '../postmortem.js'
import { type FoundItem, handleIn, type ItemReading } from './action-item.js'
import { judgementOf } from './action-judgement.js'
import { itemText } from './action-text.js'
import { tableItems } from './actions-columns.js'
import { groupOf, introduces, isAction, listItems, NUMBER, type TitledGroup } from './actions-lists.js'
import { isNoItem, statesNothing } from './actions-not.js'
import { bulletItems, lineItems, sentenceItems } from './actions-prose.js'
import { ownerIn } from './measures/owner.js'

interface FoundList {
  readonly carrier: ActionList['carrier']
  readonly items: readonly FoundItem[]
}

/** The measures of a section: its lists and tables; where it has none, its headings or its prose. */
export function sectionItems(section: Section, reading: ItemReading): FoundList {
  const candidates = walk(section, reading)
  const of = (...carriers: ActionList['carrier'][]) => {
    const matching = candidates.filter(({ carrier, items }) => carriers.includes(carrier) && items.length > 0)
    return matching.length > 0
      ? { carrier: matching[0]!.carrier, items: matching.flatMap(({ items }) => items) }
      : undefined
  }
  return (
    schedule(candidates) ??
    of('list', 'table', 'paragraphs') ??
    headingItems(section, reading) ??
    of('prose') ??
    valueItem(section, reading) ?? { carrier: 'prose', items: [] }
  )
}

/** A table that gives each measure an owner or a day sums up what the lists above it explain. */
function schedule(candidates: readonly FoundList[]): FoundList | undefined {
  const table = candidates.findLast(({ carrier, items }) => carrier === 'table' && items.length >= 2)
  const others = candidates.filter(({ carrier }) => carrier === 'list').flatMap(({ items }) => items)
  const last = candidates.filter(({ items }) => items.length > 0).at(-1)
  if (!table || last !== table || others.length === 0 || others.length > table.items.length * 2) return undefined
  return table.items.every(isScheduled) && !others.some(isScheduled) ? table : undefined
}

function isScheduled({ facets = [] }: FoundItem): boolean {
  return facets.some(({ facet, text }) => (facet === 'owner' || facet === 'due') && !statesNothing(text.text))
}

/** Parts of a section of measures that hold none. */
const ELSEWHERE = /^(?:lessons|supporting|glossary|went-well|went-wrong|lucky|timeline)$/

function walk(section: Section, reading: ItemReading): FoundList[] {
  const skipped = section.children.filter(
    ({ roles }) => roles.some(role => ELSEWHERE.test(role)) && !roles.includes('action-items'),
  )
  const own = groupOf(itemText(section.heading), reading)
  const top = { ...own, type: undefined, priority: undefined, completion: undefined }
  const headings: { depth: number; group: TitledGroup }[] = []
  let label: TitledGroup | undefined
  const seen = new Set<unknown>()
  const found: FoundList[] = []
  for (const [index, block] of section.blocks.entries()) {
    if (block.footnote || (block === section.heading && block.kind === 'heading')) continue
    if (skipped.some(({ span, body }) => block.span.start >= span.start && block.span.start < body.end)) continue
    if (block.kind === 'heading' && !block.item) {
      const depth = block.depth ?? 6
      while (headings.length > 0 && headings.at(-1)!.depth >= depth) headings.pop()
      headings.push({ depth, group: groupOf(itemText(block), reading) })
      label = undefined
      continue
    }
    const groups = [top, ...headings.map(({ group }) => group), ...(label ? [label] : [])]
    const whole = block.cell?.table ?? outermost(block, section)
    if (whole) {
      if (seen.has(whole)) continue
      seen.add(whole)
      if (block.cell)
        found.push({ carrier: 'table', items: tableItems(block.cell.table).map(item => ({ ...item, groups })) })
      else found.push({ carrier: 'list', items: introduced(section.blocks[index - 1], whole as List, groups, reading) })
    } else if (isHtmlList(block)) {
      found.push({ carrier: 'list', items: lineItems(block, groups, reading) })
    } else if (block.kind === 'paragraph') {
      if (isLabel(block)) label = groupOf(itemText(block), reading)
      else found.push(...paragraph(block, groups, reading, section.body.end))
    }
  }
  return found
}

/** "The ledger team will take the following steps": whose all items are. */
const ANNOUNCES = /\b(?:following|these|those are|below)\b|[:：]\s*$/i
/** "Action items have one of three types:" explains the words of the table below. */
const LEGEND = /\b(?:types?|priorit(?:y|ies)|categor(?:y|ies)|legend|abbreviations|levels)\s*[:：]\s*$/i
const NO_GROUP = { owner: undefined, due: undefined, type: undefined, priority: undefined, completion: undefined }

/** The items of a list, or the sentence right above it that it only explains. */
function introduced(
  above: Block | undefined,
  list: List,
  groups: readonly TitledGroup[],
  reading: ItemReading,
): FoundItem[] {
  if (above?.kind === 'paragraph' && above.index === (list.items[0]?.blocks[0]?.index ?? 0) - 1) {
    const text = itemText(above)
    if (LEGEND.test(text.text)) return []
    if (introduces(text, list, reading)) return [{ text, span: above.span, groups }]
    const owner = ANNOUNCES.test(text.text) ? ownerIn(text.text, reading.lexicon) : undefined
    if (owner) return listItems(list, [...groups, { ...NO_GROUP, owner, title: text }], reading)
  }
  return listItems(list, groups, reading)
}

/** The outermost list around a block that starts inside the section: a section may stand in a list itself. */
function outermost({ item }: Block, { body }: Section): List | undefined {
  let list = item && item.list.span.start >= body.start ? item.list : undefined
  for (let parent = item?.parent; list && parent && parent.list.span.start >= body.start; parent = parent.parent)
    list = parent.list
  return list
}

/** A bold line, or a short line that ends in a colon: it names the items below it. */
function isLabel({ text, marks }: Block): boolean {
  const trimmed = text.trim()
  if (trimmed.includes('\n') || trimmed.length > 80) return false
  const bold = marks.some(
    ({ kind, start, end }) => kind === 'strong' && end - start >= trimmed.replace(/[:：]$/, '').length,
  )
  return bold || (/[:：]$/.test(trimmed) && trimmed.split(/\s+/).length <= 8)
}

/** `<ol><li>…`: each element is a line of the block's text. */
function isHtmlList({ kind, marks }: Block): boolean {
  return kind === 'html' && marks.some(({ value = '' }) => /^<li\b/i.test(value))
}

const LABELLED_ITEM = /^(?:action(?: item)?|todo|follow-?up)\s*\d{0,2}\s*[:.-]\s+/i

function paragraph(block: Block, groups: readonly TitledGroup[], reading: ItemReading, limit: number): FoundList[] {
  const bullets = bulletItems(block, groups, reading, limit)
  if (bullets.length > 0) return [{ carrier: 'paragraphs', items: bullets }]
  if (LABELLED_ITEM.test(block.text.trim()))
    return [{ carrier: 'paragraphs', items: [{ text: itemText(block), span: block.span, groups }] }]
  return [{ carrier: 'prose', items: sentenceItems(block, groups, reading, limit) }]
}

/** "Permanent fix: pinned the parser in the chart": the value of the label is the item. */
function valueItem({ heading, value, body, roles }: Section, reading: ItemReading): FoundList | undefined {
  if (!value || roles.length > 1 || heading.kind !== 'paragraph') return undefined
  const start = heading.text.indexOf(value.text.slice(0, 40))
  const text = itemText(heading, Math.max(0, start), Math.min(heading.text.length, start + value.text.length))
  if (start < 0 || isNoItem(text, reading) || text.text.trim().split(/\s+/).length < 3) return undefined
  return { carrier: 'prose', items: [{ text, span: { start: body.start, end: value.span.end } }] }
}

function isOwned(heading: Block): boolean {
  return /(?<![\w.@/])@[A-Za-z][\w-]+/.test(heading.text) || handleIn(itemText(heading)) !== undefined
}

/** "### Upgrade the parser" with a paragraph below it: each heading is an item. So is each that has a number or an owner. */
function headingItems(section: Section, reading: ItemReading): FoundList | undefined {
  const headings = section.blocks.filter(block => block.kind === 'heading' && block !== section.heading)
  const all = headings.every(({ text }) => NUMBER.test(text)) || headings.every(isOwned)
  const acting = all ? headings : headings.filter(block => isAction(itemText(block), reading))
  if (acting.length < 2 || acting.length * 2 < headings.length) return undefined
  return {
    carrier: 'paragraphs',
    items: acting.map(block => ({
      text: itemText(block),
      span: block.span,
      groups: toldBelow(block, section, reading),
    })),
  }
}

/** "### Set the default role" over "Confirmed that the role is set": the text says that it was done. */
function toldBelow(heading: Block, { blocks }: Section, reading: ItemReading): TitledGroup[] {
  const below = blocks[blocks.indexOf(heading) + 1]
  if (!reading.judged || below?.kind !== 'paragraph' || below.item) return []
  const text = itemText(below)
  const { completion, predicate, statement } = judgementOf(text, reading.lexicon)
  const done = completion === 'done' || (predicate.kind !== 'none' && isPastOf(text.text, statement.opening))
  return done ? [{ ...NO_GROUP, completion: 'done', title: text }] : []
}

/** "Ensured that …", "Confirmed the …": a sentence without a subject that opens in the past tense. */
function isPastOf(text: string, opening: number): boolean {
  return opening === 0 && /^\s*[A-Z][a-z]+ed\b(?! (?:should|must|will|needs?)\b)/.test(text)
}
