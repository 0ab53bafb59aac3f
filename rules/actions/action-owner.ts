import { type ActionItem, defineRule, lackingMeasures, ofMeasures } from 'postmortem-lint'

export default defineRule({
  id: 'action-owner',
  summary: 'Name who does each measure.',
  why: `
    A measure without a name is a wish. The SRE workbook names missing ownership among the flaws of a bad
    postmortem, Atlassian asks to note who is responsible. A person, a role or a team counts, in the text, a column,
    a sub-bullet or the heading of a group; so does a ticket, which has an assignee of its own, unless
    \`settings.ticketImpliesOwner\` is false.
  `,
  severity: 'warning',
  examples: {
    'one for each': `
      ## Action items

      - Add a limit on the size of an upload (@mira).
      - Our storage team will archive rows after 90 days.
      - Pin the parser version #412
    `,
    missing: `
      ## Action items <!-- ! -->

      - Add a limit on the size of an upload.
      - Archive rows after 90 days.
    `,
    'owners named by a group and a column': `
      ## Action items

      **Storage team**

      - Archive rows after 90 days.

      ### Later

      | Action | Owner |
      | ------ | ----- |
      | Pin the parser version | Mira |
    `,
    'what is done needs none': `
      ## Action items

      - [x] Add a limit on the size of an upload.
      - Archived rows after 90 days.
    `,
  },

  *check({ actions, settings }) {
    const lacks = (item: ActionItem) =>
      !item.owner && !(settings.ticketImpliesOwner !== false && item.tickets.length > 0)
    for (const { at, missing, open, certainty } of lackingMeasures(actions, lacks))
      yield {
        at,
        message: ofMeasures(missing, open, { none: 'names an owner', one: 'names no owner', some: 'name no owner' }),
        help: 'Name a person, a role or a team for each.',
        certainty,
        related: missing.map(at => ({ at, message: 'names no owner' })),
      }
  },
})
