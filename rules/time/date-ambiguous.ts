import { defineRule, isoDate, longDate, MONTHS, type MomentDateOrder } from 'postmortem-lint'

export default defineRule({
  id: 'date-ambiguous',
  summary: 'Write dates that everybody reads alike.',
  why: `
    08/09/2023 is 8 September to most of the world and August 9 to the United States. Another date of the report may tell
    which, but no reader should have to look for it: ISO 8601, 2023-09-08, has one reading.
  `,
  severity: 'warning',
  fixable: true,
  hasSuggestions: true,
  examples: {
    'month and day may be swapped': `
      # Outage

      Date of Incident: 08/09/2023 <!-- ! -->
    `,
    'settled by another date': `
      # Outage

      Started 08/09/2023 10:00 UTC. <!-- ! -->

      Recurred 25/09/2023 10:00 UTC.
    `,
    'a number over twelve': `
      # Outage

      Date of Incident: 25/09/2023
    `,
    'both readings are one day': `
      # Outage

      On 8/8/2023 at 10:00 UTC the API failed.
    `,
  },

  *check({ moments }) {
    const orders = moments.flatMap(({ dateOrder }) => (dateOrder ? [dateOrder] : []))
    const open = orders.filter(({ settled }) => settled === undefined)
    const settled = orders.filter(({ settled, evidence }) => settled !== undefined && evidence)
    const [first, ...more] = open.length > 0 ? open : settled
    if (!first) return
    const { span, text, days, evidence, bothOrders } = first
    const related = more.map(({ span, text }) => ({ at: { span }, message: `and ${text}` }))
    const [monthFirst, dayFirst] = days
    if (first.settled === undefined)
      yield {
        at: { span },
        message: `${text} is ${dayThenMonth(dayFirst)} or ${monthThenDay(monthFirst)}${bothOrders ? '; the document has dates in both orders' : ''}`,
        help: `Write ${isoDate(dayFirst)} or ${isoDate(monthFirst)}.`,
        related,
        suggestions: [isoDate(dayFirst), isoDate(monthFirst)].map(written => ({
          message: `Write ${written}`,
          edits: [{ span, text: written }],
        })),
      }
    else {
      const hasYear = /\d{4}|[/-]\d\d[/-]\d\d$/.test(text)
      yield {
        at: { span },
        message: `${text} reads as ${hasYear ? longDate(days[first.settled]) : dayThenMonth(days[first.settled])} only because of "${evidence!.text}"`,
        help: `Write ${isoDate(days[first.settled])}.`,
        certainty: 'possible',
        related: [{ at: { span: evidence!.span }, message: 'shows the order' }, ...related],
        ...(hasYear ? { fix: settled.map(iso) } : {}),
      }
    }
  },
})

function iso({ span, days, settled }: MomentDateOrder) {
  return { span, text: isoDate(days[settled!]) }
}

function dayThenMonth(day: number): string {
  return `${new Date(day).getUTCDate()} ${MONTHS[new Date(day).getUTCMonth()]}`
}

function monthThenDay(day: number): string {
  return `${MONTHS[new Date(day).getUTCMonth()]} ${new Date(day).getUTCDate()}`
}
