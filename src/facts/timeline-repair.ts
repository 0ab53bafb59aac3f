/** What would put a timeline in order: another date, or another place. */
import type { Civil, List, Table, Timeline, TimelineEntry } from '../postmortem.js'
import type { Span } from '../span.js'
import { type Misplaced, valuesOf } from './timeline-order.js'

/**
 * The date that would put neighbouring misplaced entries of one day in order: that of the entry beside them, or a day, a
 * month or a year off. Undefined where none does, where their date is not written, or where they would stand further
 * from the entries beside them than they do.
 */
export function fittingDate(timeline: Timeline, run: readonly Misplaced[]): Civil | undefined {
  const { entries, order } = timeline
  const values = valuesOf(entries)
  const [day, ...others] = [...new Set(run.map(({ entry }) => entry.moment.days[0]))]
  if (!values || day === undefined || others.length > 0) return undefined
  if (run.some(({ entry: { moment } }) => moment.from.date !== 'written' || !moment.hasYear)) return undefined
  const sign = order === 'newest-first' ? -1 : 1
  const misplaced = new Set(run.map(({ entry }) => entry))
  const out = entries.flatMap((entry, i) => (misplaced.has(entry) ? [i] : []))
  const [first, last] = [out[0]!, out.at(-1)!]
  const known = values.map(value => (value === undefined ? undefined : sign * value))
  const above = nearest(known, first - 1, -1)
  const below = nearest(known, last + 1, 1)
  const beside = [above, below].flatMap(i => (i === undefined ? [] : entries[i]!.moment.days.slice(0, 1)))
  const moved = (i: number, other: Civil) => known[i]! + sign * (other - day)
  const distance = (other: Civil) => {
    const gaps = [
      above === undefined ? Infinity : moved(first, other) - known[above]!,
      below === undefined ? Infinity : known[below]! - moved(last, other),
    ]
    return Math.min(...gaps.map(Math.abs))
  }
  return [...beside, ...candidates(day)].find(
    other =>
      other !== day &&
      distance(other) < distance(day) &&
      out.every(i => {
        const value = moved(i, other)
        return (above === undefined || value >= known[above]!) && (below === undefined || value <= known[below]!)
      }),
  )
}

function nearest(values: readonly (number | undefined)[], from: number, step: 1 | -1): number | undefined {
  for (let i = from; i >= 0 && i < values.length; i += step) if (values[i] !== undefined) return i
  return undefined
}

/** One day before and after, one year, one month. */
function candidates(day: Civil): Civil[] {
  const date = new Date(day)
  const at = (years: number, months: number, days: number) =>
    Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth() + months, date.getUTCDate() + days)
  return [at(0, 0, -1), at(0, 0, 1), at(1, 0, 0), at(-1, 0, 0), at(0, 1, 0), at(0, -1, 0)]
}

/**
 * Edits that sort the items of one list or the rows of one table, equal times in the order they have; undefined where
 * the entries are not all of them, or are numbered.
 */
export function sortEdits(timeline: Timeline, source: string): { span: Span; text: string }[] | undefined {
  const { entries, order } = timeline
  const values = valuesOf(entries)
  if (!values || values.includes(undefined) || order === 'unknown' || !isWhole(timeline)) return undefined
  const sign = order === 'newest-first' ? -1 : 1
  const sorted = entries
    .map((entry, i) => ({ entry, value: sign * values[i]!, i }))
    .sort((a, b) => a.value - b.value || a.i - b.i)
  return entries.flatMap((entry, i) => {
    const other = sorted[i]!.entry
    return other === entry ? [] : [{ span: entry.span, text: source.slice(other.span.start, other.span.end) }]
  })
}

/** Every item of one bullet list, or every row of one table, is an entry. */
function isWhole({ entries, shape }: Timeline): boolean {
  if (shape === 'list') {
    const list = same(entries, ({ block }) => block.item?.list)
    return list !== undefined && !list.ordered && list.items.length === entries.length
  }
  const table = shape === 'table' ? same(entries, ({ block }) => block.cell?.table) : undefined
  return table !== undefined && table.rows.length === entries.length
}

function same<Holder extends List | Table>(
  entries: readonly TimelineEntry[],
  holder: (entry: TimelineEntry) => Holder | undefined,
): Holder | undefined {
  const first = holder(entries[0]!)
  return entries.every(entry => holder(entry) === first) ? first : undefined
}
