import {
  DAY,
  defineRule,
  isoDate,
  longDate,
  type Moment,
  type Postmortem,
  type Problem,
  WEEKDAYS,
  weekdayOf,
} from 'postmortem-lint'

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
    'the log is of the weekday': `
      # Launches fail, 2026-04-12

      It was a Saturday evening, and nobody was paged. <!-- ! -->

      ~~~
      2026-04-11 18:32:27 TimeoutError
      ~~~
    `,
    'the log is of the date': `
      # Launches fail, 2026-04-12

      The change was merged on Friday evening.

      ~~~
      2026-04-12 18:32:27 TimeoutError
      ~~~
    `,
    'the right day': `
      # Outage

      On Monday, 13 April 2026 at 10:00 UTC the API failed.
    `,
  },

  *check(postmortem) {
    yield* againstLogs(postmortem)
    for (const moment of postmortem.moments) {
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

/** A weekday in prose that is not the day of the title, while every log of those days is of that weekday. */
function* againstLogs({ moments, codeDates }: Postmortem): Generator<Problem> {
  const incident = moments.find(({ anchor, hasYear, days }) => isDating(anchor) && hasYear && days.length === 1)
  const day = incident?.days[0]
  const logs = codeDates.filter(log => day !== undefined && Math.abs(log.day - day) <= 3 * DAY)
  const [log] = logs
  if (!incident || day === undefined || !log || logs.some(other => other.day !== log.day)) return
  if (moments.some(({ days, daysEnd }) => [...days, ...daysEnd].includes(log.day))) return
  for (const moment of moments) {
    const { weekday } = moment.expression.from
    if (moment.expression.kind !== 'weekday' || moment.expression.recurring || weekday !== weekdayOf(log.day)) continue
    yield {
      at: moment,
      message: `${longDate(day)} is a ${WEEKDAYS[weekdayOf(day)]}, not a ${WEEKDAYS[weekday]}; the log is of ${isoDate(log.day)}, which is one`,
      help: 'Correct the date of the incident, or the weekday.',
      certainty: 'likely',
      related: [
        { at: incident, message: 'the date of the incident' },
        { at: log, message: 'the log' },
      ],
    }
    return
  }
}

function isDating(anchor: Moment['anchor']): boolean {
  return anchor === 'title' || anchor === 'header'
}
