import type { Conflict, Postmortem } from '../postmortem.js'
import { misdated } from './conflicts-date.js'
import { disagreements } from './conflicts-ends.js'
import { misordered } from './conflicts-order.js'
import { sameClocks } from './conflicts-same-clock.js'
import { againstUpdates } from './conflicts-updates.js'
import { windowsBeforeCause } from './conflicts-window.js'

type Facts = Pick<
  Postmortem,
  | 'blocks'
  | 'fields'
  | 'moments'
  | 'timelines'
  | 'milestones'
  | 'statusPage'
  | 'incidents'
  | 'path'
  | 'readingsComplete'
  | 'dateOutliers'
>

/** The places of a document that cannot both be right, one for each cause, in the order of the text. */
export function readConflicts(facts: Facts): Conflict[] {
  if (!facts.readingsComplete) return []
  const slips = new Set(facts.dateOutliers.map(({ moment }) => moment))
  return facts.incidents
    .flatMap((_, incident) => {
      const milestones = facts.milestones.filter(
        milestone => milestone.incident === incident && !(milestone.at && slips.has(milestone.at.moment)),
      )
      return [
        ...misordered(milestones),
        ...disagreements(milestones),
        ...(incident === 0 ? againstUpdates(milestones, facts.statusPage) : []),
      ]
    })
    .concat(sameClocks(facts.moments), windowsBeforeCause(facts), misdated(facts))
    .sort((a, b) => a.span.start - b.span.start)
}
