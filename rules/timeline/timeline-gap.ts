import { defineRule, MINUTE, type Moment, type Postmortem, type Timeline, type TimelineEntry } from 'postmortem-lint'

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
    'a range that fills the pause': `
      # Checkout down on 2026-04-13

      ## Timeline (UTC)

      - 14:02 The alert was detected.
      - 14:05-16:00 The database is restored from a backup.
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
      if (timeline.order === 'unknown' || timeline.labelled) continue
      const entries = between(postmortem, timeline)
      for (const [i, next] of entries.entries()) {
        const before = entries[i - 1]
        const minutes = before && minutesAfter(before.moment, next.moment)
        if (!minutes || minutes <= maxGapMinutes || WAITING.test(before.text)) continue
        yield {
          at: next.moment,
          message: `${length(minutes)} pass without an entry between ${before.moment.text} and ${next.moment.text}`,
          help: 'Say what was done or waited for in between.',
          related: [{ at: before.moment, message: 'the entry before the pause' }],
        }
      }
    }
  },
})

/** From the end of a range. */
function minutesAfter({ instants, instantsEnd }: Moment, next: Moment): number | undefined {
  const [from, to] = [instantsEnd[0] ?? instants[0], next.instants[0]]
  return from === undefined || to === undefined ? undefined : (to - from) / MINUTE
}

/** "75 minutes", "5 hours", "3 days": nobody reads 4,000 minutes. */
function length(minutes: number): string {
  if (minutes < 120) return `${Math.round(minutes)} minutes`
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes / 1440)} days`
}

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
