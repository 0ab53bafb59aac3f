import { defineRule, isoClock, longDate, type Moment, offsetName, placeNames } from 'postmortem-lint'

export default defineRule({
  id: 'zone-off-season',
  summary: 'Use the abbreviation that clocks showed on that date.',
  why: `
    CET is UTC+1, and on a day in July clocks in Paris show CEST, UTC+2. "21:00 CET" then leaves an hour of doubt: did the
    author read a clock in Paris, or mean UTC+1? Of the reports that use a seasonal abbreviation, one in five has it in
    the wrong half of the year. A few places keep one abbreviation all year: an offset, or the name of such a place,
    settles it.
  `,
  severity: 'error',
  hasSuggestions: true,
  examples: {
    'summer time in winter': `
      # Outage

      On 13 January 2026 at 21:00 CEST the API failed. <!-- ! -->
    `,
    'a note that does not fit the date': `
      # Outage of 14 July 2025

      All times are PST. <!-- ! -->

      - 09:00 Power lost
      - 09:45 Generators on
    `,
    'a zone in words is one finding too': `
      # Outage of 3 February 2026

      All times are in Eastern Daylight Time. <!-- ! -->

      - 09:00 Power lost
      - 09:45 Generators on
    `,
    'the abbreviation of the season': `
      # Outage

      On 13 January 2026 at 21:00 CET the API failed.
    `,
    'the offset says what is meant': `
      # Outage of 6 January 2026

      ## Timeline (AEST - UTC+10)

      - 08:40 The first disk fails
      - 10:45 Second node down
    `,
    'a place that keeps the abbreviation all year': `
      # Outage of the Tunis data centre

      On 14 July 2025 at 09:00 CET the power failed.
    `,
  },

  *check({ moments, zoneNotes }) {
    for (const [letters, uses] of offSeason(moments)) {
      const { moment, zone } = uses.find(({ zone }) => zone.isNote) ?? uses[0]!
      const { users, siblings, offsets } = zone.verdict!
      const shown = siblings.find(sibling => sibling.offset === offsets[0]) ?? siblings[0]!
      const literal = offsets[1] ?? offsets[0]!
      const others = users.map(({ zones }) => placeNames(zones, users.length > 1 ? 1 : 3)).join(' and ')
      const local = moment.local[0]!
      const utc = (offset: number) => isoClock(local - offset * 60_000)
      const beside = moments.some(other => isBeside(other, moment, shown.letters))
      const written = [...new Set(uses.map(use => use.zone.at!))]
      const note = zoneNotes.find(({ zone }) => zone?.kind === 'abbreviation' && zone.letters === letters)
      yield {
        at: note ?? moment,
        message: `${letters} on ${longDate(local)}: clocks in ${placeNames(shown.zones, 1)} showed ${shown.letters} (${offsetName(shown.offset)}); ${others || 'nobody'} used ${letters}`,
        help: `Write ${shown.letters} if ${isoClock(local)} was on the clock (${utc(shown.offset)} UTC), or ${offsetName(literal)} if that was meant (${utc(literal)} UTC).`,
        certainty: beside ? 'certain' : zone.verdict!.certainty,
        related: uses
          .filter(use => note !== undefined || use.moment !== moment)
          .map(use => ({ at: use.moment, message: `${letters} here too` })),
        suggestions: [shown.letters, offsetName(literal)].map(text => ({
          message: `Replace ${letters} by ${text}`,
          edits: written.map(({ span }) => ({ span, text })),
        })),
      }
    }
    for (const { span, zone, unused } of zoneNotes)
      if (zone?.kind === 'abbreviation' && unused?.verdict.kind === 'off-season')
        yield {
          at: { span },
          message: `${zone.letters} on ${longDate(unused.day)}: clocks in ${placeNames(unused.verdict.siblings[0]!.zones, 1)} showed ${unused.verdict.siblings[0]!.letters}`,
          help: `Write ${unused.verdict.siblings[0]!.letters}, or the offset that is meant.`,
          certainty: 'possible',
        }
  },
})

type Use = { moment: Moment; zone: NonNullable<Moment['zone']> }

/** The uses of each abbreviation that is out of season and that nothing settles. */
function offSeason(moments: readonly Moment[]): Map<string, Use[]> {
  const found = new Map<string, Use[]>()
  for (const moment of moments)
    for (const zone of [moment.zone, moment.zoneEnd])
      if (
        zone?.zone?.kind === 'abbreviation' &&
        zone.verdict?.kind === 'off-season' &&
        !zone.settledBy &&
        !moment.expression.recurring
      ) {
        const uses = found.get(zone.zone.letters) ?? []
        if (uses.at(-1)?.moment !== moment) uses.push({ moment, zone })
        found.set(zone.zone.letters, uses)
      }
  return found
}

/** The abbreviation of the season stands in the same document on nearly the same day: the author knows of it. */
function isBeside({ zone, days }: Moment, { days: [day] }: Moment, letters: string): boolean {
  return (
    zone?.zone?.kind === 'abbreviation' &&
    zone.zone.letters === letters &&
    Math.abs((days[0] ?? Number.NaN) - day!) <= 3 * 86_400_000
  )
}
