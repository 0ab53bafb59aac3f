import {
  defineRule,
  type Milestone,
  type MilestoneName,
  type Placed,
  type Postmortem,
  type Timeline,
} from 'postmortem-lint'

const events = ['impact', 'detected', 'mitigated', 'resolved'] as const

export default defineRule({
  id: 'timeline-milestones',
  summary: 'Say when the impact began, was detected, mitigated and resolved.',
  why: `
    Time to detect and time to resolve are what a team learns to shorten, and both need these moments.
    "Later that day we noticed" hides how long nobody knew.
  `,
  severity: 'info',
  options: z =>
    z.strictObject({
      events: z
        .array(z.enum(events))
        .default([...events])
        .describe('The milestones that need a time.'),
    }),
  examples: {
    'every milestone': `
      # Checkout down on 2026-04-13

      - 10:05 UTC The outage began.
      - 10:12 UTC An alert for failed payments fired.
      - 10:40 UTC Rolled back the release.
      - 11:00 UTC The incident was resolved.
    `,
    'a detection without a time': `
      # Checkout down on 2026-04-13

      The outage began at 10:05 UTC. Later during the day we noticed that payments failed. <!-- ! -->
      The incident was resolved at 18:00 UTC.
    `,
    'no start': {
      markdown: `
        # Checkout down on 2026-04-13 <!-- ! -->

        - 10:12 UTC An alert for failed payments fired.
        - 10:40 UTC Rolled back the release.
        - 11:00 UTC The incident was resolved.
      `,
    },
    'only the milestones that are asked for': {
      markdown: `
        # Checkout down on 2026-04-13

        The incident was resolved at 18:00 UTC.
      `,
      options: { events: ['resolved'] },
    },
  },

  *check(postmortem, options) {
    const { milestones, title, blocks, language, moments } = postmortem
    if (language !== 'en') return
    const vague = milestones.find(({ name, at, from }) => name === 'detected' && !at && from === 'prose')
    if (vague && options.events.includes('detected'))
      yield {
        at: blockOf(vague, postmortem),
        message: `the detection has no time: "${beginning(vague.text)}"`,
        help: 'Say at what time the trouble was first seen.',
        related: [{ at: vague, message: 'the detection' }],
      }
    const missing = options.events.filter(event => !isTold(event, postmortem) && !(vague && event === 'detected'))
    const place: Placed | undefined = title ?? blocks[0]
    if (missing.length === 0 || !place || moments.filter(({ clock }) => clock !== undefined).length < 2) return
    yield {
      at: place,
      message: `no time is given for ${listed(missing.map(event => words[event]))}`,
      help: 'Add the times to the timeline, or to the fields at the top.',
      certainty: 'possible',
    }
  },
})

const names: Record<(typeof events)[number], readonly MilestoneName[]> = {
  impact: ['began'],
  detected: ['detected', 'declared'],
  mitigated: ['mitigated', 'resolved'],
  resolved: ['resolved', 'mitigated'],
}

const words: Record<(typeof events)[number], string> = {
  impact: 'the start of the impact',
  detected: 'the detection',
  mitigated: 'the mitigation',
  resolved: 'the resolution',
}

function isTold(event: (typeof events)[number], { milestones, timelines }: Postmortem): boolean {
  if (milestones.some(({ name, at }) => at && names[event].includes(name))) return true
  return event === 'impact' && timelines.some(timeline => startsBeforeDetection(timeline, milestones))
}

/** A timeline tells when it began by its first entry, unless that is when somebody noticed. */
function startsBeforeDetection({ entries, order, shape }: Timeline, milestones: readonly Milestone[]): boolean {
  if (entries.length < 3 || shape === 'status-page') return false
  const first = order === 'newest-first' ? entries.at(-1)! : entries[0]!
  return !milestones.some(({ name, at }) => name === 'detected' && at?.moment === first.moment)
}

function blockOf({ span }: Milestone, { blocks }: { readonly blocks: readonly Placed[] }): Placed {
  return blocks.find(block => block.span.start <= span.start && block.span.end >= span.end) ?? { span }
}

function beginning(text: string): string {
  const words = text.split(/\s+/)
  return words.length > 10 ? `${words.slice(0, 10).join(' ')} …` : text
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
