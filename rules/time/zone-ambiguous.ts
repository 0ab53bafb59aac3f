import { defineRule, longDate, type Moment, offsetName, placeName } from 'postmortem-lint'

export default defineRule({
  id: 'zone-ambiguous',
  summary: 'Use abbreviations that mean one zone.',
  why: `
    IST is the time of India, of Israel in winter and of Ireland in summer; CST is that of Chicago, of China and of Cuba.
    A reader on another continent cannot tell. An offset, the name of a place, or the zones setting settles it.
  `,
  severity: 'warning',
  hasSuggestions: true,
  examples: {
    'letters with several meanings': `
      # Memory overload

      On 28 October 2020 at 20:52 IST the cache filled up. <!-- ! -->
    `,
    'a place that tells which': `
      # Memory overload in Bengaluru

      On 28 October 2020 at 20:52 IST the cache filled up.
    `,
    configured: {
      markdown: `
        # Memory overload

        On 28 October 2020 at 20:52 IST the cache filled up.
      `,
      settings: { zones: { IST: 'Asia/Kolkata' } },
    },
  },

  *check({ moments, zoneNotes, readings, readingsComplete }) {
    for (const [letters, uses] of ambiguous(moments)) {
      // A second notation beside it tells which.
      if (readingsComplete && new Set(readings.map(reading => reading[letters])).size === 1) continue
      const { moment, zone } = uses.find(({ zone }) => zone.isNote) ?? uses[0]!
      const { users, certainty } = zone.verdict!
      const meanings = users.map(({ zones, offset }) => `${placeName(zones[0]!)} (${offsetName(offset)})`)
      const written = uses.map(use => use.zone.at).filter((at, nth, all) => at !== undefined && all.indexOf(at) === nth)
      const note = zoneNotes.find(({ zone }) => zone?.kind === 'abbreviation' && zone.letters === letters)
      yield {
        at: note ?? moment,
        message: `${letters} on ${longDate(moment.days[0]!)} may be the time of ${meanings.slice(0, -1).join(', ')} or of ${meanings.at(-1)}`,
        help: `Write the offset: "${offsetName(users[0]!.offset)}".`,
        certainty,
        related: uses
          .filter(use => note !== undefined || use.moment !== moment)
          .map(use => ({ at: use.moment, message: `${letters} here too` })),
        suggestions: users.map(({ zones, offset }) => ({
          message: `Write ${offsetName(offset)}, the time of ${placeName(zones[0]!)}`,
          edits: written.map(at => ({ span: at!.span, text: offsetName(offset) })),
        })),
      }
    }
  },
})

type Use = { moment: Moment; zone: NonNullable<Moment['zone']> }

/** The uses of each abbreviation that has several meanings on its date, of which nothing tells one. */
function ambiguous(moments: readonly Moment[]): Map<string, Use[]> {
  const found = new Map<string, Use[]>()
  for (const moment of moments) {
    const { zone } = moment
    if (
      zone?.zone?.kind !== 'abbreviation' ||
      zone.verdict?.kind !== 'ambiguous' ||
      zone.settledBy ||
      moment.expression.recurring
    )
      continue
    found.set(zone.zone.letters, [...(found.get(zone.zone.letters) ?? []), { moment, zone }])
  }
  return found
}
