import { daysIn, defineRule, MONTHS } from 'postmortem-lint'

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
    'a leap year': `
      # Outage

      On 29 February 2024 at 10:00 UTC the API failed.
    `,
  },

  *check({ moments }) {
    const years = moments.filter(({ expression }) => expression.problem === 'year')
    for (const moment of moments) {
      const { expression, text } = moment
      if (expression.problem !== 'date' && moment !== years[0]) continue
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
