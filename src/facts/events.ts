import type { Postmortem, StatusPage } from '../postmortem.js'
import { readCodeDates } from './code-dates.js'
import { readConflicts } from './conflicts.js'
import { readDateOutliers } from './date-outliers.js'
import { readDurations } from './durations.js'
import { readMilestones } from './milestones.js'
import { momentsWithin } from './moment-ends.js'

type Facts = Pick<
  Postmortem,
  'blocks' | 'fields' | 'moments' | 'timelines' | 'sections' | 'statusPage' | 'incidents' | 'path' | 'readingsComplete'
>

/** What the times of a document tell together: the updates with their stamps, milestones, durations, conflicts. */
export function readEvents(
  facts: Facts,
): Pick<Postmortem, 'statusPage' | 'milestones' | 'durations' | 'conflicts' | 'dateOutliers' | 'codeDates'> {
  const statusPage = facts.statusPage && stamped(facts.statusPage, facts)
  const milestones = readMilestones({ ...facts, statusPage })
  const durations = readDurations({ ...facts, milestones })
  const dateOutliers = readDateOutliers(facts)
  const conflicts = readConflicts({ ...facts, statusPage, milestones, dateOutliers })
  return { statusPage, milestones, durations, conflicts, dateOutliers, codeDates: readCodeDates(facts.blocks) }
}

function stamped(statusPage: StatusPage, { moments }: Facts): StatusPage {
  const stamp = (update: StatusPage['updates'][number]) => ({
    ...update,
    stamp: momentsWithin(moments, update.stampSpan)[0],
  })
  const { publication } = statusPage
  return { ...statusPage, updates: statusPage.updates.map(stamp), publication: publication && stamp(publication) }
}
