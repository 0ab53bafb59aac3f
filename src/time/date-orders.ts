/** Which of month and day comes first in the numeric dates of a document, and what tells. */
import { dayOf, WEEKDAYS, weekdayOf } from './civil.js'
import type { Passage, Surroundings } from './passages.js'
import type { DateOrder } from './resolved.js'
import type { CivilDate, TimeExpression, TimePoint } from './types.js'
import { type Civil, DAY } from './zones.js'

/** A date that stands in for one without a year, so that months and days can be compared; a leap year. */
export const NOMINAL_YEAR = 1972

/** No document has as many dates; it keeps the comparison of each with each small on hostile text. */
const MOST_COMPARED = 200

type Evidence = NonNullable<DateOrder['evidence']> & { readonly order: 0 | 1 }
type Written = { readonly passage: Passage; readonly point: TimePoint }

/** The order of each numeric date that leaves two, by the point that it is written in. */
export function dateOrders(passages: readonly Passage[], { now }: Surroundings): Map<TimePoint, DateOrder> {
  const orders = new Map<TimePoint, DateOrder>()
  if (!passages.some(passage => passage.expressions.some(isOpen))) return orders
  const points = passages.flatMap(passage => written(passage).map(point => ({ passage, point })))
  const open = points.filter(({ point }) => point.numericDate !== undefined)
  const published = points.find(({ passage }) => passage.anchor === 'publication')
  const last = Math.min(...[published && day(published.point), now].filter(at => at !== undefined))
  const others = points.filter(({ point }) => point.date && !point.numericDate).slice(0, MOST_COMPARED)
  const own = new Map(
    open.slice(0, MOST_COMPARED).map(each => [each.point, ownEvidence(each, others, published, last)]),
  )
  const proofs = [...points.flatMap(notation), ...own.values()].filter(proof => proof !== undefined)
  const bothOrders = proofs.some(({ order }) => order === 0) && proofs.some(({ order }) => order === 1)
  for (const { point } of open) {
    const { text, start, end, separator } = point.numericDate!
    const days = readings(point.numericDate!.readings)
    if (days === undefined) continue
    const evidence = separator === '.' ? undefined : (own.get(point) ?? (bothOrders ? undefined : proofs[0]))
    const settled = separator === '.' ? 1 : evidence?.order
    orders.set(point, { text, start, end, days, settled, evidence, bothOrders })
  }
  return orders
}

function isOpen({ from, to }: TimeExpression): boolean {
  return from.numericDate !== undefined || to?.numericDate !== undefined
}

function written(passage: Passage): TimePoint[] {
  return passage.expressions.flatMap(({ from, to }) => (to ? [from, to] : [from]))
}

function readings([monthFirst, dayFirst]: readonly CivilDate[]): [Civil, Civil] | undefined {
  const days = [monthFirst, dayFirst].map(date => date && dayOf({ ...date, year: date.year ?? NOMINAL_YEAR }))
  return days[0] === undefined || days[1] === undefined || days[0] === days[1] ? undefined : [days[0], days[1]]
}

function day({ date }: TimePoint): Civil | undefined {
  return date && dayOf(date)
}

/** A number over 12 shows which one is the day. */
function notation({ passage, point }: Written): Evidence[] {
  if (!point.date || point.numericDate) return []
  const match = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/.exec(
    passage.text.slice(point.start, point.end),
  )
  if (!match) return []
  const [first, second] = [Number(match[1]), Number(match[3])]
  if (first <= 12 === second <= 12) return []
  const start = point.start + match.index
  return [{ order: first > 12 ? 1 : 0, text: match[0], passage, start, end: start + match[0].length }]
}

/** The same date in words or in ISO form, one close to it, or the day of the publication, that only one reading fits. */
function ownEvidence(
  { point, passage }: Written,
  others: readonly Written[],
  published: Written | undefined,
  last: Civil,
): Evidence | undefined {
  const days = readings(point.numericDate!.readings)
  if (days === undefined) return undefined
  const named = days.map(at => weekdayOf(at) === point.weekday)
  if (point.numericDate!.readings[0]!.year !== undefined && named[0] !== named[1]) {
    const { start, end } = point
    return { order: named[0] ? 0 : 1, text: WEEKDAYS[point.weekday!]!, passage, start, end }
  }
  const proof = (order: 0 | 1, other: Written): Evidence => ({
    order,
    text: other.passage.text.slice(other.point.start, other.point.end),
    passage: other.passage,
    start: other.point.start,
    end: other.point.end,
  })
  const dated = point.numericDate!.readings[0]!.year !== undefined
  const known = ({ date }: TimePoint) => date && dayOf(dated ? date : { ...date, year: NOMINAL_YEAR })
  for (const within of [0, 3 * DAY]) {
    const fits = ([0, 1] as const).map(order =>
      others.find(other => Math.abs((known(other.point) ?? Number.NaN) - days[order]) <= within),
    )
    if (fits[0] && !fits[1]) return proof(0, fits[0])
    if (fits[1] && !fits[0]) return proof(1, fits[1])
  }
  const late = days.map(at => dated && at > last + DAY)
  return published && late[0] !== late[1] ? proof(late[0] ? 1 : 0, published) : undefined
}
