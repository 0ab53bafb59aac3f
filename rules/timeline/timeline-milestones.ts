import {
  defineRule,
  type Milestone,
  type MilestoneName,
  type Placed,
  type Postmortem,
  type Timeline,
  type TimelineEntry,
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
    'a timeline that begins when somebody noticed': `
      # Checkout down on 2026-04-13

      ## Timeline

      - 10:12 UTC An alert for failed payments fired. <!-- ! -->
      - 10:40 UTC Rolled back the release.
      - 11:00 UTC The incident was resolved.
    `,
    'a timeline that ends before the repair': `
      # Checkout down on 2026-04-13

      ## Timeline

      - 10:05 UTC Payments fail. <!-- ! -->
      - 10:12 UTC An alert for failed payments fires.
      - 10:30 UTC The on-call engineer escalates to the database team.
    `,
    'the summary tells the start': `
      # Checkout down on 2026-04-13

      The payment service became unresponsive at 10:05 UTC.

      ## Timeline

      - 10:12 UTC An alert for failed payments fired.
      - 10:40 UTC Rolled back the release.
      - 11:00 UTC The incident was resolved.
    `,
    'no timeline to complete': `
      # Checkout down on 2026-04-13

      The release of 10:00 UTC was rolled back at 10:40 UTC.
    `,
    'only the milestones that are asked for': {
      markdown: `
        # Checkout down on 2026-04-13

        ## Timeline

        - 10:12 UTC An alert for failed payments fired.
        - 10:40 UTC Rolled back the release.
        - 11:00 UTC The incident was resolved.
      `,
      options: { events: ['resolved'] },
    },
  },

  *check(postmortem, options) {
    if (postmortem.language !== 'en') return
    const vague = options.events.includes('detected') ? vagueDetection(postmortem) : undefined
    if (vague)
      yield {
        at: blockOf(vague, postmortem),
        message: `the detection has no time: "${beginning(vague.text)}"`,
        help: 'Say at what time the trouble was first seen.',
        related: [{ at: vague, message: 'the detection' }],
      }
    const timelines = postmortem.timelines.filter(isTimeline)
    const missing = options.events.filter(
      event => !isTold(event, postmortem, timelines) && !(vague && event === 'detected'),
    )
    if (missing.length === 0 || !timelines[0]) return
    yield {
      at: timelines[0].entries[0]!.moment,
      message: `the timeline gives no time for ${listed(missing.map(event => words[event]))}`,
      help: 'Add an entry for each, or a field at the top.',
      certainty: 'possible',
    }
  },
})

/** Somebody saw it "later that day": a form, a timeline or a later sentence may tell when. */
function vagueDetection({ milestones, blocks }: Postmortem): Milestone | undefined {
  const detections = milestones.filter(({ name }) => name === 'detected')
  const vague = detections.find(({ at, from }) => !at && from === 'prose')
  const start = vague && (blocks.find(({ span }) => span.end >= vague.span.end)?.span ?? vague.span).start
  const isTold = ({ at, from, span }: Milestone) =>
    at && (from === 'field' || from === 'timeline' || (from === 'prose' && span.start >= start!))
  return detections.some(isTold) ? undefined : vague
}

/** Tells the course of events: no form, no updates of a status page, more than a line or two. */
function isTimeline({ entries, shape, labelled }: Timeline): boolean {
  const timed = entries.filter(
    ({ moment: { clock, expression }, text }) => text !== '' && clock !== undefined && expression.kind !== 'malformed',
  )
  return shape !== 'status-page' && !labelled && timed.length >= 3
}

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

function isTold(
  event: (typeof events)[number],
  { milestones, fields }: Postmortem,
  timelines: readonly Timeline[],
): boolean {
  if (milestones.some(({ name, at }) => at && names[event].includes(name))) return true
  if (event === 'detected') return fields.some(({ name, value }) => name === 'time-to-detect' && /\d/.test(value))
  const edge = event === 'impact' ? first : last
  return timelines.some(timeline => !isNoticing(edge(timeline), milestones))
}

/** A timeline tells when it began by its first entry and when it ended by its last, unless that is when somebody noticed. */
function isNoticing({ moment }: TimelineEntry, milestones: readonly Milestone[]): boolean {
  return milestones.some(({ name, at }) => names.detected.includes(name) && at?.moment === moment)
}

function first({ entries, order }: Timeline): TimelineEntry {
  return order === 'newest-first' ? entries.at(-1)! : entries[0]!
}

function last({ entries, order }: Timeline): TimelineEntry {
  return order === 'newest-first' ? entries[0]! : entries.at(-1)!
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
