import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'absolute-claim',
  summary: 'Promise what the measures deliver, no more.',
  why: `
    No report can support "this will never happen again", and the next incident will quote it. Off by default. Facts
    about everything ("all API calls failed") are no claims.
  `,
  severity: 'info',
  off: true,
  examples: {
    'a plain account': `
      ## Summary

      All uploads failed for 20 minutes. A guard now rejects empty files.
    `,
    'a case': `
      ## Summary

      This will never happen again. <!-- ! -->
    `,
    quotes: `
      ## Summary

      A customer asked for a promise that it "will never happen again".
    `,
  },

  *check({ wordings }) {
    for (const wording of wordings)
      if (wording.kind === 'absolute-claim')
        yield {
          at: wording,
          message: `"${wording.text}" is an assurance that the report cannot support`,
          help: 'Say what is now less likely, and how you would notice.',
        }
  },
})
