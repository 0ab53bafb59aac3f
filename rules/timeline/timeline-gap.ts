import { defineRule, minutesBetween, type Postmortem, type Timeline, type TimelineEntry } from 'postmortem-lint'

export default defineRule({
  id: 'timeline-gap',
  summary: 'Say what happened during the long pauses of the timeline.',
  why: `
    An hour without an entry between detection and mitigation is where the incident was long, and where most can be
    learned: was somebody waiting, searching, asleep? Amazon asks for an entry every 15 minutes.
  `,
  severity: 'info',
  off: true,
  options: z =>
    z.strictObject({
      maxGapMinutes: z.number().positive().default(60).describe('The longest pause without a word, in minutes.'),
    }),
  examples: {
    'a pause of two hours': `
      # Checkout down on 2026-04-13

      ## Timeline (UTC)

      - 14:02 The alert was detected.
      - 14:05 The on-call engineer acknowledged.
      - 16:20 The fault was mitigated by a rollback. <!-- ! -->
    `,
    'an entry that explains it': `
      # Checkout down on 2026-04-13

      ## Timeline (UTC)

      - 14:02 The alert was detected.
      - 14:50 Waiting for the restore to end.
      - 15:30 Still waiting.
      - 16:20 The fault was mitigated by a rollback.
    `,
    'a longer pause is fine': {
      markdown: `
        # Checkout down on 2026-04-13

        ## Timeline (UTC)

        - 14:02 The alert was detected.
        - 14:05 The on-call engineer acknowledged.
        - 16:20 The fault was mitigated by a rollback.
      `,
      options: { maxGapMinutes: 180 },
    },
  },

  *check(postmortem, { maxGapMinutes }) {
    for (const timeline of postmortem.timelines) {
      if (timeline.order === 'unknown') continue
      const entries = between(postmortem, timeline)
      for (const [i, next] of entries.entries()) {
        const before = entries[i - 1]
        const minutes = before && minutesBetween(before.moment, next.moment)
        if (!minutes || minutes <= maxGapMinutes || WAITING.test(before.text)) continue
        yield {
          at: next.moment,
          message: `${Math.round(minutes)} minutes pass without an entry between ${before.moment.text} and ${next.moment.text}`,
          help: 'Say what was done or waited for in between.',
          related: [{ at: before.moment, message: 'the entry before the pause' }],
        }
      }
    }
  },
})

const WAITING = /\bwait\w*|\bmonitor\w*|\bovernight\b|\brestor(?:e|ing)\b|\brunning\b|\bin progress\b/i

/** The entries from detection to mitigation, oldest first; all where the document names neither. */
function between({ milestones }: Postmortem, { entries, order, incident }: Timeline): TimelineEntry[] {
  const sorted = order === 'newest-first' ? entries.toReversed() : [...entries]
  const at = (...names: string[]) =>
    milestones.find(({ name, at, incident: of }) => names.includes(name) && at && of === incident)?.at?.moment
      .instants[0]
  const [from, to] = [at('detected'), at('mitigated', 'resolved')]
  return sorted.filter(({ moment: { instants } }) => {
    const instant = instants[0]
    return instant !== undefined && (from === undefined || instant >= from) && (to === undefined || instant <= to)
  })
}
