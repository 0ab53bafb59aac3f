import type { Conflict, Milestone, MilestoneName, MomentEnd } from '../postmortem.js'
import { atMost, certaintyOf } from './conflicts-certainty.js'
import { endOf, minutesBetween, slack } from './moment-ends.js'

/** Up to here two clocks may mean the same event, seen by two people. */
const NEAR = 5
const DAY = 1440

/** A place that tells a start or an end. */
type Told = Milestone & { readonly at: MomentEnd }

/** Explicit starts that differ, and explicit ends that do. */
export function disagreements(milestones: readonly Milestone[]): Conflict[] {
  const all = milestones.filter(isTold)
  if (tellsOfSeveral(all)) return []
  const of = (wanted: MilestoneName) => all.filter(({ name }) => name === wanted)
  const whole = [of('began'), of('resolved')] as const
  const isPart = (told: Told) => isWithin(told, whole[0][0], whole[1][0])
  const [starts, ends] = whole.map(places => places.filter(told => !isPart(told)))
  const start = disagreement('start', starts!, 0)
  const end = disagreement('end', ends!, start ? wholeDays(start) : 0)
  const isHint = start && end && [end.at.moment, end.other.moment].some(moment => isOf(start, moment))
  return [start, isHint ? { ...end, certainty: 'possible' as const } : end].filter(conflict => conflict !== undefined)
}

function isTold(milestone: Milestone): milestone is Told {
  return milestone.certainty === 'certain' && milestone.at?.moment.expression.bound === undefined && !!milestone.at
}

/** One range with both ends wrong has one cause, mostly its date. */
function isOf({ at, other }: Conflict, moment: MomentEnd['moment']): boolean {
  return [at, other].some(end => end.moment === moment && end.moment.expression.kind === 'range')
}

/** Fields that date several outages of one report contradict each other no more than their headings do. */
function tellsOfSeveral(milestones: readonly Told[]): boolean {
  const [first, ...others] = milestones.filter(({ from, name }) => from === 'field' && name === 'began')
  return others.some(other => minutesBetween(first!.at, other.at).some(minutes => Math.abs(minutes ?? 0) > NEAR))
}

/** A sentence with a range that lies within the incident tells of one of its effects. */
function isWithin({ at, from }: Told, start: Told | undefined, end: Told | undefined): boolean {
  const { moment } = at
  if (from !== 'prose' || moment.expression.kind !== 'range' || !start || !end) return false
  if (start.at.moment === moment || end.at.moment === moment) return false
  const before = minutesBetween(start.at, endOf(moment, 'from'))[0]
  const after = minutesBetween(endOf(moment, 'to'), end.at)[0]
  return before !== undefined && after !== undefined && before >= -1 && after >= -1
}

/** "Incident closed": what is closed has ended before. */
const CLOSED =
  /^(?:incident )?(?:resolved|closed)\b|\bincident (?:is |was |has been |fully |now )*(?:resolved|closed|over)\b/i

function closesLater(a: Told, b: Told): boolean {
  const [isClosed, isOtherClosed] = [CLOSED.test(a.text), CLOSED.test(b.text)]
  if (isClosed === isOtherClosed) return false
  const [ended, closed] = isClosed ? [b, a] : [a, b]
  return (minutesBetween(ended.at, closed.at)[0] ?? -1) >= 0
}

/** The days by which a mistaken date moves both ends: only the rest is news at the other end. */
function wholeDays({ at, other }: Conflict): number {
  const minutes = Math.abs(minutesBetween(other, at)[0] ?? 0)
  const days = Math.round(minutes / DAY) * DAY
  return Math.abs(minutes - days) <= NEAR ? days : 0
}

/** The first place that differs from the first, with the others that say the same. */
function disagreement(kind: 'start' | 'end', [told, ...rest]: readonly Told[], expected: number): Conflict | undefined {
  if (!told) return undefined
  const first = told.at
  const others = rest.filter(other => kind === 'start' || !closesLater(told, other)).map(({ at }) => at)
  const off = (other: MomentEnd) =>
    minutesBetween(first, other).map(minutes =>
      minutes === undefined ? undefined : Math.abs(Math.abs(minutes) - expected),
    )
  const margin = (other: MomentEnd) => 1 + slack(first) + slack(other)
  const differing = others.filter(other => off(other).some(minutes => minutes !== undefined && minutes > margin(other)))
  const [at, ...more] = differing.filter(other => other.moment !== first.moment)
  if (!at) return undefined
  const minutes = off(at)
  const conflicts = minutes.map(difference => difference !== undefined && difference > margin(at))
  const certainty = certaintyOf(conflicts, margin(at) === 1)
  if (!certainty) return undefined
  const limit = (minutes[0] ?? 0) <= NEAR + slack(at) ? 'possible' : kind === 'start' ? 'certain' : 'likely'
  const [later, earlier] = at.span.start < first.span.start ? [first, at] : [at, first]
  const words = kind === 'start' ? 'the incident starts' : 'the incident ends'
  return {
    ...{ kind, certainty: atMost(certainty, limit), at: later, other: earlier, span: later.span, more },
    ...{ what: words, otherWhat: words },
  }
}
