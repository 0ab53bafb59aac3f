import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'pseudo-list',
  summary: 'Write lists as Markdown lists.',
  why: `
    A document editor exports its bullets as characters. Markdown joins such lines to one paragraph, so readers see a
    block of text, and no tool sees the measures in it.
  `,
  severity: 'info',
  fixable: true,
  examples: {
    'a list': `
      - Page when the queue is longer than 10 000 messages.
      - Add a timeout to the consumer.
    `,
    'bullets of an editor': `
      ● Page when the queue is longer than 10 000 <!-- ! -->
      messages.
      ● Add a timeout to the consumer.
    `,
    'one bullet, and bullets in code': `
      • Page when the queue is longer than 10 000 messages.

      \`\`\`
      • a
      • b
      \`\`\`
    `,
  },

  *check({ pseudoLists }) {
    for (const { span, bullet, items, edits } of pseudoLists)
      yield {
        at: { span },
        message: `"${bullet}" starts ${items.length} items, but Markdown shows them as one paragraph`,
        help: 'Start each item with "- ".',
        ...(edits ? { fix: edits } : {}),
      }
  },
})
