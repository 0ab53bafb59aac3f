import { defineRule, HOUR, isoDate, type Moment, type Postmortem, type TimelineEntry } from 'postmortem-lint'

export default defineRule({
  id: 'timeline-midnight',
  summary: 'Write the date of the first event after midnight.',
  why: `
    An entry that is six hours or more earlier than the one above it, in the evening, is taken for the next day. Where a
    night lies between the two, a reader has to guess whether it was that night or a slip; under a heading that still
    names the day before, the entry says something false. A few minutes or hours over midnight leave no doubt.
  `,
  severity: 'info',
  fixable: true,
  examples: {
    'the next day without a date': `
      # Checkout down on 2026-04-13

      ## Timeline

      - 21:40 UTC Checkout latency alert fires.
      - 22:10 UTC Rolled back.
      - 07:30 UTC The backlog is worked off. <!-- ! -->
    `,
    'under the heading of the day before': `
      # Checkout down

      ## Timeline

      **13 April 2026**

      - 23:40 UTC Checkout latency alert fires.
      - 00:20 UTC Rolled back. <!-- ! -->

      **14 April 2026**

      - 09:00 UTC The backlog is worked off.
    `,
    'minutes over midnight': `
      # Checkout down on 2026-04-13

      ## Timeline

      - 23:40 UTC Checkout latency alert fires.
      - 00:20 UTC Rolled back.
      - 00:35 UTC Closed.
    `,
    'the next day with its date': `
      # Checkout down on 2026-04-13

      ## Timeline

      - 23:40 UTC Checkout latency alert fires.
      - 2026-04-14 00:20 UTC Rolled back.
    `,
    'a heading a day': `
      # Checkout down

      ## Timeline

      **13 April 2026**

      - 23:40 UTC Checkout latency alert fires.

      **14 April 2026**

      - 00:20 UTC Rolled back.
    `,
  },

  *check({ timelines }: Postmortem) {
    for (const { entries, explained } of timelines)
      for (const [i, { moment }] of entries.entries()) {
        if (!moment.rolledOver || explained || isPlainNight(moment, entries, i)) continue
        const day = moment.hasYear && moment.days.length === 1 ? isoDate(moment.days[0]!) : undefined
        yield {
          at: moment,
          message: day
            ? `${moment.text} comes after midnight and is read as ${day}`
            : `${moment.text} comes after midnight and is read as the next day`,
          help: day ? `Write "${day} ${moment.text}".` : 'Write the date.',
          ...(day &&
            isPlain(moment) && {
              fix: [{ span: { start: moment.span.start, end: moment.span.start }, text: `${day} ` }],
            }),
        }
      }
  },
})

/** Less than a night after the entry above, in a timeline that no days divide. */
function isPlainNight({ local }: Moment, entries: readonly TimelineEntry[], index: number): boolean {
  const before = entries[index - 1]?.moment
  const hours = ((local[0] ?? Number.NaN) - (before?.localEnd[0] ?? before?.local[0] ?? Number.NaN)) / HOUR
  const headed = entries.filter(({ moment }) => moment.from.date === 'heading' && !moment.rolledOver)
  return !(hours >= 6) && new Set(headed.map(({ moment }) => moment.days[0])).size < 2
}

/** Nothing but the clock is written, so that a date can stand before it. */
function isPlain({ text, expression }: Moment): boolean {
  return /^\d/.test(text) && expression.from.weekday === undefined && expression.from.relativeDay === undefined
}
