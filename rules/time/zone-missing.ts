import { defineRule, type Moment, type MomentZone, offsetName } from 'postmortem-lint'

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
    'a schedule is no event': `
      # Outage 2026-04-13

      A job runs daily at 02:30.
    `,
  },

  *check({ moments }) {
    const timed = moments.filter(
      ({ expression, clock }) =>
        clock !== undefined && expression.kind !== 'malformed' && !expression.recurring && !expression.from.clock?.word,
    )
    const [first, ...more] = timed.filter(({ zone }) => zone === undefined)
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
        related: more.map(at => ({ at, message: 'names no zone either' })),
      }
    }
    for (const [zone, group] of inherited(timed)) {
      // What stands in front matter is read by a program, which may not know a zone.
      const written = group.filter(({ block }) => block.kind !== 'front-matter')
      yield {
        at: group[0]!,
        message: `"${group[0]!.text}" names no zone, the times around it are in ${zone}`,
        help: `Write "${group[0]!.text} ${zone}".`,
        certainty: 'possible' as const,
        related: group.slice(1).map(at => ({ at, message: 'names no zone either' })),
        ...(written.length > 0 && {
          fix: written.map(({ span }) => ({ span: { start: span.end, end: span.end }, text: ` ${zone}` })),
        }),
      }
    }
  },
})

/** The times that have their zone from their siblings, by that zone. */
function inherited(timed: readonly Moment[]): Map<string, Moment[]> {
  const groups = new Map<string, Moment[]>()
  for (const moment of timed)
    if (moment.from.zone === 'siblings' && moment.zone && moment.pairedWith === undefined)
      groups.set(name(moment.zone), [...(groups.get(name(moment.zone)) ?? []), moment])
  return groups
}

/** "14:05 -02:00" would be a range. */
function name({ text, zone }: MomentZone): string {
  return zone?.kind === 'offset' && /^(?:Z$|[^A-Za-z])/.test(text) ? offsetName(zone.offset) : text
}
