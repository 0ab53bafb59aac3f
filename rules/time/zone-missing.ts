import { defineRule, isSiteStamp, type Moment, type MomentZone, offsetName } from 'postmortem-lint'

export default defineRule({
  id: 'zone-missing',
  summary: 'Say which zone the times are in.',
  why: `
    A clock time without a zone is one of two dozen instants. One sentence serves the whole report: "All times are UTC."
    Of 333 public reports with three clock times or more, 97 name no zone anywhere.
  `,
  severity: 'warning',
  fixable: true,
  examples: {
    'no zone anywhere': `
      # Outage 2026-04-13

      - 14:05 Alert <!-- ! -->
      - 14:20 Acknowledged
      - 15:00 Fixed
    `,
    'one entry among others': `
      # Outage 2017-11-30

      - 16:59 PST Alert
      - 17:07 Restarted <!-- ! -->
      - 17:21 PST Closed
    `,
    'one entry among offsets': `
      # Outage 2017-11-30

      - 2017-11-30T16:59:00-08:00 Alert
      - 17:07 Restarted <!-- ! -->
      - 2017-11-30T17:21:00-08:00 Closed
    `,
    'a heading gives it': `
      # Outage 2026-04-13

      ## Timeline (UTC)

      - 14:05 Alert
      - 15:00 Fixed
    `,
    'a timeline without the zone of the summary': `
      # Outage 2026-04-13

      The API failed at 14:00 UTC.

      ## Timeline

      - 14:00 Errors start <!-- ! -->
      - 14:20 Acknowledged
      - 15:00 Fixed
    `,
    'a sentence that goes on': `
      # Outage 2026-04-13

      The API failed at 14:00 UTC, and at 14:20 the search did.
    `,
    'one note serves the document': `
      # Outage 2026-04-13

      The API failed at 14:00.

      ## Timeline

      All times UTC.

      - 14:00 Errors start
      - 15:00 Fixed
    `,
    'the settings give it': {
      markdown: `
        # Outage 2026-04-13

        - 14:05 Alert
        - 15:00 Fixed
      `,
      settings: { timezone: 'Europe/Paris' },
    },
    'the stamp of a generator of sites': `
      ---
      title: Outage of the search
      date: 2026-04-14 15:00:00
      ---

      The API failed at 14:00 UTC.
    `,
    'a schedule is no event': `
      # Outage 2026-04-13

      A job runs daily at 02:30.
    `,
  },

  *check({ moments, timelines, fields }) {
    const timed = moments.filter(
      moment =>
        moment.clock !== undefined &&
        moment.expression.kind !== 'malformed' &&
        !moment.expression.recurring &&
        !moment.expression.from.clock?.word &&
        !isSiteStamp(moment, fields),
    )
    const [first, ...more] = timed.filter(({ zone }) => zone === undefined)
    // Prose goes on from the sentence above; what stands in a list is read for itself.
    const listed = new Set(timelines.flatMap(({ entries }) => entries.map(({ moment }) => moment)))
    const inherited = timed.filter(moment => isInherited(moment) && (isItem(moment) || listed.has(moment)))
    if (first) {
      const named = timed.find(({ zone }) => zone?.zone)
      yield {
        at: first,
        message:
          more.length === 0
            ? `"${first.text}" names no zone`
            : `${more.length + 1} times name no zone, the first is "${first.text}"`,
        help: named
          ? `Write the zone, as in "${named.text}".`
          : 'Say once which zone the times are in: "All times are UTC."',
        related: [...more, ...inherited].map(at => ({ at, message: 'names no zone either' })),
      }
      return
    }
    const [start, ...others] = inherited
    if (!start) return
    const zone = name(start.zone!)
    const without = new Set(inherited)
    const isWhole = timelines.some(({ entries }) => entries.every(({ moment }) => without.has(moment)))
    // What stands in front matter is read by a program, which may not know a zone.
    const written = inherited.filter(({ block }) => block.kind !== 'front-matter')
    yield {
      at: start,
      message: isWhole
        ? `the timeline names no zone, the times elsewhere are in ${zone}`
        : `"${start.text}" names no zone, the times around it are in ${zone}`,
      help: isWhole ? `Name it once: "Timeline (${zone})".` : `Write "${start.text} ${zone}".`,
      certainty: 'possible' as const,
      related: others.map(at => ({ at, message: 'names no zone either' })),
      ...(written.length > 0 && {
        fix: written.map(({ span, zone }) => ({ span: { start: span.end, end: span.end }, text: ` ${name(zone!)}` })),
      }),
    }
  },
})

/** It has the zone of its siblings, which does not stand in the same text. */
function isInherited({ from, zone, pairedWith, block }: Moment): boolean {
  if (from.zone !== 'siblings' || !zone?.at || pairedWith !== undefined) return false
  const { start, end } = zone.at.span
  return !(start >= block.span.start && end <= block.span.end)
}

function isItem({ block }: Moment): boolean {
  return block.item !== undefined || block.cell !== undefined || block.kind === 'heading'
}

/** "14:05 -02:00" would be a range. */
function name({ text, zone }: MomentZone): string {
  return zone?.kind === 'offset' && /^(?:Z$|[^A-Za-z])/.test(text) ? offsetName(zone.offset) : text
}
