import { defineRule, isoDate, type Moment } from 'postmortem-lint'

export default defineRule({
  id: 'date-missing',
  summary: 'Give the times a date, with its year.',
  why: `
    A report is read years later, on another page than the one it was published on. Clock times without a date then say
    nothing, and the date of publication is not that of the incident.
  `,
  severity: 'warning',
  examples: {
    'no date anywhere': `
      # API outage

      ## Timeline (UTC)

      - 14:05 Alert <!-- ! -->
      - 14:20 Acknowledged
    `,
    'no year anywhere': `
      # API outage

      - Feb 12, 16:10 EST Alert <!-- ! -->
      - Feb 12, 16:20 EST Acknowledged
    `,
    'a date in the title': `
      # API outage of 2026-04-13

      ## Timeline (UTC)

      - 14:05 Alert
      - 14:20 Acknowledged
    `,
    'a date that does not exist is another finding': `
      # API outage of 31 April 2026

      ## Timeline (UTC)

      - 14:05 Alert
      - 14:20 Acknowledged
    `,
    'a date later in the report': `
      # API outage

      On May 6th, from 5:10 AM to 7:25 AM UTC, the search was down.

      The index was moved on May 6th, 2024, at 5:02 AM UTC.
    `,
  },

  *check({ moments }) {
    const timed = moments.filter(
      ({ clock, expression, pairedWith }) =>
        clock !== undefined && !expression.recurring && expression.kind !== 'malformed' && pairedWith === undefined,
    )
    const [undated, ...more] = timed.filter(
      ({ days, expression }) => days.length === 0 && expression.from.date === undefined,
    )
    const guessed = timed.filter(isGuessed)
    const yearless = timed.filter(({ days, hasYear }) => days.length > 0 && !hasYear)
    const isBroken = (undated ?? guessed[0]) !== undefined && moments.some(isBrokenDate)
    if (undated && !isBroken)
      yield {
        at: undated,
        message:
          more.length === 0
            ? `"${undated.text}" has no date`
            : `${more.length + 1} times have no date, the first is "${undated.text}"`,
        help: 'Write the date of the incident, such as "Date: 2026-04-13".',
        related: more.map(at => ({ at, message: 'has no date either' })),
      }
    else if (guessed[0] && !isBroken) {
      const date = isoDate(guessed[0].days[0]!)
      yield {
        at: guessed[0],
        message: `no date stands with "${guessed[0].text}"; ${guessed[0].from.date === 'stamp' ? 'the updates suggest' : 'the file name suggests'} ${date}`,
        help: `Write the date of the incident in the report: "${date}".`,
        certainty: 'likely',
        related: guessed.slice(1).map(at => ({ at, message: 'has no date either' })),
      }
    }
    if (yearless[0])
      yield {
        at: yearless[0],
        message: `no date gives the year of "${yearless[0].text}"`,
        help: 'Write the year.',
        certainty: 'possible',
        related: yearless.slice(1).map(at => ({ at, message: 'has no year either' })),
      }
  },
})

/** The date is written, in the title or in a field, and is none: date-impossible tells. */
function isBrokenDate({ expression, anchor, block }: Moment): boolean {
  const holds = anchor === 'title' || anchor === 'header' || block.kind === 'heading'
  return holds && (expression.problem === 'date' || expression.problem === 'year')
}

/** The date comes from outside the report: the stamps of its status page, or its file name. */
function isGuessed({ from, update }: Moment): boolean {
  return (from.date === 'stamp' && update === undefined) || from.date === 'file-name'
}
