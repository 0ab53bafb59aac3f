import type { ActionList, Block, List, Postmortem, Section } from '../postmortem.js'
import type { Span } from '../span.js'
import type { FoundItem, ItemReading } from './action-item.js'
import { itemText } from './action-text.js'
import { isTableOfMeasures, tableItems } from './actions-columns.js'
import { isAction, listItems } from './actions-lists.js'
import { bulletItems } from './actions-prose.js'
import { lineStart } from './line-start.js'
import { wordsOf } from './measures/words.js'

type Source = Pick<Postmortem, 'text' | 'blocks' | 'lists' | 'tables' | 'sections' | 'statusPage'>

interface TrailingList extends Pick<ActionList, 'carrier' | 'section' | 'certainty' | 'lineStart' | 'incident'> {
  readonly items: readonly FoundItem[]
}

/** Sections whose lists tell of the past, or point elsewhere. */
const ELSEWHERE =
  /^(?:timeline|impact|summary|detection|root-cause|trigger|fault|background|contributing-factors|went-well|lucky|supporting|glossary|responders|metrics|communication|incident-details|customer-actions|response|resolution|open-questions|severity|status)$/

/** What may still follow a trailing list of measures. */
const CLOSING =
  /^(?:supporting|glossary|feedback|communication|conclusion|status|responders|lessons|went-well|went-wrong|lucky|recurrence)$/

/** A list without a heading of its own that reads like measures: most of its items start with something to do. */
export function trailingList(document: Source, reading: ItemReading): TrailingList | undefined {
  const sectionOf = (start: number) => document.sections.findLast(({ body }) => body.start <= start && start < body.end)
  const outside = (start: number) => !(document.statusPage && start >= document.statusPage.span.start)
  const story = document.sections.findLast(({ roles }) => roles.some(role => !CLOSING.test(role)))
  const isLast = (start: number) => !story || story.span.start <= start
  const isPlace = (start: number) => {
    const section = sectionOf(start)
    return (
      outside(start) &&
      isLast(start) &&
      !isElsewhere(section) &&
      !/\b(?:steps|how to|instructions?|reproduc|workaround|verify|install)/i.test(section?.title ?? '')
    )
  }

  const found = (carrier: ActionList['carrier'], items: readonly FoundItem[], { start }: Span) =>
    items.length < 2
      ? undefined
      : {
          ...{ carrier, items, section: undefined, certainty: 'likely' as const },
          ...{ lineStart: ownLine(document.text, start), incident: sectionOf(start)?.incident ?? 0 },
        }

  const tables = document.tables.filter(table => isPlace(table.span.start) && isTableOfMeasures(table))
  const [table] = tables
  if (table) return found('table', tables.flatMap(tableItems), table.span)

  const lists = document.lists.filter(list => list.depth === 0 && outside(list.span.start))
  const last = lists.findLast(list =>
    isPlace(list.span.start) ? readsLikeMeasures(list, reading) : isAllPromise(list),
  )
  const block = document.blocks.findLast(candidate => isBulleted(candidate, reading) && isPlace(candidate.span.start))
  if (last && (!block || last.span.start > block.span.start))
    return found('list', listItems(last, [], reading), last.span)
  return block && found('paragraphs', bulletItems(block, [], reading), block.span)
}

/** Undefined where something else stands on the line: the mark of a quote. */
function ownLine(source: string, offset: number): number | undefined {
  const start = lineStart(source, offset)
  return source.slice(start, offset).trim() === '' ? start : undefined
}

function isElsewhere(section: Section | undefined): boolean {
  for (let at = section; at; at = at.parent) if (at.roles.some(role => ELSEWHERE.test(role))) return true
  return false
}

function readsLikeMeasures(list: List, reading: ItemReading): boolean {
  const blocks = list.items.flatMap(({ blocks }) => blocks[0] ?? [])
  return isMostlyAction(
    blocks.map(block => itemText(block)),
    reading,
  )
}

/** Among lessons or in the story of the recovery, only "we will …" counts. */
function isAllPromise({ items }: List): boolean {
  const blocks = items.flatMap(({ blocks }) => blocks[0] ?? [])
  return items.length >= 2 && blocks.every(({ text }) => /\bwe(?: will|[’']ll| plan to| are going to)\b/i.test(text))
}

function isBulleted(block: Block, reading: ItemReading): boolean {
  if (block.kind !== 'paragraph' || block.item || block.quoted || !/^\s*[•●◦▪‣]/mu.test(block.text)) return false
  return isMostlyAction(
    bulletItems(block, [], reading).map(({ text }) => text),
    reading,
  )
}

/** Three in five start with a verb in its base form, or with a promise. */
function isMostlyAction(texts: readonly ReturnType<typeof itemText>[], reading: ItemReading): boolean {
  const acting = texts.filter(
    text => /^\W*(?:we(?: will|[’']ll| plan| need| should)\b)/i.test(text.text) || isImperative(text, reading),
  )
  return texts.length >= 2 && acting.length * 5 >= texts.length * 3
}

function isImperative(text: ReturnType<typeof itemText>, reading: ItemReading): boolean {
  const verb = reading.lexicon.at(wordsOf(text.judged), 0, 'concreteVerbs', 'exploratoryVerbs', 'vagueVerbs')
  return verb?.form === 'base' && isAction(text, reading)
}
