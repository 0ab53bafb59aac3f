import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'action-compound',
  summary: 'Give each action an item of its own.',
  why: `
    Two actions in one item share an owner, a date and a checkbox, and the item stays open, or is closed, for the wrong
    one. Each action that could be done without the other deserves its own line.
  `,
  severity: 'info',
  examples: {
    'one action each': `
      ## Action items

      - Test the restore of the ledger and document it.
      - Add a limit on the size of an upload. This would have kept the queue short.
    `,
    'two in one': `
      ## Action items

      - We will post a notice within 10 minutes. We will also send a mail to every owner. <!-- ! -->
    `,
  },

  *check({ actions }) {
    for (const { second } of actions.flatMap(list => list.items))
      if (second)
        yield {
          at: second,
          message: `the item holds a second action: "${second.text}"`,
          help: 'Make it an item of its own, with its own owner and date.',
        }
  },
})
