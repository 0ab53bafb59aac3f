/** Questions that rules ask about measures. */
import type { ActionItem, ActionList, Reason } from './postmortem.js'
import type { Certainty, Problem } from './rule.js'
import type { Placed } from './span.js'

/** An item and what weakens it. */
export interface WeakItem {
  readonly item: ActionItem
  readonly reason: Reason
}

/** What is still to be done: neither done, nor dropped, nor a mere pledge. */
export function openItems({ items }: ActionList): ActionItem[] {
  return items.filter(({ state, reasons }) => state === 'open' && !reasons.some(({ kind }) => kind === 'pledge'))
}

/** Measures of one incident that lack something, whatever lists they stand in. */
export interface Lacking {
  readonly at: Placed
  readonly certainty: Certainty
  readonly missing: readonly ActionItem[]
  readonly open: readonly ActionItem[]
}

/** The open measures of each incident that lack something; incidents whose measures all have it are left out. */
export function lackingMeasures(actions: readonly ActionList[], lacks: (item: ActionItem) => boolean): Lacking[] {
  const incidents = [...new Set(actions.map(({ incident }) => incident))]
  return incidents.flatMap(incident => {
    const lists = actions.filter(list => list.incident === incident)
    const first = lists.find(list => openItems(list).some(lacks))
    const open = lists.flatMap(openItems)
    // One sentence of a narrative is a statement to readers as often as a task.
    const certainty = first?.carrier === 'prose' && open.length === 1 ? 'possible' : first?.certainty
    return first && certainty ? [{ at: placeOf(first), certainty, missing: open.filter(lacks), open }] : []
  })
}

/** Where a list is shown: at the title of its section, else at its first item. */
export function placeOf(list: ActionList): Placed {
  return list.section ?? list.items[0] ?? list
}

/** The items of a list that are weak in one of these ways, each with its first such reason. */
export function weakItems({ items }: ActionList, ...kinds: readonly Reason['kind'][]): WeakItem[] {
  return items.flatMap(item => {
    const reason = item.reasons.find(({ kind }) => kinds.includes(kind))
    return reason ? [{ item, reason }] : []
  })
}

/** "none of the 4 measures names an owner", "2 of 5 measures name no owner", "the one measure names no owner". */
export function ofMeasures(
  missing: readonly unknown[],
  all: readonly unknown[],
  says: { readonly none: string; readonly one: string; readonly some: string },
): string {
  if (all.length === 1) return `the one measure ${says.one}`
  if (missing.length === all.length) return `none of the ${all.length} measures ${says.none}`
  return `${missing.length} of ${all.length} measures ${missing.length === 1 ? says.one : says.some}`
}

/** An item as its author would know it again: the first words of its text. */
export function excerpt({ text }: Pick<ActionItem, 'text'>, length = 60): string {
  if (text.length <= length) return text
  const cut = text.lastIndexOf(' ', length)
  return `${text.slice(0, cut > length / 2 ? cut : length)} …`
}

/** One problem for all: a single item speaks for itself, several are summed up, each in its own words. */
export function together(weak: readonly WeakItem[], summary: string): Problem[] {
  const [first, ...others] = weak
  if (!first) return []
  const problem = { at: first.reason, help: first.reason.help }
  if (others.length === 0) return [{ ...problem, message: inItem(first) }]
  return [
    {
      ...problem,
      message: `${weak.length} measures ${summary}: ${listed(weak.map(({ reason }) => `"${excerpt({ text: reason.words }, 32)}"`))}`,
      related: others.map(({ reason }) => ({ at: reason, message: reason.message })),
    },
  ]
}

/** `"improve" names no end state in "Improve the alerts …"` */
export function inItem({ item, reason }: WeakItem): string {
  const shown = excerpt(item)
  return reason.words.length > 0.6 * shown.length ? reason.message : `${reason.message} in "${shown}"`
}

/** The first three, each once; the rest as a number. */
function listed(words: readonly string[]): string {
  const distinct = [...new Map(words.map(word => [word.toLowerCase(), word])).values()]
  const shown = distinct.slice(0, 3).join(', ')
  return distinct.length > 3 ? `${shown} and others` : shown
}

const LAST_MONTH: Readonly<Record<string, string>> = { Q1: '03', Q2: '06', Q3: '09', Q4: '12', H1: '06', H2: '12' }

/** The last day of a due date or of its month, quarter or half-year, as "2026-06-30"; undefined where it has none. */
export function lastDayOf({ date }: { readonly date: string | undefined }): string | undefined {
  if (date === undefined) return undefined
  const [year, part, day] = date.split('-')
  if (day !== undefined) return date
  const month = LAST_MONTH[part!] ?? part!
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}
