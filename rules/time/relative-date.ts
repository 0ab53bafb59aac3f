import { defineRule, isoDate } from 'postmortem-lint'

export default defineRule({
  id: 'relative-date',
  summary: 'Write dates instead of "yesterday" and "today".',
  why: `
    A report is read later than it is written, and "yesterday" moves with the reader. A stamped update of a status page is
    different: its stamp says which day it means.
  `,
  severity: 'info',
  examples: {
    'yesterday in a report': `
      # Imports dropped on 2020-11-18

      The search was slow again during yesterday's import. <!-- ! -->
    `,
    'the date': `
      # Imports dropped on 2020-11-18

      We were not able to prevent the problems of 2020-11-18.
    `,
    'an entry of a timeline': `
      # Wrong rates on 2020-11-18

      - 10:00 UTC The import fails
      - 10:13 UTC The cache is empty, so that the rate of yesterday is used
      - 11:00 UTC The import runs again
    `,
    'yesterday with its date': `
      # Imports dropped on 2020-11-18

      Yesterday (2020-11-18) the search was slow.
    `,
    'a stamped update': `
      # Imports dropped

      Identified

      The import ran between 12:00 and 13:00 CET today.

      Posted Nov 18, 2020 - 17:12 CET

      Investigating

      We are looking into it.

      Posted Nov 18, 2020 - 16:12 CET
    `,
  },

  *check({ moments, timelines }) {
    const told = moments.filter(({ expression: { from, to } }) => from.relativeDay ?? to?.relativeDay)
    if (told.length === 0) return
    // An entry has its own day, from which it counts.
    const entries = new Set(timelines.flatMap(({ entries }) => entries.map(({ block }) => block)))
    const relative = told.filter(
      ({ expression, update, block }) =>
        update === undefined &&
        !block.quoted &&
        !entries.has(block) &&
        !expression.recurring &&
        isDay(
          expression.from.relativeDay ?? expression.to?.relativeDay ?? '',
          block.text.slice(Math.max(0, expression.start - 8), expression.end + 16),
        ),
    )
    const [first, ...more] = relative
    if (!first) return
    const words = first.expression.from.relativeDay ?? first.expression.to?.relativeDay ?? first.text
    const date = first.days[0] === undefined ? undefined : isoDate(first.days[0])
    yield {
      at: first,
      message: date ? `"${words}" is ${date}, by the date of publication` : `"${words}" depends on the day it is read`,
      help: date ? `Write ${date}.` : 'Write the date.',
      certainty: 'likely',
      related: more.map(at => ({ at, message: 'and here' })),
    }
  },
})

/** "Today, the wallet does …" and "as of today" speak of now, not of a day. */
function isDay(words: string, around: string): boolean {
  return (
    /^(?:today|yesterday|tomorrow|tonight|last night)/.test(words) &&
    !/Today,|(?:as of|until|to|since) today|\([^)]*\d/.test(around)
  )
}
