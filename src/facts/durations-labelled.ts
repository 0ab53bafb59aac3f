import type { Duration, Field, MilestoneName } from '../postmortem.js'
import type { DurationExpression } from '../time/types.js'
import { tolerance } from './durations-tolerance.js'
import type { ToldMilestones } from './milestones-told.js'
import { minutesBetween } from './moment-ends.js'

/** Between which milestones the length of a field runs; conventions differ, so every start that is known counts. */
const RUNS: Readonly<Record<string, { from: readonly MilestoneName[]; to: readonly MilestoneName[] }>> = {
  duration: { from: ['began', 'detected'], to: ['resolved', 'mitigated'] },
  'time-to-detect': { from: ['began'], to: ['detected'] },
  'time-to-mitigate': { from: ['detected', 'began', 'declared'], to: ['mitigated'] },
  'time-to-resolve': { from: ['began', 'detected', 'declared'], to: ['resolved'] },
}

/** The milestones that a labelled length runs between: those that agree with it where there are several. */
export function labelledEnds(
  { name, incident, span }: Field,
  stated: DurationExpression,
  milestones: ToldMilestones,
): Duration['between'] {
  const runs = name === undefined ? undefined : RUNS[name]
  if (!runs) return undefined
  const told = (names: readonly MilestoneName[]) =>
    names.flatMap(name => milestones.nearestField(name, incident, span.start) ?? [])
  const pairs = told(runs.from).flatMap(from => told(runs.to).map(to => [from, to] as const))
  const known = pairs.filter(pair => minutesBetween(...pair)[0] !== undefined)
  const fitting = known.find(pair => agrees(stated, pair))
  if (fitting || name !== 'duration') return fitting ?? known[0]
  return fitsElsewhere(stated, milestones, incident) ? undefined : known[0]
}

/** "Impact duration", "downtime": an incident may go on when its effect is over, as its timeline tells. */
function fitsElsewhere(stated: DurationExpression, milestones: ToldMilestones, incident: number): boolean {
  const told = (names: readonly MilestoneName[]) => names.flatMap(name => milestones.ends(name, incident))
  const ends = told(['mitigated', 'resolved'])
  return told(['began', 'detected']).some(from =>
    ends.some(to => minutesBetween(from, to)[0] !== undefined && agrees(stated, [from, to])),
  )
}

function agrees(stated: DurationExpression, pair: NonNullable<Duration['between']>): boolean {
  return Math.abs(minutesBetween(...pair)[0]! - stated.minutes) <= tolerance(stated, pair)
}
