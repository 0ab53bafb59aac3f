import { type ActionItem, defineRule, lackingMeasures, ofMeasures } from 'postmortem-lint'

export default defineRule({
  id: 'action-due-date',
  summary: 'Say when each measure will be done.',
  why: `
    Measures without a date compete with features, and lose. Atlassian gives priority measures four or eight weeks,
    Azure prints "Estimated completion: February" behind each one. A date, a month, a quarter or a sprint counts,
    also from the heading of a group; so does a ticket, unless \`settings.ticketImpliesOwner\` is false.
  `,
  severity: 'warning',
  examples: {
    'one for each': `
      ## Action items

      - Add a limit on the size of an upload by 2026-05-01.
      - Archive rows after 90 days (Q3 2026).
      - Pin the parser version #412
    `,
    missing: `
      ## Action items <!-- ! -->

      - Add a limit on the size of an upload.
      - Archive rows after 90 days.
    `,
    'dates given by a group and a column': `
      ## Action items

      ### Q3 2026

      - Archive rows after 90 days.

      ### Later

      | Action | Due |
      | ------ | ----- |
      | Pin the parser version | 2026-05-01 |
    `,
    'what is done needs none': `
      ## Action items

      - [x] Add a limit on the size of an upload.
      - Archived rows after 90 days.
    `,
  },

  *check({ actions, settings }) {
    const lacks = (item: ActionItem) => !item.due && !(settings.ticketImpliesOwner !== false && item.tickets.length > 0)
    for (const { at, missing, open, certainty } of lackingMeasures(actions, lacks))
      yield {
        at,
        message: ofMeasures(missing, open, {
          none: 'has a due date',
          one: 'has no due date',
          some: 'have no due date',
        }),
        help: 'Say when each will be done: a date, a month, a quarter or a sprint.',
        certainty,
        related: missing.map(at => ({ at, message: 'has no due date' })),
      }
  },
})
