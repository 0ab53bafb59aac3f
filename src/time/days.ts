/** The day of every time: written, or taken from what stands around it. */

import { firstReached } from '../halving.js'
import { matches } from '../matches.js'
import { dayOf, nearestYear } from './civil.js'
import { NOMINAL_YEAR } from './date-orders.js'
import type { Anchor, Passage, Surroundings } from './passages.js'
import type { DateOrder, Day } from './resolved.js'
import type { CivilDate, Provenance, TimePoint } from './types.js'
import { type Civil, DAY } from './zones.js'

export interface DatedPoint {
  readonly day: Day
  readonly yearFrom: Provenance | undefined
}

/** A whole date of the document, and where it stands. */
interface KnownDay {
  readonly passage: Passage
  readonly day: Civil
}

/** How far "the 16th" may be from the date before it: further away, another month may be meant. */
const NEAR = 10 * DAY

/** What the dates of a document say about those that are not whole. */
export class Calendar {
  #anchored: ReadonlyMap<Anchor | undefined, readonly KnownDay[]> = new Map()
  /** Of those that are no anchors, the ones near the first stamp. */
  #nearStamp: readonly KnownDay[] | undefined
  #inPassage: ReadonlyMap<number, Civil> = new Map()
  /** The last year that each heading and header cell names, by its passage. */
  readonly #years: ReadonlyMap<number, number>
  readonly #firstYear: number | undefined
  readonly #orders: ReadonlyMap<TimePoint, DateOrder>
  readonly #fileDate: Civil | undefined
  /** When the first update of a status page was posted. */
  firstStamp: Civil | undefined

