import type { Duration, Field, Milestone, MilestoneName } from '../postmortem.js'
import type { DurationExpression } from '../time/types.js'
import { tolerance } from './durations-tolerance.js'
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
  milestones: readonly Milestone[],
): Duration['between'] {
  const runs = name === undefined ? undefined : RUNS[name]
  if (!runs) return undefined
  const told = (names: readonly MilestoneName[]) =>
    names.flatMap(wanted => {
      const [nearest] = milestones
        .filter(({ name, at, from, incident: own }) => name === wanted && at && from === 'field' && own === incident)
        .sort((a, b) => Math.abs(a.span.start - span.start) - Math.abs(b.span.start - span.start))
      return nearest?.at ? [nearest.at] : []
    })
  const pairs = told(runs.from).flatMap(from => told(runs.to).map(to => [from, to] as const))
  const known = pairs.filter(pair => minutesBetween(...pair)[0] !== undefined)
  return known.find(pair => agrees(stated, pair)) ?? known[0]
}

function agrees(stated: DurationExpression, pair: NonNullable<Duration['between']>): boolean {
  return Math.abs(minutesBetween(...pair)[0]! - stated.minutes) <= tolerance(stated, pair)
}
