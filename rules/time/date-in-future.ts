import { DAY, defineRule, isoDate, longDate, type Moment } from 'postmortem-lint'

export default defineRule({
  id: 'date-in-future',
  summary: 'Date what has happened before the day of the report.',
  why: `
    A report cannot tell of an event that lies after its own publication. Such a date is a slip, mostly of the month or of
    the year around January.
  `,
  severity: 'error',
  examples: {
    'an event after the publication': `
      # Outage

      Published: 2026-04-16

      ## Timeline

      - 2026-04-13 10:00 UTC Alert
      - 2026-04-13 10:30 UTC Acknowledged

      All was well again on 2026-05-13 at 11:00 UTC. <!-- ! -->
    `,
    'a due date': `
      # Outage of 2026-04-13

      Published: 2026-04-16

      ## Action items

      - Add an alert by 2026-05-13.
    `,
    'after today': {
      markdown: `
        # Outage

        - 2026-05-13 11:00 UTC Fixed <!-- ! -->
      `,
      settings: { now: '2026-04-17' },
    },
  },

  *check({ moments, sections, settings, dateOutliers }) {
    const published = moments.find(({ anchor, hasYear }) => anchor === 'publication' && hasYear)
    const today = settings.now === undefined ? Number.NaN : Date.parse(settings.now)
    const bounds = [published?.days[0], today].filter(at => at !== undefined && !Number.isNaN(at)) as number[]
    if (bounds.length === 0) return
    const last = Math.min(...bounds)
    const later = moments.filter(
      moment =>
        moment.days.length > 0 && moment.days.every(day => day > last + (last === today ? DAY : 0)) && isPast(moment),
    )
    if (later.length === 0) return
    const planned = sections.filter(({ roles }) =>
      roles.some(role => /action|lessons|follow|communication|supporting/.test(role)),
    )
    for (const moment of later) {
      if (planned.some(({ body }) => moment.span.start >= body.start && moment.span.start < body.end)) continue
      const slip = dateOutliers.find(outlier => outlier.moment === moment)
      yield {
        at: moment,
        message:
          published && last === published.days[0]
            ? `${longDate(moment.days[0]!)} is after the day of publication, ${isoDate(last)}`
            : `${longDate(moment.days[0]!)} is still to come`,
        help: slip ? `Write ${isoDate(slip.meant)}, if that is the day.` : 'Correct the date.',
        certainty:
          moment.from.date === 'written' && moment.from.year === 'written' && moment.clock !== undefined
            ? 'certain'
            : 'likely',
        ...(published ? { related: [{ at: published, message: 'the day of publication' }] } : {}),
      }
      return
    }
  },
})

const PLANNED =
  /\b(?:will|plan(?:s|ned)?|schedul\w*|due|by|until|before|expect\w*|going to|target\w*|eta|deadline|next|upcoming|tomorrow|expir\w*|renew\w*|valid|update[sd]?|modified|deprecat\w*|end[ -]of[ -]life|eol|after)\b/i

/** Tells of something that has happened: no plan, no deadline, no stamp of the page. */
function isPast({ expression, anchor, block, from, hasYear, dateOrder }: Moment): boolean {
  const before = block.text.slice(Math.max(0, expression.start - 80), expression.start)
  const after = block.text.slice(expression.end, expression.end + 40)
  const sentence = `${before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1)} ${after.split(/\.\s|\n/)[0]}`
  return (
    anchor === undefined &&
    from.date === 'written' &&
    hasYear &&
    dateOrder === undefined &&
    !expression.recurring &&
    expression.bound === undefined &&
    !PLANNED.test(sentence)
  )
}