  constructor(
    passages: readonly Passage[],
    timed: readonly Passage[],
    orders: ReadonlyMap<TimePoint, DateOrder>,
    { fileDate }: Surroundings,
  ) {
    this.#orders = orders
    this.#fileDate = fileDate
    const titles = passages.filter(({ kind, cell }) => kind === 'heading' || cell?.row === 0)
    const years = titles.flatMap(({ index, text }) => yearsIn(text).map(year => ({ index, year })))
    this.#firstYear = years[0]?.year
    this.#years = new Map(years.map(({ index, year }) => [index, year]))
    this.#learn(timed, point => this.#whole(point))
    this.#learn(timed, (point, passage, partner) => {
      const day = this.of(point, passage, partner)?.day
      return day?.hasYear ? day.values[0] : undefined
    })
  }

  /** Whole dates first: they give the others their year, and those are then known too. */
  #learn(
    passages: readonly Passage[],
    dayOf: (point: TimePoint, passage: Passage, partner: TimePoint | undefined) => Civil | undefined,
  ): void {
    const anchored = new Map<Anchor | undefined, KnownDay[]>()
    const inPassage = new Map<number, Civil>()
    const learn = (passage: Passage, day: Civil | undefined) => {
      if (day === undefined) return
      if (!inPassage.has(passage.index)) inPassage.set(passage.index, day)
      const days = anchored.get(passage.anchor)
      if (days) days.push({ passage, day })
      else anchored.set(passage.anchor, [{ passage, day }])
    }
    for (const passage of passages)
      for (const { from, to, recurring } of passage.expressions) {
        if (recurring) continue
        // An incident is dated by the first day of a range.
        learn(passage, dayOf(from, passage, to) ?? (to && dayOf(to, passage, from)))
      }
    this.#anchored = anchored
    this.#inPassage = inPassage
    this.firstStamp = anchored.get('stamp')?.reduce((first, { day }) => Math.min(first, day), Infinity)
  }

  /** The day that a point writes, its year added where that is missing. */
  of(point: TimePoint, passage: Passage, partner?: TimePoint): DatedPoint | undefined {
    const order = this.#orders.get(point)
    if (order) {
      const hasYear = point.numericDate!.readings[0]!.year !== undefined
      const year = hasYear ? undefined : this.#year(point.numericDate!.readings[0]!, passage, partner)
      const days = order.settled === undefined ? order.days : [order.days[order.settled]]
      const values = year ? days.map(day => shifted(day, year.year)) : days
      return {
        day: {
          values,
          variable: values.length > 1 ? this.variable(point) : undefined,
          hasYear: hasYear || year !== undefined,
        },
        yearFrom: hasYear ? 'written' : year?.from,
      }
    }
    const date = point.date ?? point.numericDate?.readings[0]
    if (date?.day === undefined) return undefined
    if (date.month === undefined) return single(this.#inNearestMonth(date.day, passage), 'block')
    if (date.year !== undefined) return single(dayOf(date), 'written')
    const year = this.#year(date, passage, partner)
    return single(dayOf({ ...date, year: year?.year ?? NOMINAL_YEAR }), year?.from)
  }

  /** The open question of a numeric date: one for the document, or one of its own where both orders occur. */
  variable(point: TimePoint): string {
    return this.#orders.get(point)?.bothOrders ? `date ${point.numericDate!.text}` : 'date'
  }

  /** The day of the incident as the nearest anchor of a kind gives it: above if there is one, else below. */
  anchor(kind: Exclude<Anchor, 'stamp'>, from: Passage): Civil | undefined {
    return nearestDay(this.#anchored.get(kind) ?? [], from.index)
  }

  /** The nearest whole date above, else below, that is not an anchor. */
  nearest(from: Passage): Civil | undefined {
    return nearestDay(this.#anchored.get(undefined) ?? [], from.index - 1)
  }

  /** The nearest such date of those that can be the incident's: two days from the first stamp, if there is one. */
  nearestOfIncident(from: Passage): Civil | undefined {
    const stamp = this.firstStamp
    if (stamp === undefined) return this.nearest(from)
    this.#nearStamp ??= (this.#anchored.get(undefined) ?? []).filter(({ day }) => Math.abs(day - stamp) <= 2 * DAY)
    return nearestDay(this.#nearStamp, from.index - 1)
  }

  /** The date in the file's name. */
  get fileDate(): Civil | undefined {
    return this.#fileDate
  }

  /** "The 16th" after 14 April; undefined where no date is near enough to tell the month. */
  #inNearestMonth(day: number, passage: Passage): Civil | undefined {
    const known =
      this.#inPassage.get(passage.index) ??
      this.nearest(passage) ??
      this.anchor('header', passage) ??
      this.anchor('title', passage)
    if (known === undefined) return undefined
    const date = new Date(known)
    return [-1, 0, 1]
      .map(months => dayOf({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 + months, day }))
      .find(each => each !== undefined && Math.abs(each - known) <= NEAR)
  }

  #whole(point: TimePoint): Civil | undefined {
    const order = this.#orders.get(point)
    if (order) return point.numericDate!.readings[0]!.year === undefined ? undefined : order.days[order.settled ?? 0]
    const date = point.date ?? point.numericDate?.readings[0]
    return date && dayOf(date)
  }

  #year(
    date: CivilDate,
    passage: Passage,
    partner: TimePoint | undefined,
  ): { year: number; from: Provenance } | undefined {
    const near = (day: Civil | undefined, from: Provenance) =>
      day === undefined ? undefined : { year: nearestYear(date, day), from }
    const known = partner && this.#whole(partner)
    const header = passage.cell?.header
    const heading = header === undefined ? undefined : this.#years.get(header)
    return (
      near(known, 'range') ??
      (heading === undefined ? undefined : { year: heading, from: 'column' as const }) ??
      near(this.#inPassage.get(passage.index), 'block') ??
      near(this.anchor('header', passage), 'header') ??
      near(this.anchor('title', passage), 'title') ??
      near(this.nearest(passage), 'document') ??
      near(this.firstStamp, 'stamp') ??
      near(this.anchor('publication', passage), 'publication') ??
      (this.#firstYear === undefined ? undefined : { year: this.#firstYear, from: 'title' as const }) ??
      near(this.#fileDate, 'file-name')
    )
  }
}

/** The last day that stands in a passage up to `index`, else the first below. */
function nearestDay(days: readonly KnownDay[], index: number): Civil | undefined {
  const next = firstReached(days.length, position => days[position]!.passage.index > index)
  return (days[next - 1] ?? days[0])?.day
}

const YEAR = /(?<![\d.#/-])20[0-4]\d(?![\d.%/-])/g

function yearsIn(text: string): number[] {
  if (!text.includes('20')) return []
  return matches(YEAR, text).map(([year]) => Number(year))
}

function single(day: Civil | undefined, yearFrom: Provenance | undefined): DatedPoint | undefined {
  return day === undefined ? undefined : { day: { values: [day], hasYear: yearFrom !== undefined }, yearFrom }
}

function shifted(nominal: Civil, year: number): Civil {
  const date = new Date(nominal)
  return Date.UTC(year, date.getUTCMonth(), date.getUTCDate())
}

/** The same day, later or earlier. */
export function plusDays(day: Day, days: number): Day {
  if (days === 0) return day
  const { values, variable, hasYear } = day
  return { values: values.map(value => value + days * DAY), variable, hasYear }
}
