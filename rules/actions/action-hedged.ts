import { defineRule, together, weakItems } from 'postmortem-lint'

export default defineRule({
  id: 'action-hedged',
  summary: 'Decide what will be done, and make what is still open an item of its own.',
  why: `
    "Where possible", "under investigation", "TBD" and question marks leave open whether anything will be done. A
    reader counts the measure as a safeguard, and it may never come. If the decision is still to be made, making it is
    the measure.
  `,
  severity: 'info',
  examples: {
    'decided, or a decision to make': `
      ## Action items

      - Enable the shadow traffic for the three largest tenants.
      - Decide by 2026-05-01 whether the ledger moves, and write an ADR.
      - Restart a worker when it might have lost its lease.
    `,
    'left open': `
      ## Action items

      - Enable the shadow traffic (under discussion). <!-- ! -->
      - Can we move the ledger to another host?
    `,
  },

  *check({ actions }) {
    for (const list of actions) yield* together(weakItems(list, 'hedged', 'placeholder'), 'are hedged')
  },
})
