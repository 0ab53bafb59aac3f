import { defineRule, together, weakItems } from 'postmortem-lint'

export default defineRule({
  id: 'action-pledge',
  summary: 'List changes that can be finished, not commitments.',
  why: `
    "We are committed to reliability" and "we will continue to improve" promise a stance: nobody can finish it, own it
    or check it. Guides to public postmortems ask for verifiable steps rather than general promises. Pledges do not
    count as measures here.
  `,
  severity: 'info',
  examples: {
    'a change': `
      ## Action items

      - Keep the last ten builds, so that a rollback needs no rebuild.
      - Alert when the nightly job does not continue after a restart.
    `,
    'a stance': `
      ## Action items

      - We are committed to the highest quality of our service. <!-- ! -->
      - Add a limit on the size of an upload.
    `,
  },

  *check({ actions }) {
    for (const list of actions) yield* together(weakItems(list, 'pledge'), 'have no end')
  },
})
