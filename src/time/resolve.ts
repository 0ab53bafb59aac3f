/** From time expressions to instants: every time of a document with its day, its zone and all readings that are left. */
import type { ChainedPoint, ChainedTime } from './chained.js'
import { DateChain } from './date-chain.js'
import { dateOrders } from './date-orders.js'
import { Calendar } from './days.js'
import { columnPairs, pairs } from './pairs.js'
import type { Passage, Surroundings } from './passages.js'
import { dayIn, instantsIn, type Questions, readings } from './readings.js'
import type { Reading, ResolvedPoint, ResolvedTime } from './resolved.js'
import { isSameZone, ZoneChain } from './zone-chain.js'
import { meaningOf, type Settlement } from './zone-meanings.js'
import { type ZoneDefinition, type ZoneNote, zoneDefinitions } from './zone-notes.js'
import { zonesNamed } from './zone-places.js'
import { type Civil, DAY, type Instant } from './zones.js'

export interface Resolution {
  readonly times: readonly ResolvedTime[]
  readonly notes: readonly ZoneNote[]
  readonly definitions: readonly ZoneDefinition[]
  /** Every consistent way to read the document, the best supported first. */
  readonly readings: readonly Reading[]
  /** False where there are too many readings to compare times in all of them. */
  readonly complete: boolean
}

interface Zoned {
  readonly time: ChainedTime
  readonly from: ResolvedPoint
  readonly to: ResolvedPoint | undefined
}

/** @param passages in reading order; `index` is the position in the list. */
export function resolve(passages: readonly Passage[], surroundings: Surroundings): Resolution {
  const timed = passages.filter(({ expressions }) => expressions.length > 0)
  const orders = dateOrders(timed, surroundings)
  const calendar = new Calendar(passages, timed, orders, surroundings)
  const chain = new DateChain(timed, calendar)
  const times = timed.flatMap(passage => chain.read(passage))
  const definitions = passages.flatMap(zoneDefinitions)
  const zones = new ZoneChain(passages, times, surroundings)
  let places: Set<string> | undefined
  const settlement: Settlement = {
    definitions: new Map(definitions.map(({ letters, offset }) => [letters, offset])),
    places: () => (places ??= new Set(zonesNamed(passages.map(({ text }) => text).join('\n')))),
    questions: new Map(),
  }
  const zoned = times.map((time): Zoned => {
    const { from, to } = time.expression
    const point = (chained: ChainedPoint, other: typeof to): ResolvedPoint => ({
      written: chained.written,
      day: chained.day,
      dateFrom: chained.dateFrom,
      yearFrom: chained.yearFrom,
      rolledOver: chained.rolledOver,
      clock: chained.clock,
      assumedPm: chained.assumedPm,
      zone: meaningOf(zones.of(time, chained.written, other), localOf(chained), settlement),
      order: orders.get(chained.written),
    })
    return { time, from: point(time.from, to), to: time.to && point(time.to, from) }
  })
  for (const { from, to } of zoned) askDays(from, to, settlement.questions)
  const paired = new Map([...pairs(times), ...columnPairs(zoned, passages)])
  settlePairs(zoned, paired, settlement.questions)
  const all = readings(settlement.questions)
  const resolved = zoned.map((each, index) => resolvedTime(each, index, all.readings))
  for (const [index, first] of paired) resolved[index] = matched(resolved[index]!, resolved[first]!)
  return { times: resolved, notes: zones.notes, definitions, ...all }
}

/** The civil time of a point in its first reading. */
function localOf({ day, clock }: ChainedPoint): Civil | undefined {
  return day?.hasYear && clock !== undefined ? day.values[0]! + clock : undefined
}

function askDays(from: ResolvedPoint, to: ResolvedPoint | undefined, questions: Questions): void {
  for (const { day } of to ? [from, to] : [from]) if (day?.variable !== undefined) questions.set(day.variable, [0, 1])
}

/** A second notation at a known offset tells what an abbreviation means. */
function settlePairs(zoned: readonly Zoned[], paired: ReadonlyMap<number, number>, questions: Questions): void {
  for (const [second, first] of paired) {
    const points = [zoned[first]!.from, zoned[second]!.from]
    const open = points.find(({ zone }) => zone?.variable !== undefined)
    const fixed = points.find(({ zone }) => zone && zone.variable === undefined)
    const variable = open?.zone?.variable
    if (!open || !fixed || variable === undefined || !questions.has(variable)) continue
    const known = instantsOf(fixed, {})?.[0]
    const fitting = questions.get(variable)!.filter(choice => {
      const instant = instantsOf(open, { [variable]: choice })?.[0]
      return known !== undefined && instant !== undefined && (known - instant) % DAY === 0
    })
    if (fitting.length > 0) questions.set(variable, fitting)
  }
}

/** The instants of a point in one reading: none, one, two; undefined where the document does not say enough. */
function instantsOf({ day, clock, zone }: ResolvedPoint, reading: Reading): readonly Instant[] | undefined {
  if (!day?.hasYear || clock === undefined || !zone) return undefined
  return instantsIn(dayIn(day, reading) + clock, zone, reading)
}

function resolvedTime({ time, from, to }: Zoned, index: number, all: readonly Reading[]): ResolvedTime {
  const starts = all.map(reading => instantsOf(from, reading))
  const ends = all.map(reading => to && instantsOf(to, reading))
  return {
    index,
    passage: time.passage,
    expression: time.expression,
    from,
    to,
    pairedWith: undefined,
    local: locals(from, all),
    localEnd: to ? locals(to, all) : [],
    utc: everyInstant(from, starts),
    utcEnd: to && everyInstant(to, ends),
    instants: starts.map(instants => instants?.[0]),
    instantsEnd: ends.map(instants => instants?.[0]),
  }
}

function locals({ day, clock }: ResolvedPoint, all: readonly Reading[]): Civil[] {
  if (!day?.hasYear || clock === undefined) return []
  return distinct(all.map(reading => dayIn(day, reading) + clock))
}

/** Most lists hold one: that of the only reading. */
function distinct(values: number[]): number[] {
  return values.length < 2 ? values : [...new Set(values)]
}

/** "Midnight on 13 April" is the start or the end of that day. */
function isEitherMidnight({ written, dateFrom }: ResolvedPoint): boolean {
  return written.clock?.word === 'midnight' && dateFrom === 'written'
}

/** All that a point may mean; undefined where a reading does not tell. */
function everyInstant(
  point: ResolvedPoint,
  readings: readonly (readonly Instant[] | undefined)[],
): Instant[] | undefined {
  if (readings.includes(undefined)) return undefined
  const instants = readings.flat() as Instant[]
  return distinct(isEitherMidnight(point) ? instants.flatMap(at => [at, at + DAY]) : instants).sort((a, b) => a - b)
}

/** The second notation belongs to the day that brings it nearest to the first, unless its date is written. */
function matched(time: ResolvedTime, first: ResolvedTime): ResolvedTime {
  const zones = [first.from.zone?.zone, time.from.zone?.zone]
  if (!zones[0] || !zones[1] || isSameZone(zones[0], zones[1])) return time
  const [a, b] = [first.instants[0], time.instants[0]]
  const days =
    a === undefined || b === undefined || time.from.dateFrom === 'written' ? 0 : Math.round((a - b) / DAY) * DAY
  const shifted = (values: readonly Instant[]) => values.map(value => value + days)
  return {
    ...time,
    pairedWith: first.index,
    local: shifted(time.local),
    utc: time.utc && shifted(time.utc),
    instants: time.instants.map(at => (at === undefined ? undefined : at + days)),
  }
}
