import { defineRule, gapAt, isoClock, longDate, placeName } from 'postmortem-lint'

export default defineRule({
  id: 'dst-gap',
  summary: 'Write times that clocks have shown.',
  why: `
    When clocks go forward, an hour is skipped: no clock in Paris showed 02:30 on 29 March 2026. Such a time was computed,
    converted or typed wrongly, and so may others around it.
  `,
  severity: 'error',
  examples: {
    'the hour that is skipped': `
      # Outage

      On 29 March 2026 at 02:30 Paris time the job ran twice. <!-- ! -->
    `,
    'told of the change itself': `
      # Outage

      The job of 29 March 2026 at 02:30 Paris time did not run, as clocks went forward.
    `,
    'the hour after it': `
      # Outage

      On 29 March 2026 at 03:30 Paris time the job ran twice.
    `,
    'UTC knows no gap': `
      # Outage

      On 29 March 2026 at 02:30 UTC the job ran twice.
    `,
  },

  *check({ moments }) {
    for (const moment of moments) {
      const zone = moment.zone?.zone
      const local = moment.local[0]
      if (zone?.kind !== 'region' || local === undefined || moment.utc?.length !== 0 || moment.expression.recurring)
        continue
      if (CLOCK_CHANGE.test(moment.block.text)) continue
      const gap = gapAt(zone.zone, local)
      if (!gap) continue
      yield {
        at: moment,
        message: `${isoClock(local)} did not happen in ${placeName(zone.zone)} on ${longDate(local)}: clocks went from ${isoClock(gap.from)} to ${isoClock(gap.to)}`,
        help: 'Correct the time, or write it in UTC.',
        certainty: moment.from.date === 'written' && moment.from.year === 'written' ? 'certain' : 'likely',
      }
    }
  },
})

/** What is told of the change itself: the hour is named because it was skipped. */
const CLOCK_CHANGE =
  /\b(?:daylight[ -]saving|summer[ -]time|DST|clocks? (?:change|go|goes|went|moved?|jump(?:s|ed)?|spr[iu]ng|were set)|time change|(?:skipped|missing|non-?existent) (?:hour|time)|(?:should|would) have (?:run|started|fired)|(?:does|did)(?:n[’']t| not) (?:exist|happen|run|start|fire))\b/i
