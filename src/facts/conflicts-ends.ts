import type { Conflict, Milestone, MilestoneName, MomentEnd } from '../postmortem.js'
import { atMost, certaintyOf } from './conflicts-certainty.js'
import { minutesBetween, slack } from './moment-ends.js'

/** Up to here two clocks may mean the same event, seen by two people. */
const NEAR = 5
const DAY = 1440

/** Explicit starts that differ, and explicit ends that do. */
export function disagreements(milestones: readonly Milestone[]): Conflict[] {
  if (tellsOfSeveral(milestones)) return []
  const start = disagreement('start', told(milestones, 'began'), 0)
  const end = disagreement('end', told(milestones, 'resolved'), start ? wholeDays(start) : 0)
  const isHint = start && end && [end.at.moment, end.other.moment].some(moment => isOf(start, moment))
  return [start, isHint ? { ...end, certainty: 'possible' as const } : end].filter(conflict => conflict !== undefined)
}

/** One range with both ends wrong has one cause, mostly its date. */
function isOf({ at, other }: Conflict, moment: MomentEnd['moment']): boolean {
  return [at, other].some(end => end.moment === moment && end.moment.expression.kind === 'range')
}

/** Fields that date several outages of one report contradict each other no more than their headings do. */
function tellsOfSeveral(milestones: readonly Milestone[]): boolean {
  const [first, ...others] = told(
    milestones.filter(({ from }) => from === 'field'),
    'began',
  )
  return others.some(other => minutesBetween(first!, other).some(minutes => Math.abs(minutes ?? 0) > NEAR))
}

function told(milestones: readonly Milestone[], wanted: MilestoneName): MomentEnd[] {
  return milestones
    .filter(
      ({ name, certainty, at }) =>
        name === wanted && certainty === 'certain' && at && at.moment.expression.bound === undefined,
    )
    .map(({ at }) => at!)
}

/** The days by which a mistaken date moves both ends: only the rest is news at the other end. */
function wholeDays({ at, other }: Conflict): number {
  const minutes = Math.abs(minutesBetween(other, at)[0] ?? 0)
  const days = Math.round(minutes / DAY) * DAY
  return Math.abs(minutes - days) <= NEAR ? days : 0
}

/** The first place that differs from the first, with the others that say the same. */
function disagreement(
  kind: 'start' | 'end',
  [first, ...others]: readonly MomentEnd[],
  expected: number,
): Conflict | undefined {
  if (!first) return undefined
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
