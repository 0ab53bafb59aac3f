import { defineRule, isoDate, longDate } from 'postmortem-lint'

export default defineRule({
  id: 'date-outlier',
  summary: 'Check the one date that lies a month or a year from all others.',
  why: `
    In January the hand still writes the old year, and a 7 for an 8 moves the end of an incident by a month. The list stays
    in order, or is a form whose labels give the order, so that only the distance tells: every other entry is of the same
    days, and one digit would put this one among them.
  `,
  severity: 'error',
  examples: {
    'the month is off': `
      # Monitoring down

      - First detected 2023-07-25 14:05 UTC
      - Incident declared 2023-07-25 14:25 UTC
      - Repaired 2023-07-25 15:40 UTC
      - Resolved 2023-09-25 15:55 UTC <!-- ! -->
    `,
    'the old year': `
      # Secrets rotated

      - First detected 2022-01-05 08:56 UTC <!-- ! -->
      - Incident declared 2023-01-05 09:30 UTC
      - Resolved 2023-01-05 15:55 UTC
    `,
    'a form, whose labels give the order': `
      # Deploys blocked

      - **Key events**
        - First detected: 2024-03-09 13:15 UTC
        - Incident declared: 2023-03-09 13:54 UTC <!-- ! -->
        - Repaired: 2024-03-09 13:46 UTC
        - Resolved: 2024-03-09 13:58 UTC
    `,
    'a long history': `
      # A bug of two years

      - 2021-03-02 10:00 UTC The bug is introduced
      - 2023-01-05 09:30 UTC First alert
      - 2023-01-05 15:55 UTC Fixed
    `,
  },

  *check({ dateOutliers, publication }) {
    for (const { moment, meant, others, other } of dateOutliers) {
      // What lies after the publication is told by date-in-future.
      if (publication && moment.days[0]! > publication.instant) continue
      yield {
        at: moment,
        message: `${longDate(moment.days[0]!)} is far from all other entries, which are of ${isoDate(others.from)}${others.to > others.from ? ` to ${isoDate(others.to)}` : ''}`,
        help: `Write ${isoDate(meant)}, if that is the day.`,
        related: [{ at: other, message: 'one of the others' }],
      }
    }
  },
})
