import { defineRule, isoDate, type Moment, type Postmortem } from 'postmortem-lint'

export default defineRule({
  id: 'timeline-midnight',
  summary: 'Write the date of the first event after midnight.',
  why: `
    A timeline that passes midnight without a date leaves the reader to find out where the next day begins. An entry that
    is six hours or more earlier than the one above it, in the evening, is taken for the next day.
  `,
  severity: 'info',
  fixable: true,
  examples: {
    'the next day without a date': `
      # Checkout down on 2026-04-13

      ## Timeline

      - 23:40 UTC Checkout latency alert fires.
      - 00:20 UTC Rolled back. <!-- ! -->
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
      for (const { moment } of entries) {
        if (!moment.rolledOver || explained) continue
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

/** Nothing but the clock is written, so that a date can stand before it. */
function isPlain({ text, expression }: Moment): boolean {
  return /^\d/.test(text) && expression.from.weekday === undefined && expression.from.relativeDay === undefined
}
