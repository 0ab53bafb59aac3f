import { daysIn, defineRule, MONTHS, type Moment } from 'postmortem-lint'

export default defineRule({
  id: 'date-impossible',
  summary: 'Write dates that exist.',
  why: `
    31 April, 29 February 2025 and a year of five digits are slips of the hand. What was meant cannot be told from the
    date itself, and everything that is reckoned from it is in doubt.
  `,
  severity: 'error',
  examples: {
    'a day too many': `
      # Outage

      On 31 April 2026 at 10:00 UTC the API failed. <!-- ! -->
    `,
    'no leap year': `
      # Outage

      On 29 February 2025 at 10:00 UTC the API failed. <!-- ! -->
    `,
    'a year of five digits': `
      # Outage

      - First detected 22025-03-18 09:36 UTC <!-- ! -->
      - Resolved 2025-03-18 10:36 UTC
    `,
    'a report on a date that does not exist': `
      # The leap day bug

      On 29 February 2024 at 00:00 UTC contracts for a year failed, as they would end on 29 February 2025.
    `,
    'a leap year': `
      # Outage

      On 29 February 2024 at 10:00 UTC the API failed.
    `,
  },

  *check({ moments, text: report }) {
    const years = moments.filter(({ expression }) => expression.problem === 'year')
    for (const moment of moments) {
      const { expression, text } = moment
      if ((expression.problem !== 'date' && moment !== years[0]) || isQuoted(moment, report)) continue
      const { year, month = 0, day = 0 } = expression.from.date ?? expression.to?.date ?? {}
      const last = month >= 1 && month <= 12 ? daysIn(month, year) : 31
      const name = MONTHS[month - 1]
      yield {
        at: moment,
        message:
          expression.problem === 'year'
            ? `the year in "${text}" does not have four digits`
            : day > last && name
              ? `"${text}" does not exist: ${name}${month === 2 && year ? ` ${year}` : ''} has ${last} days`
              : `"${text}" is no date`,
        help: 'Correct the date.',
        related: moment === years[0] ? years.slice(1).map(at => ({ at, message: `and "${at.text}"` })) : [],
      }
    }
  },
})

/** A report on a leap day, or a sentence that says so, names a date because it does not exist. */
function isQuoted({ block, expression: { start, end, from } }: Moment, report: string): boolean {
  const around = block.text.slice(Math.max(0, start - 80), end + 80)
  if (
    /\b(?:(?:does|did)(?:n[’']t| not) exist|non-?existent|no such (?:day|date)|(?:invalid|impossible) (?:day|date))\b/i.test(
      around,
    )
  )
    return true
  return from.date?.month === 2 && from.date.day === 29 && /\bleap[ -](?:day|year)\b/i.test(report)
}
