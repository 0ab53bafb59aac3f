import { type ActionItem, defineRule, lackingMeasures, ofMeasures } from 'postmortem-lint'

export default defineRule({
  id: 'action-ticket',
  summary: 'Link each measure to the ticket that tracks it.',
  why: `
    A report is read once, a tracker every week. PagerDuty makes a ticket of every action item, the template of
    mybinder.org asks for an issue each. Ids with a prefix such as OPS-12, #12, org/repo#12, bug 1234 and links to
    issues, pull requests and cards count; \`settings.tickets\` adds prefixes of your own.
  `,
  severity: 'info',
  examples: {
    'a ticket each': `
      ## Action items

      - Add a limit on the size of an upload (OPS-412).
      - Archive rows after 90 days [issue](https://github.com/acme/ledger/issues/7).
    `,
    'a measure without one': `
      ## Action items <!-- ! -->

      - Add a limit on the size of an upload (OPS-412).
      - Archive rows after 90 days.
    `,
    'prefixes of your own': {
      markdown: `
        ## Action items

        - Add a limit on the size of an upload, infra77.
      `,
      settings: { tickets: ['infra'] },
    },
    'look-backs and standards are no tickets': `
      ## Action items <!-- ! -->

      - Compare the last -7D with UTF-8 logs.
    `,
  },

  *check({ actions }) {
    const lacks = ({ tickets }: ActionItem) => tickets.length === 0
    for (const { at, missing, open, certainty } of lackingMeasures(actions, lacks))
      yield {
        at,
        message: ofMeasures(missing, open, { none: 'links a ticket', one: 'links no ticket', some: 'link no ticket' }),
        help: 'Open a ticket for each, and link it here.',
        certainty,
        related: missing.map(at => ({ at, message: 'links no ticket' })),
      }
  },
})
