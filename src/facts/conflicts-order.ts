import type { Conflict, Milestone, MilestoneName, MomentEnd } from '../postmortem.js'
import { certaintyOf } from './conflicts-certainty.js'
import { minutesBetween, slack } from './moment-ends.js'

/** What each milestone must not come before; an incident may be declared when it is over. */
const AFTER: readonly (readonly [name: MilestoneName, earlier: readonly MilestoneName[]])[] = [
  ['detected', ['began']],
  ['declared', ['detected', 'began']],
  ['mitigated', ['detected', 'began']],
  ['resolved', ['mitigated', 'detected', 'began']],
]

const WORDS: Readonly<Record<MilestoneName, string>> = {
  began: 'when it began',
  detected: 'when it was detected',
  declared: 'when it was declared',
  mitigated: 'when it was mitigated',
  resolved: 'when it was resolved',
}

/** Milestones that the fields of a document put in an impossible order. */
export function misordered(milestones: readonly Milestone[]): Conflict[] {
  const fields = milestones.filter(({ at, from }) => at && from === 'field')
  if (fields.length < 2) return []
  const told = (wanted: MilestoneName) => {
    const [first, ...others] = fields.filter(({ name }) => name === wanted)
    // Fields that come twice are those of two outages.
    return others.length === 0 ? first?.at : undefined
  }
  const wrong = new Set<MomentEnd>()
  return AFTER.flatMap(([name, earlier]) => {
    const at = told(name)
    if (!at) return []
    for (const before of earlier) {
      const other = told(before)
      if (!other || wrong.has(other) || other.moment === at.moment) continue
      const margin = 1 + slack(at) + slack(other)
      const conflicts = minutesBetween(other, at).map(minutes => minutes !== undefined && minutes < -margin)
      const certainty = certaintyOf(conflicts, margin === 1)
      if (!certainty) continue
      wrong.add(at)
      return [
        {
          ...{ kind: 'order' as const, certainty, at, other, span: at.span, more: [] },
          ...{ what: WORDS[name], otherWhat: WORDS[before] },
        },
      ]
    }
    return []
  })
}
