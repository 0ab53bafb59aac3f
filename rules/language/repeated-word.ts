import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'repeated-word',
  summary: 'Write each word once.',
  why: `
    A doubled word is a slip of the keyboard that spell checkers miss. Words that English does repeat ("that that",
    "had had"), numbers and names are left alone.
  `,
  severity: 'info',
  fixable: true,
  examples: {
    'a plain account': `
      ## Summary

      The queue was full, and the alert that that caused was late.
    `,
    'a case': `
      ## Summary

      We went back to to the old version. <!-- ! -->
    `,
    'numbers, names and code': `
      ## Summary

      The job ran 10 10 times in New York New York, with a \`to to\` in its name.
    `,
  },

  *check({ wordings }) {
    for (const wording of wordings)
      if (wording.kind === 'repeated-word')
        yield {
          at: wording,
          message: `"${wording.text}" repeats a word`,
          help: 'Delete one of the two.',
          ...(wording.removal ? { fix: [{ span: wording.removal, text: '' }] } : {}),
        }
  },
})
