/** The day of every time: written, or taken from what stands around it. */
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

/** What the dates of a document say about those that are not whole. */
export class Calendar {
  #anchored: ReadonlyMap<Anchor | undefined, readonly KnownDay[]> = new Map()
  #inPassage: ReadonlyMap<number, Civil> = new Map()
  readonly #years: { index: number; year: number }[]
  readonly #orders: ReadonlyMap<TimePoint, DateOrder>
  readonly #fileDate: Civil | undefined

  constructor(passages: readonly Passage[], orders: ReadonlyMap<TimePoint, DateOrder>, { fileDate }: Surroundings) {
    this.#orders = orders
    this.#fileDate = fileDate
    this.#years = passages
      .filter(({ kind, cell }) => kind === 'heading' || cell?.row === 0)
      .flatMap(({ index, text }) =>
        [...text.matchAll(/(?<![\d.#/-])(20[0-4]\d)(?![\d.%/-])/g)].map(match => ({ index, year: Number(match[1]) })),
      )
    this.#learn(passages, point => this.#whole(point))
    this.#learn(passages, (point, passage, partner) => {
      const day = this.of(point, passage, partner)?.day
      return day?.hasYear ? day.values[0] : undefined
    })
  }

  /** Whole dates first: they give the others their year, and those are then known too. */
  #learn(
    passages: readonly Passage[],
    dayOf: (point: TimePoint, passage: Passage, partner: TimePoint | undefined) => Civil | undefined,
  ): void {
    const known: KnownDay[] = []
    for (const passage of passages)
      for (const { from, to, recurring } of passage.kind === 'code' ? [] : passage.expressions) {
        const days = recurring ? [] : [dayOf(from, passage, to), to && dayOf(to, passage, from)]
        known.push(...days.filter(day => day !== undefined).map(day => ({ passage, day })))
      }
    this.#inPassage = new Map(known.toReversed().map(({ passage, day }) => [passage.index, day]))
    const anchors = [undefined, 'header', 'title', 'stamp', 'publication'] as const
    this.#anchored = new Map(anchors.map(kind => [kind, known.filter(({ passage }) => passage.anchor === kind)]))
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
    if (date?.day === undefined || date.month === undefined) return undefined
    if (date.year !== undefined) return single(dayOf(date), 'written')
    const year = this.#year(date, passage, partner)
    return single(dayOf({ ...date, year: year?.year ?? NOMINAL_YEAR }), year?.from)
  }

  /** The open question of a numeric date: one for the document, or one of its own where both orders occur. */
  variable(point: TimePoint): string {
    return this.#orders.get(point)?.bothOrders ? `date ${point.numericDate!.text}` : 'date'
  }

  /** The day of the incident as the nearest anchor of a kind gives it: above if there is one, else below. */
  anchor(kind: Anchor, from: Passage): Civil | undefined {
    const days = this.#anchored.get(kind) ?? []
    if (kind === 'stamp')
      return days.length > 0 ? days.reduce((first, { day }) => Math.min(first, day), Infinity) : undefined
    return (days[lastUpTo(days, from.index)] ?? days[0])?.day
  }

  /** The nearest whole date above, else below, that is not an anchor. */
  nearest(from: Passage, isPlausible: (day: Civil) => boolean): Civil | undefined {
    const days = this.#anchored.get(undefined) ?? []
    for (let i = lastUpTo(days, from.index - 1); i >= 0; i--) if (isPlausible(days[i]!.day)) return days[i]!.day
    return days.find(({ day }) => isPlausible(day))?.day
  }

  /** The date in the file's name. */
  get fileDate(): Civil | undefined {
    return this.#fileDate
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
    const heading = this.#years.findLast(({ index }) => index === passage.cell?.header)
    return (
      near(known, 'range') ??
      (heading && { year: heading.year, from: 'column' as const }) ??
      near(this.#inPassage.get(passage.index), 'block') ??
      near(this.anchor('header', passage), 'header') ??
      near(this.anchor('title', passage), 'title') ??
      near(
        this.nearest(passage, () => true),
        'document',
      ) ??
      near(this.anchor('stamp', passage), 'stamp') ??
      near(this.anchor('publication', passage), 'publication') ??
      (this.#years[0] && { year: this.#years[0].year, from: 'title' as const }) ??
      near(this.#fileDate, 'file-name')
    )
  }
}

/** The position of the last day that stands in a passage up to `index`; -1 for none. */
function lastUpTo(days: readonly KnownDay[], index: number): number {
  let low = -1
  let high = days.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (days[middle]!.passage.index <= index) low = middle
    else high = middle - 1
  }
  return low
}

function single(day: Civil | undefined, yearFrom: Provenance | undefined): DatedPoint | undefined {
  return day === undefined ? undefined : { day: { values: [day], hasYear: yearFrom !== undefined }, yearFrom }
}

function shifted(nominal: Civil, year: number): Civil {
  const date = new Date(nominal)
  return Date.UTC(year, date.getUTCMonth(), date.getUTCDate())
}

/** The same day, later or earlier. */
export function plusDays({ values, ...rest }: Day, days: number): Day {
  return { ...rest, values: values.map(value => value + days * DAY) }
}
