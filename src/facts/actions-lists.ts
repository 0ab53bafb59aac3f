import type { Block, List, ListItem } from '../postmortem.js'
import type { Facet, FoundItem, ItemReading } from './action-item.js'
import { judgementOf } from './action-judgement.js'
import { type ItemText, itemText } from './action-text.js'
import { isNoItem } from './actions-not.js'
import { dueOfGroup } from './measures/due.js'
import { type Group, groupNamed } from './measures/group.js'
import { speaksOfMeasures } from './measures/surroundings.js'

export type TitledGroup = Group & { readonly title: ItemText }

/** The group that a heading, a bold line or a label opens. */
export function groupOf(title: ItemText, { lexicon, times }: ItemReading): TitledGroup {
  return { ...groupNamed(title.text, dueOfGroup(title.text, times(title.text)), lexicon), title }
}

const FACET_LABELS: readonly (readonly [Facet, RegExp])[] = [
  ['owner', /^(?:action )?(?:owners?|assignees?|assigned to|responsible|dri|who|poc|team)\s*[:=]/i],
  ['due', /^(?:due(?: date)?|deadline|eta|by when|when|target(?: date)?|completion(?: date)?|timeline)\s*[:=]/i],
  ['ticket', /^(?:tickets?|issues?|bugs?|jira|prs?|links?|tracking|tracked(?: in)?)\s*[:=]/i],
  ['priority', /^(?:priority|prio)\s*[:=]/i],
  ['type', /^(?:type|category)\s*[:=]/i],
  ['state', /^(?:status|state)\s*[:=]/i],
]

/** The items of a list: its bullets, or the bullets below those that only name a group. */
export function listItems(list: List, groups: readonly TitledGroup[], reading: ItemReading): FoundItem[] {
  const titled = titledItem(list, groups)
  if (titled) return [titled]
  const items: FoundItem[] = []
  for (const item of list.items) {
    const [main, ...others] = item.blocks.filter(isText)
    if (!main) {
      items.push(...item.lists.flatMap(nested => listItems(nested, groups, reading)))
      continue
    }
    const text = itemText(main)
    const facet = labelled(text)
    const last = items.at(-1)
    if (facet && last) items[items.length - 1] = { ...last, facets: [...(last.facets ?? []), facet] }
    else if (opensGroup(item, text, reading))
      items.push(...item.lists.flatMap(nested => listItems(nested, [...groups, groupOf(text, reading)], reading)))
    else if (!isNoItem(text, reading, item.lists.length > 0))
      items.push({
        text,
        span: main.span,
        checked: item.checked,
        groups,
        facets: [...others.map(plain), ...below(item)],
      })
  }
  return items
}

/** "### Page when the queue is full" above "Owner: …" and "Due: …": the title is the item. Not that of the whole section. */
function titledItem({ items }: List, groups: readonly TitledGroup[]): FoundItem | undefined {
  const title = groups.length > 1 ? groups.at(-1)!.title : undefined
  const facets = title ? items.flatMap(({ blocks: [main] }) => (main && labelled(itemText(main))) ?? []) : []
  if (!title || facets.length === 0 || facets.length < items.length) return undefined
  return { text: withoutNumber(title), span: title.block.span, groups: groups.slice(0, -1), facets }
}

/** "2. Page when …", "Action item 2: Page when …" */
export const NUMBER = /^\s*(?:action(?: item)? )?\d{1,2}\s*[.):]\s+(?=\S)/i

function withoutNumber({ block, text, start }: ItemText): ItemText {
  const number = NUMBER.exec(text)?.[0] ?? ''
  return itemText(block, start + number.length, start + text.length)
}

function isText({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'heading'
}

/** "**Alerting:**", "Q3 2026", "JP": a bullet whose own bullets are the items. */
function opensGroup(item: ListItem, text: ItemText, reading: ItemReading): boolean {
  const nested = item.lists.flatMap(({ items }) => items).flatMap(({ blocks }) => blocks.find(isText) ?? [])
  if (nested.length === 0 || nested.every(block => labelled(itemText(block)))) return false
  const trimmed = text.text.trim()
  if (/\bto[:：]?$/.test(trimmed)) return true
  const { predicate } = judgementOf(text, reading.lexicon)
  const says = predicate.kind !== 'none' && predicate.object.to > predicate.object.from
  const opens = /[:：]$|\b(?:to|us|that)$/.test(trimmed)
  if (!opens && (says || trimmed.split(/\s+/).length > 4)) return false
  const acting = nested.filter(block => isAction(itemText(block), reading)).length
  return says ? acting === nested.length : acting * 2 >= nested.length
}

/** "Add metrics on:" and a list of nouns: the sentence is the item, and the list explains it. */
export function introduces(intro: ItemText, list: List, reading: ItemReading): boolean {
  if (!/[:：]\s*$/.test(intro.text) || speaksOfMeasures(intro.text)) return false
  const { predicate } = judgementOf(intro, reading.lexicon)
  const bullets = list.items.flatMap(({ blocks }) => blocks.find(isText) ?? [])
  const acting = bullets.filter(block => isAction(itemText(block), reading)).length
  return predicate.kind === 'concrete' && predicate.object.to - predicate.object.from >= 2 && acting < bullets.length
}

/** The words start with something to do. */
export function isAction(text: ItemText, { lexicon }: ItemReading): boolean {
  const { predicate, statement, completion } = judgementOf(text, lexicon)
  return (
    completion !== 'open' ||
    (predicate.kind !== 'none' && predicate.kind !== 'state' && predicate.verb.from <= statement.from + 1)
  )
}

/** What bullets below an item add: labelled facets, and the tickets of those that explain. */
function below({ lists }: ListItem): { facet: Facet; text: ItemText }[] {
  return lists
    .flatMap(({ items }) => items)
    .flatMap(({ blocks }) => blocks.filter(isText))
    .map(block => labelled(itemText(block)) ?? { facet: 'ticket', text: itemText(block) })
}

function plain(block: Block): { facet: undefined; text: ItemText } {
  return { facet: undefined, text: itemText(block) }
}

/** "Owner: Mira": the facet that a label names, with its value. */
function labelled({ block, text, start }: ItemText): { facet: Facet; text: ItemText } | undefined {
  for (const [facet, label] of FACET_LABELS) {
    const match = label.exec(text)
    if (match) return { facet, text: itemText(block, start + match[0].length, start + text.length) }
  }
  return undefined
}
