import { defineRule, inItem, weakItems } from 'postmortem-lint'

export default defineRule({
  id: 'action-human-fix',
  summary: 'Change the system rather than ask people to be careful.',
  why: `
    People are as careful on the next bad night as they were on this one. The SRE workbook warns of measures that try
    to "make humans less error-prone", and Dan Milstein suggests to plan for a future "where we're all as stupid as we
    are today". A guard, a default or an automatic check holds when attention does not. Training is an info: it helps
    for a while, and people leave.
  `,
  severity: 'warning',
  examples: {
    'a guard instead of care': `
      ## Action items

      - The deploy tool refuses to restart more than one cell an hour.
      - Add a banner to remind users that the ledger is read-only.
    `,
    'care, memory, discipline': `
      ## Action items

      - Be more careful with manual edits of the ledger. <!-- ! -->
      - Remind everyone to follow the checklist. <!-- ! -->
      - Train the support staff on the new console. <!-- ! -->
    `,
  },

  *check({ actions }) {
    for (const weak of actions.flatMap(list => weakItems(list, 'human-fix')))
      yield {
        at: weak.reason,
        message: inItem(weak),
        help: weak.reason.help,
        certainty: weak.reason.empty ? 'certain' : 'possible',
      }
  },
})
