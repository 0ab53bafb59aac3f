import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'new-rule',
  summary: 'Say in one line what the document must do.',
  why: `
    Say in a paragraph why an author should care, and where the advice comes from.
  `,
  severity: 'info',
  options: z =>
    z.strictObject({
      words: z.array(z.string()).default(['lorem ipsum']).describe('Words that a title must not hold, in lower case.'),
    }),
  examples: {
    'a title that says what failed': `
      # Checkout fails for one in five customers
    `,
    'a title that holds a forbidden word': `
      # Lorem ipsum <!-- ! -->
    `,
  },

  *check({ title }, { words }) {
    const word = title && words.find(word => title.text.toLowerCase().includes(word))
    if (word !== undefined)
      yield {
        at: title!,
        message: `the title holds "${word}"`,
        help: 'Name what failed, and for whom.',
      }
  },
})
