import { lastDayOf } from '../measures.js'
import { Positions } from '../positions.js'
import type { ActionItem, ActionList, Postmortem } from '../postmortem.js'

/** One measure of a repository, as plain data: `actions --format json`. */
export interface Entry {
  readonly path: string
  /** From 1. */
  readonly line: number
  /** The incident's id or title. */
  readonly incident: string | null
  readonly text: string
  readonly owner: string | null
  /** "2026-05-01", "2026-05", "2026-Q2", or the words where they name no calendar period. */
  readonly due: string | null
  /** Open, and its due date is before today. */
  readonly overdue: boolean
  readonly tickets: readonly string[]
  readonly priority: string | null
  readonly type: string | null
  readonly state: ActionItem['state']
  readonly verdict: ActionItem['verdict']
  readonly reasons: readonly string[]
}

interface Filter {
  readonly open?: boolean | undefined
  readonly overdue?: boolean | undefined
  /** A part of the owner's name, in any case. */
  readonly owner?: string | undefined
}

/** Every measure of some documents: what is open first, by due date, then by place. */
export function entriesOf(postmortems: readonly Postmortem[], today: string, filter: Filter = {}): Entry[] {
  return postmortems
    .flatMap(postmortem => entries(postmortem, today))
    .filter(entry => isWanted(entry, filter))
    .sort(byUrgency)
}

function entries(postmortem: Postmortem, today: string): Entry[] {
  const positions = new Positions(postmortem.text)
  return postmortem.actions.flatMap(list =>
    list.items.map(item => entry(item, { postmortem, list, line: positions.line(item.span.start), today })),
  )
}

interface Place {
  readonly postmortem: Postmortem
  readonly list: ActionList
  readonly line: number
  readonly today: string
}

function entry(item: ActionItem, { postmortem, list, line, today }: Place): Entry {
  const { owner, due, priority, type, state } = item
  const last = due && lastDayOf(due)
  return {
    path: postmortem.path ?? '',
    line,
    incident: incidentOf(postmortem, list.incident),
    text: item.text,
    owner: owner?.text ?? null,
    due: due ? (due.date ?? due.text) : null,
    overdue: state === 'open' && last !== undefined && last < today.slice(0, 10),
    tickets: item.tickets,
    priority: priority ?? null,
    type: type ?? null,
    state,
    verdict: item.verdict,
    reasons: item.reasons.map(({ message }) => message),
  }
}

function incidentOf({ fields, incidents, title }: Postmortem, incident: number): string | null {
  const id = fields.find(field => field.name === 'incident-id' && field.incident === incident)?.value
  return id ?? incidents[incident]?.title ?? title?.text ?? null
}

function isWanted({ state, overdue, owner }: Entry, filter: Filter): boolean {
  if (filter.open && state !== 'open') return false
  if (filter.overdue && !overdue) return false
  return filter.owner === undefined || plain(owner ?? '').includes(plain(filter.owner))
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll('@', '')
}

const ORDER = { open: 0, done: 1, dropped: 2 } as const

function byUrgency(a: Entry, b: Entry): number {
  return (
    ORDER[a.state] - ORDER[b.state] || compare(urgency(a), urgency(b)) || compare(a.path, b.path) || a.line - b.line
  )
}

/** What has no date in the calendar comes last. */
function urgency({ due }: Entry): string {
  return due !== null && /^\d{4}-/.test(due) ? (lastDayOf({ date: due }) ?? due) : '9999'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
