import { grouped } from '../grouped.js'
import type { Conflict, Moment, Postmortem } from '../postmortem.js'
import { DAY, MINUTE } from '../time/zones.js'
import { endOf, isEvent, locals, momentsWithin } from './moment-ends.js'

type Facts = Pick<Postmortem, 'fields' | 'moments' | 'timelines' | 'incidents' | 'path'>

/** A day begins and ends at other times elsewhere: no zone is further from UTC. */
const ZONES = 14 * 60 * MINUTE

/** The field that dates the incident against what the report tells of it. */
export function misdated(facts: Facts): Conflict[] {
  if (facts.incidents.length > 1) return []
  const clock = sameClockElsewhere(facts) ?? clockOnAnotherDay(facts)
  return clock ? [clock] : beforeOrAfterAll(facts)
}

/** The header has the time of an entry, on a day that puts it outside of the whole timeline. */
function clockOnAnotherDay({ fields, moments, timelines }: Facts): Conflict | undefined {
  const [field, ...others] = fields.filter(({ name }) => name === 'date' || name === 'start')
  const header = field && momentsWithin(moments, field.valueSpan)
  const own = header?.length === 1 ? header[0]! : undefined
  if (!own || others.length > 0 || own.from.date !== 'written' || own.clock === undefined) return undefined
  if (own.expression.kind !== 'point' || own.local.length !== 1) return undefined
  const entries = timelines.filter(({ shape }) => shape !== 'status-page').flatMap(({ entries }) => entries)
  const times = entries.map(({ moment }) => moment).filter(moment => isEvent(moment) && moment.local.length === 1)
  const at = own.local[0]!
  if (times.length < 3 || times.some(({ local }) => local[0] === at)) return undefined
  const isOutside = times.every(({ local }) => local[0]! < at) || times.every(({ local }) => local[0]! > at)
  const same = times.filter(({ clock, local }) => clock === own.clock && Math.abs(local[0]! - at) <= 3 * DAY)
  if (!isOutside || same.length !== 1) return undefined
  const [here, there] = [endOf(own, 'from'), endOf(same[0]!, 'from')]
  return {
    kind: 'date',
    certainty: 'likely',
    at: here,
    other: there,
    span: here.span,
    more: [],
    what: '',
    otherWhat: 'the same time in the timeline',
  }
}

/** A time to the second that the header puts on one day, and another place on the next: nothing happens twice so exactly. */
function sameClockElsewhere({ moments }: Facts): Conflict | undefined {
  const exact = moments.filter(moment => isEvent(moment) && moment.precision === 'second' && moment.local.length === 1)
  if (exact.length < 2) return undefined
  const dates = new Set(moments.filter(({ anchor }) => anchor === 'header').flatMap(({ days }) => days))
  const written = grouped(
    exact.filter(({ from }) => from.date === 'written'),
    ({ clock }) => String(clock),
  )
  const byClock = new Map(written.map(group => [group[0]!.clock, group]))
  for (const own of exact.filter(({ from, days }) => from.date !== 'written' && dates.has(days[0]!))) {
    const same = byClock.get(own.clock) ?? []
    const apart = (other: Moment) => Math.abs(other.local[0]! - own.local[0]!)
    const [other] = same
    if (!other || same.some(each => apart(each) === 0 || apart(each) > 3 * DAY)) continue
    const [at, elsewhere] = [endOf(own, 'from'), endOf(other, 'from')]
    return {
      kind: 'date',
      certainty: 'likely',
      at,
      other: elsewhere,
      span: at.span,
      more: [],
      what: '',
      otherWhat: 'the same time elsewhere',
    }
  }
  return undefined
}

/** Every dated entry of the timeline lies before, or after, the day that a field gives, in whatever zone it is. */
function beforeOrAfterAll({ fields, moments, timelines, path }: Facts): Conflict[] {
  const dated = fields.filter(({ name, carrier }) => name === 'date' && carrier !== 'front-matter')
  const [field, ...others] = dated
  const header = field && momentsWithin(moments, field.valueSpan)
  if (!field || others.length > 0 || header?.length !== 1 || !isDay(header[0]!)) return []
  const [own] = header
  const day = own!.days[0]!
  const entries = timelines.filter(({ shape }) => shape !== 'status-page').flatMap(({ entries }) => entries)
  const times = entries.map(({ moment }) => moment).filter(isEvent)
  const instants = times.map(moment => moment.instants[0] ?? locals(endOf(moment, 'from'))[0])
  if (times.length < 3 || !times.every(({ from }) => from.date === 'written') || instants.includes(undefined)) return []
  const isAfter = instants.every(instant => instant! > day + DAY + ZONES)
  const isBefore = instants.every(instant => instant! < day - ZONES) && /incident|outage|occur|event/i.test(field.label)
  const isToldAgain = moments.some(moment => moment !== own && [...moment.days, ...moment.daysEnd].includes(day))
  if (!(isAfter || isBefore) || isToldAgain || isInName(path, day)) return []
  const [at, other] = [endOf(own!, 'from'), endOf(times[0]!, 'from')]
  return [
    {
      kind: 'date',
      certainty: 'likely',
      at,
      other,
      span: at.span,
      more: [],
      what: '',
      otherWhat: 'the first time of the timeline',
    },
  ]
}

function isDay({ expression, clock, days, from, hasYear }: Moment): boolean {
  return expression.kind === 'point' && clock === undefined && days.length === 1 && hasYear && from.year === 'written'
}

function isInName(path: string | undefined, day: number): boolean {
  const [year, month, date] = new Date(day).toISOString().slice(0, 10).split('-')
  return path !== undefined && new RegExp(`${year}[-_.]?${month}[-_.]?${date}`).test(path)
}
