/** Which way the entries of a timeline run, and which of them are out of order. */
import { firstReached } from '../halving.js'
import type { Moment, Timeline, TimelineEntry } from '../postmortem.js'
import { margin } from '../time/compare.js'
import { DAY, MINUTE } from '../time/zones.js'

export type Order = 'oldest-first' | 'newest-first'

/** An entry that has to go for the rest to be in order. */
export interface Misplaced {
  readonly entry: TimelineEntry
  /** The entry next to it that is in its place, and on which side it stands. */
  readonly neighbour: TimelineEntry
  readonly side: 'above' | 'below'
}

const YEAR = 366 * DAY

type Sequence = Pick<Timeline, 'shape' | 'entries'>

/** The way of two thirds of the steps from entry to entry; where they do not tell, the one that leaves more entries in place. */
export function directionOf({ shape, entries }: Sequence): Timeline['order'] {
  const values = valuesOf(entries)
  if (!values) return 'unknown'
  const known = values.filter(value => value !== undefined)
  const steps = known.slice(1).map((value, i) => Math.sign(value - known[i]!))
  const up = steps.filter(step => step > 0).length
  const down = steps.filter(step => step < 0).length
  if (up === 0 && down === 0) return 'unknown'
  if (entries.every(({ label }) => label !== undefined)) return orderOfLabels(entries)
  if (up >= 2 * down) return 'oldest-first'
  if (down >= 2 * up) return 'newest-first'
  const rising = kept(known).length
  const falling = kept(known.map(value => -value)).length
  const habit = shape === 'status-page' ? 'newest-first' : 'oldest-first'
  const order = rising === falling ? habit : rising > falling ? 'oldest-first' : 'newest-first'
  const rest = known.length - Math.max(rising, falling)
  return rest <= (order === habit ? known.length / 3 : Math.max(1, known.length / 4)) ? order : 'unknown'
}

/**
 * The smallest set of entries whose removal puts a timeline in order, in document order; empty where its direction is
 * not known. Times within the doubt of "around" are no disorder.
 */
export function misplaced(timeline: Timeline, order: Order | 'auto' = 'auto', reading = 0): Misplaced[] {
  const direction = order === 'auto' ? timeline.order : order
  const values = valuesOf(timeline.entries, reading)
  if (!values || direction === 'unknown') return []
  const sign = direction === 'oldest-first' ? 1 : -1
  const entries = timeline.entries.filter((_, i) => values[i] !== undefined)
  const known = values.filter(value => value !== undefined).map(value => sign * value)
  const stays = new Set(kept(known))
  const times = entries.map(({ moment, label }, i) => ({ moment, label, value: sign * known[i]! }))
  return entries.flatMap((entry, i): Misplaced[] => {
    if (stays.has(i) || (timeline.labelled && times.every(other => isPossible(times[i]!, other)))) return []
    const above = findKept(stays, i, -1, entries.length)
    const below = findKept(stays, i, 1, entries.length)
    const doubt = (other: number) => doubtBetween(entry.moment, entries[other]!.moment)
    const meets = (other: number) => overlap(times[i]!, times[other]!)
    if (above !== undefined && known[above]! > known[i]! + doubt(above) && !meets(above))
      return [{ entry, neighbour: entries[above]!, side: 'above' }]
    if (below !== undefined && known[below]! < known[i]! - doubt(below) && !meets(below))
      return [{ entry, neighbour: entries[below]!, side: 'below' }]
    return []
  })
}

/** On a form the labels run from the beginning to the end, or back. */
function orderOfLabels(entries: readonly TimelineEntry[]): Order {
  return entries[0]!.label === 'resolved' ? 'newest-first' : 'oldest-first'
}

type Labelled = Pick<TimelineEntry, 'moment' | 'label'> & { readonly value: number }

/** A form has its labels in an order of its own: what counts is that nothing precedes the detection or follows the end. */
function isPossible(a: Labelled, b: Labelled): boolean {
  if (Math.abs(a.value - b.value) <= doubtBetween(a.moment, b.moment)) return true
  const [earlier, later] = a.value < b.value ? [a, b] : [b, a]
  return (
    earlier.label !== 'resolved' && later.label !== 'began' && (later.label !== 'detected' || earlier.label === 'began')
  )
}

/** One of the two is a range that holds the start of the other: what happened meanwhile may stand above it. */
function overlap(a: Labelled, b: Labelled): boolean {
  const [earlier, later] = a.value < b.value ? [a, b] : [b, a]
  return later.value - earlier.value <= lengthOf(earlier.moment)
}

