import type { ActionItem, Reason } from '../postmortem.js'
import type { DocumentSettings } from '../settings.js'
import type { Span } from '../span.js'
import type { TimeExpression } from '../time/types.js'
import { judgementOf } from './action-judgement.js'
import { type ItemText, isStruck, marksIn, shownText, spanIn } from './action-text.js'
import { statesNothing } from './actions-not.js'
import { type Completion, completionNamed } from './measures/completion.js'
import { type DuePlace, dueIn, dueNamed } from './measures/due.js'
import type { Group } from './measures/group.js'
import type { Judgement } from './measures/judge.js'
import type { Lexicon } from './measures/lexicon.js'
import { type OwnerPlace, ownerIn, ownerNamed } from './measures/owner.js'
import { priorityIn } from './measures/priority.js'
import { ticketsIn } from './measures/tickets.js'
import { tagIn, typeIn, typeNamed } from './measures/type.js'
import type { Weakness } from './measures/weakness.js'

/** What every reader of items needs. */
export interface ItemReading {
  readonly settings: DocumentSettings
  readonly lexicon: Lexicon
  /** False where the document is not in English: its items are read and not judged. */
  readonly judged: boolean
  readonly times: (text: string) => readonly TimeExpression[]
}

/** What a column, a labelled sub-bullet or a trailing bracket says of an item. */
export type Facet = 'owner' | 'due' | 'ticket' | 'type' | 'priority' | 'state'

/** An item as found: its words, its facets elsewhere, the groups above it, outermost first. */
export interface FoundItem {
  readonly text: ItemText
  readonly span: Span
  readonly checked?: boolean | undefined
  readonly facets?: readonly { readonly facet: Facet | undefined; readonly text: ItemText }[]
  readonly groups?: readonly (Group & { readonly title: ItemText })[]
}

export function actionItem(found: FoundItem, reading: ItemReading): ActionItem {
  const { text, groups = [] } = found
  const judgement = judgementOf(text, reading.lexicon)
  const state = stateOf(found, judgement, reading)
  const { type, typed } = typeOf(found, judgement)
  const open = state === 'open' && reading.judged
  return {
    span: found.span,
    text: shownText(text),
    block: text.block,
    owner: ownerOf(found, reading),
    due: dueOf(found, reading),
    tickets: ticketsOf(found, reading),
    priority:
      facetOf(found, 'priority')?.text.trim() ||
      (priorityIn(text.text) ?? groups.findLast(({ priority }) => priority)?.priority),
    type,
    typed,
    state,
    verdict: open ? openVerdict(judgement) : state === 'open' ? 'unjudged' : 'done',
    reasons: open ? judgement.weaknesses.map(weakness => reasonOf(weakness, judgement, text)) : [],
    second: open && judgement.second ? secondOf(judgement.second, judgement, text) : undefined,
  }
}

function facetOf({ facets }: FoundItem, facet: Facet): ItemText | undefined {
  return facets?.find(candidate => candidate.facet === facet && candidate.text.text.trim() !== '')?.text
}

function ticketsOf({ text, facets = [] }: FoundItem, { settings }: ItemReading): string[] {
  const tickets = new Set<string>()
  for (const { text: part } of [{ text }, ...facets])
    for (const { ticket } of ticketsIn(part.text, part.links, settings.tickets)) tickets.add(ticket)
  return [...tickets]
}

function openVerdict({ verdict }: Judgement): ActionItem['verdict'] {
  return verdict === 'done' || verdict === 'not-an-action' ? 'actionable' : verdict
}

/** A column or a group states the type; the words of the item suggest one. */
function typeOf(found: FoundItem, { words }: Judgement): Pick<ActionItem, 'type' | 'typed'> {
  const cell = facetOf(found, 'type')
  const group = found.groups?.findLast(({ type }) => type)?.type
  const stated = (cell && typeNamed(cell.text)) ?? tagIn(found.text.text) ?? group
  if (stated) return { type: stated, typed: 'stated' }
  const guessed = typeIn(words)
  return { type: guessed, typed: guessed && 'guessed' }
}

