import { defineRule, offsetName } from 'postmortem-lint'

export default defineRule({
  id: 'zone-unknown',
  summary: 'Name zones that a reader can look up.',
  why: `
    "Local time" is that of a place which the report has to name, and letters that no table of zones knows tell nothing.
    Military letters do mean something (R is UTC-5), but few readers know what.
  `,
  severity: 'warning',
  examples: {
    'local time of nowhere': `
      # Outage

      On 13 April 2026 at 14:05 local time the switch failed. <!-- ! -->
    `,
    'letters that are no zone': `
      # Outage of 13 April 2026

      All times in UC/Pacific. <!-- ! -->

      - 14:05 The switch failed
    `,
    'the time of a place': `
      # Outage

      On 13 April 2026 at 14:05 Vancouver time the switch failed.
    `,
    'a team is no zone': `
      # Outage

      At 14:05 UTC on 13 April 2026 the IST team was paged.
    `,
  },

  *check({ moments, zoneNotes }) {
    const seen = new Map<string, { span: { start: number; end: number } }[]>()
    const first = (words: string, at: { span: { start: number; end: number } }) => {
      const places = seen.get(words)
      if (places) places.push(at)
      else seen.set(words, [])
      return places === undefined
    }
    for (const { zone, text, span } of zoneNotes)
      if (!zone && first(text, { span }))
        yield {
          at: { span },
          message: `"${text}" is no zone`,
          help: 'Write the offset, or a zone such as "US/Pacific".',
          related: seen.get(text)!.map(at => ({ at })),
        }
    for (const moment of moments) {
      const { zone, expression } = moment
      if (!zone || zone.isNote || zone.settledBy || expression.recurring) continue
      if (zone.zone?.kind === 'local' && first('local time', moment))
        yield {
          at: moment,
          message: `"${moment.text}" does not say local to which place`,
          help: 'Name the place whose clocks were read, which place it was: "14:05 Paris time".',
          related: seen.get('local time')!.map(at => ({ at })),
        }
      if (zone.zone?.kind === 'military' && first(zone.text, moment))
        yield {
          at: moment,
          message: `the military letter ${zone.text} is ${offsetName(zone.zone.offset)}, which few readers know`,
          help: `Write the offset, "${offsetName(zone.zone.offset)}", if it is meant as a zone.`,
          certainty: 'possible',
          related: seen.get(zone.text)!.map(at => ({ at })),
        }
      if (!zone.zone && first(zone.text, moment))
        yield {
          at: moment,
          message: `"${zone.text}" is no zone`,
          help: 'Write the offset, or the name of a zone.',
          related: seen.get(zone.text)!.map(at => ({ at })),
        }
    }
  },
})
