import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'human-error',
  summary: 'Explain what made the slip possible, not that somebody slipped.',
  why: `
    "Human error" is where the questions start: which tool accepted the command, what made the wrong target look right,
    what would have stopped anybody else? PagerDuty's guide and the Rust project name operator error among the things
    that are never a root cause. Errors that users see, negations, quotes, measures and timelines are left alone.
  `,
  severity: 'warning',
  examples: {
    'a cause in the system': `
      ## Root cause

      The selector of the deploy tool accepted sites outside the pilot group.
    `,
    'a person as the cause': `
      ## Root cause

      The sites were upgraded because of human error. <!-- ! -->
    `,
    'negations and errors that users see': `
      ## Root cause

      This was not human error. The "user error" page loops, and user error rates rose.
    `,
  },

  *check({ wordings }) {
    for (const wording of wordings)
      if (wording.kind === 'human-error')
        yield {
          at: wording,
          message: `"${wording.text}" is given as a cause`,
          help: 'Say what let it happen: which guard, default or view was missing.',
        }
  },
})