/** A checkbox and a Status column say more than the words; the words more than the group above. */
function stateOf(found: FoundItem, { completion }: Judgement, { judged }: ItemReading): Completion {
  if (found.checked !== undefined) return found.checked ? 'done' : 'open'
  const status = facetOf(found, 'state')
  const named = status && completionNamed(status.text)
  if (named) return named
  if (isStruck(found.text)) return 'dropped'
  if (judged && completion !== 'open') return completion
  return found.groups?.findLast(group => group.completion)?.completion ?? 'open'
}

function ownerOf(found: FoundItem, { lexicon }: ItemReading): ActionItem['owner'] {
  const cell = facetOf(found, 'owner')
  const named = cell && ownerNamed(cell.text, lexicon)
  if (named) return owned(cell, named)
  for (const text of saying(found)) {
    const owner = ownerIn(text.text, lexicon)
    if (owner) return owned(text, owner)
    const handle = text === found.text ? handleIn(text) : undefined
    if (handle) return handle
  }
  const group = found.groups?.findLast(({ owner }) => owner)
  return group?.owner && owned(group.title, group.owner)
}

function owned(where: ItemText, { text, kind, start, end }: OwnerPlace): ActionItem['owner'] {
  return { text, kind, span: spanIn(where, start, end) }
}

const HANDLE = /^@[A-Za-z][\w-]{0,38}$/

/** "`@mira`": a handle set as code. */
export function handleIn(where: ItemText): ActionItem['owner'] {
  const { start, text } = where
  for (const { kind, value, ...at } of marksIn(where))
    if (kind === 'code' && value !== undefined && HANDLE.test(value) && at.end <= start + text.length)
      return { text: value, kind: 'handle', span: spanIn(where, at.start - start, at.end - start) }
  return undefined
}

/** The item's own words, and those of its facets that no label names. */
function saying({ text, facets = [] }: FoundItem): ItemText[] {
  const others = facets.filter(({ facet }) => facet === undefined)
  return others.length > 0 ? [text, ...others.map(other => other.text)] : [text]
}

function dueOf(found: FoundItem, { times, judged }: ItemReading): ActionItem['due'] {
  const cell = facetOf(found, 'due')
  if (cell) {
    const due = dueNamed(cell.text, times(cell.text)) ?? (judged ? undefined : wordedAbroad(cell.text))
    if (due) return dated(cell, due)
  }
  const status = facetOf(found, 'state')
  for (const text of status ? [...saying(found), status] : saying(found)) {
    const due = dueIn(text.text, times(text.text))
    if (due) return dated(text, due)
  }
  const group = found.groups?.findLast(({ due }) => due)
  return group?.due && dated(group.title, group.due)
}

/** "Prochain déploiement" in a column of due dates: whatever it says in a language that is not judged. */
function wordedAbroad(text: string): DuePlace | undefined {
  if (!/\p{L}/u.test(text) || statesNothing(text)) return undefined
  return { text, start: 0, end: text.length, date: undefined, precision: 'unknown' }
}

function dated(where: ItemText, { text, start, end, date, precision }: DuePlace): ActionItem['due'] {
  return { text, date, precision, span: spanIn(where, start, end) }
}

function reasonOf({ kind, words, empty, message, help }: Weakness, judgement: Judgement, text: ItemText): Reason {
  const { start, end } = extent(words, judgement)
  const quoted = shownText(text, start, end)
  return { kind, words: quoted, span: spanIn(text, start, end), empty, message: message(`"${quoted}"`), help }
}

function secondOf(words: { from: number; to: number }, judgement: Judgement, text: ItemText): ActionItem['second'] {
  const { start, end } = extent(words, judgement)
  return { text: shownText(text, start, end), span: spanIn(text, start, end) }
}

/** From the first word of a range to its last, as indices of the item's text. */
function extent({ from, to }: { from: number; to: number }, { words }: Judgement): { start: number; end: number } {
  const first = words[Math.min(from, words.length - 1)]!
  const last = words[Math.max(from, Math.min(to, words.length) - 1)]!
  return { start: first.start, end: last.end }
}
