import { defineRule, longDate, WEEKDAYS, weekdayOf } from 'postmortem-lint'

export default defineRule({
  id: 'weekday-mismatch',
  summary: 'Name the weekday that the date falls on.',
  why: `
    A weekday that does not go with its date means that one of the two is wrong: often a date copied from another report,
    or one that is off by a day because it was converted between zones.
  `,
  severity: 'error',
  hasSuggestions: true,
  examples: {
    'another day of the week': `
      # Outage

      On Tuesday, 13 April 2026 at 10:00 UTC the API failed. <!-- ! -->
    `,
    'the year is inferred': `
      # Outage of 13 April 2026

      The fix was deployed on Monday, April 14 at 10:00 UTC. <!-- ! -->
    `,
    'the right day': `
      # Outage

      On Monday, 13 April 2026 at 10:00 UTC the API failed.
    `,
  },

  *check({ moments }) {
    for (const moment of moments) {
      const { expression, days, from, text, span } = moment
      const { weekday } = expression.from
      if (weekday === undefined || days.length === 0 || !moment.hasYear || from.date !== 'written') continue
      if (days.some(day => weekdayOf(day) === weekday)) continue
      const right = WEEKDAYS[weekdayOf(days[0]!)]!
      const word = new RegExp(`${WEEKDAYS[weekday]!.slice(0, 3)}[a-z]*`, 'i').exec(text)
      const at = word && { start: span.start + word.index, end: span.start + word.index + word[0].length }
      const written = word && (word[0].length > 4 ? right : right.slice(0, 3))
      yield {
        at: moment,
        message: `${longDate(days[0]!)} is a ${right}, not a ${WEEKDAYS[weekday]}`,
        help: 'Correct the weekday or the date.',
        certainty: from.year === 'written' && days.length === 1 ? 'certain' : 'likely',
        ...(at && written
          ? { suggestions: [{ message: `Write ${written}`, edits: [{ span: at, text: written }] }] }
          : {}),
      }
    }
  },
})