/** How long a range lasts; zero for a point. A range that ends on an earlier clock ends on the next day. */
function lengthOf({ expression, clock, clockEnd, local, localEnd }: Moment): number {
  if (expression.kind !== 'range' || clock === undefined || clockEnd === undefined) return 0
  if (expression.to?.date && local.length > 0 && localEnd.length > 0) return Math.max(0, localEnd[0]! - local[0]!)
  return (clockEnd - clock + DAY) % DAY
}

/** How far two times may be on the wrong side of each other and still be in order: 23:28 is as late as 23:28:59. */
function doubtBetween(a: Moment, b: Moment): number {
  const toMinute = [a, b].filter(({ precision }) => precision === 'minute').length
  const toSecond = [a, b].filter(({ precision }) => precision === 'second' || precision === 'subsecond').length
  return margin(a) + margin(b) + (toMinute === 1 && toSecond === 1 ? MINUTE - 1 : 0)
}

function findKept(stays: ReadonlySet<number>, from: number, step: 1 | -1, end: number): number | undefined {
  for (let i = from + step; i >= 0 && i < end; i += step) if (stays.has(i)) return i
  return undefined
}

/**
 * Values that can be compared with each other: instants, or local times where nothing gives a zone, or clocks where
 * nothing gives a date, or minutes after the start. Undefined where the entries do not say enough.
 */
export function valuesOf(entries: readonly TimelineEntry[], reading = 0): (number | undefined)[] | undefined {
  const moments = entries.map(({ moment }) => (isOrdered(moment) ? moment : undefined))
  const ordered = moments.filter(moment => moment !== undefined)
  const all = (read: (moment: Moment) => number | undefined) =>
    ordered.every(moment => read(moment) !== undefined) ? moments.map(moment => moment && read(moment)) : undefined
  if (ordered.length < 2) return undefined
  const offsets = all(({ expression }) => (expression.kind === 'offset' ? expression.minutes! * MINUTE : undefined))
  if (offsets) return offsets
  if (ordered.every(({ clock }) => clock === undefined))
    return aroundNewYear(
      moments,
      all(({ days }) => days[Math.min(reading, days.length - 1)]),
    )
  const timed = moments.map(moment => (moment?.clock === undefined ? undefined : moment))
  const read = (value: (moment: Moment) => number | undefined) =>
    timed.every(moment => !moment || value(moment) !== undefined)
      ? timed.map(moment => moment && value(moment))
      : undefined
  const instants = read(({ instants }) => instants[reading])
  if (instants) return instants
  const zones = new Set(timed.filter(moment => moment !== undefined).map(({ zone }) => zone?.text))
  if (zones.size > 1) return undefined
  const dated = read(({ days, clock }) => (days.length > 0 ? days[0]! + clock! : undefined))
  return dated ? aroundNewYear(moments, dated) : clocks(timed)
}

/** Days without a year: from December to January, or back, a year has passed where nothing says otherwise. */
function aroundNewYear<Values extends (number | undefined)[] | undefined>(
  moments: readonly (Moment | undefined)[],
  values: Values,
): Values {
  if (!values || moments.some(moment => moment?.hasYear)) return values
  let turn = 0
  let before: number | undefined
  return values.map(value => {
    if (value === undefined) return undefined
    const leap = before === undefined ? 0 : value + turn - before
    if (Math.abs(leap) > YEAR / 2) turn -= Math.sign(leap) * YEAR
    before = value + turn
    return before
  }) as Values
}

/** A time that has a place in an order: of this world, and known. */
function isOrdered({ expression, clock, days, utc }: Moment): boolean {
  if (expression.kind === 'offset') return true
  if (expression.kind !== 'point' && expression.kind !== 'range') return false
  return (clock !== undefined || days.length > 0) && utc?.length !== 0 && !expression.from.clock?.impossible
}

/** Clocks without dates: six hours back from the evening is the next day. */
function clocks(moments: readonly (Moment | undefined)[]): (number | undefined)[] | undefined {
  if (moments.some(moment => moment && moment.days.length > 0)) return undefined
  let day = 0
  let before: number | undefined
  return moments.map(moment => {
    const clock = moment?.clock
    if (clock === undefined) return undefined
    if (before !== undefined && before >= (17 / 24) * DAY && clock <= before - DAY / 4) day += DAY
    before = clock
    return day + clock
  })
}

/** The positions of a longest run that never falls, found from the end: of several, the one that keeps earlier entries. */
function kept(values: readonly number[]): number[] {
  const ends: number[] = []
  const next: number[] = []
  for (let i = values.length - 1; i >= 0; i--) {
    const low = firstReached(ends.length, length => values[ends[length]!]! < values[i]!)
    next[i] = low > 0 ? ends[low - 1]! : -1
    ends[low] = i
  }
  const run: number[] = []
  for (let i = ends.at(-1) ?? -1; i >= 0; i = next[i]!) run.push(i)
  return run
}
