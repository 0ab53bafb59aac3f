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
  const { blocks, fields, moments, timelines, sections, incidents, path, readingsComplete } = facts
  const statusPage = facts.statusPage && stamped(facts.statusPage, facts)
  const known = { blocks, fields, moments, timelines, sections, statusPage, incidents, path, readingsComplete }
  const milestones = readMilestones(known)
  const durations = readDurations({ blocks, fields, moments, milestones, sections, incidents })
  const dateOutliers = readDateOutliers(facts)
  const conflicts = readConflicts({ ...known, milestones, dateOutliers })
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
