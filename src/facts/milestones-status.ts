import type { MilestoneName, StatusPage } from '../postmortem.js'
import type { FoundMilestone } from './milestones.js'
import { endOf } from './moment-ends.js'

const labels: Readonly<Record<string, MilestoneName>> = {
  investigating: 'detected',
  monitoring: 'mitigated',
  resolved: 'resolved',
  completed: 'resolved',
}

/** The labels of updates tell when a milestone was announced, at the latest. */
export function statusMilestones(statusPage: StatusPage | undefined): FoundMilestone[] {
  return (statusPage?.updates ?? []).flatMap(({ label, stamp, stampSpan, text }) => {
    const name = labels[label?.toLowerCase() ?? '']
    if (!name || !stamp) return []
    return [
      {
        name,
        at: endOf(stamp, 'from'),
        from: 'status-page' as const,
        certainty: 'likely' as const,
        text,
        span: stampSpan,
      },
    ]
  })
}
