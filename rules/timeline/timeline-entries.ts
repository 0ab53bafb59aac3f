import { defineRule, type Mark, type Postmortem, type Section } from 'postmortem-lint'

export default defineRule({
  id: 'timeline-entries',
  summary: 'Give the timeline at least three events with their times.',
  why: `
    A timeline shows how long it took to notice, to understand and to repair. With fewer than three times it shows none
    of that. Google, PagerDuty and Atlassian all ask for a list of events, each with its time.
  `,
  severity: 'warning',
  options: z =>
    z.strictObject({
      minEntries: z.int().min(1).default(3).describe('How many times a timeline has at least.'),
    }),
  examples: {
    'three events': `
      # Checkout down on 2026-04-13

      ## Timeline

      - 14:02 UTC Checkout latency alert fires.
      - 14:05 UTC The on-call engineer acknowledges.
      - 14:20 UTC Rolled back.
    `,
    'a timeline without times': `
      # Checkout down on 2026-04-13

      ## Timeline <!-- ! -->

      The alert fired in the afternoon. The on-call engineer rolled the release back soon after.
    `,
    'a story with its times': `
      # Checkout down on 2026-04-13

      ## Timeline

      At 14:02 UTC the alert fired. The engineer acknowledged at 14:05 UTC and rolled back at 14:20 UTC.
    `,
  },

  *check(postmortem, { minEntries }) {
    for (const [section, ...parts] of incidents(postmortem)) {
      const count = timesIn(postmortem, [section!, ...parts], minEntries)
      if (count >= minEntries || [section!, ...parts].every(({ empty }) => empty)) continue
      yield {
        at: section!,
        message: `the timeline has ${count === 0 ? 'no time' : count === 1 ? 'one time' : `${count} times`}`,
        help: 'List what happened when, from the first sign to the repair.',
        certainty: isElsewhere(section!) ? 'possible' : 'certain',
      }
    }
  },
})

/** The sections that are the timeline, by incident; those inside of another are part of it. */
function incidents({ sections }: Postmortem): Section[][] {
  const own = sections.filter(
    ({ roles, parent, carrier }) =>
      carrier !== 'label' && roles.includes('timeline') && !parent?.roles.includes('timeline'),
  )
  const found = new Map<number, Section[]>()
  for (const section of own) found.set(section.incident, [...(found.get(section.incident) ?? []), section])
  return [...found.values()]
}

/** Entries alone are counted where they are enough. */
function timesIn({ moments, timelines }: Postmortem, sections: readonly Section[], enough: number): number {
  const inside = (start: number) => sections.some(({ body, span }) => start >= span.start && start < body.end)
  const listed = timelines
    .filter(({ span }) => inside(span.start))
    .reduce((sum, { entries }) => sum + entries.length, 0)
  if (listed >= enough) return listed
  const told = moments.filter(({ span, expression, days }) => {
    const { kind, recurring, from } = expression
    if (recurring || kind === 'unknown' || kind === 'weekday' || kind === 'relative' || !inside(span.start))
      return false
    return from.clock !== undefined || kind === 'offset' || days.length > 0
  })
  return Math.max(listed, told.length)
}

/** A link to the timeline stands where it should, or a picture of it, or a list in HTML, whose times are not read. */
function isElsewhere({ blocks }: Section): boolean {
  return blocks.some(({ kind, marks }) => marks.some(mark => isReference(mark) || (kind === 'html' && isElement(mark))))
}

function isReference({ kind }: Mark): boolean {
  return kind === 'link' || kind === 'image'
}

/** No comment. */
function isElement({ value = '' }: Mark): boolean {
  return /^<[a-z]/i.test(value)
}
