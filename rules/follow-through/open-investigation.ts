import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'open-investigation',
  summary: 'Say when an open cause will be known.',
  why: `
    A report whose cause is still being investigated is preliminary. Readers should learn so from its status, or from
    the date on which the answer will follow; otherwise nobody notices that it never came.
  `,
  severity: 'warning',
  examples: {
    'a cause that is known': `
      ## Root cause

      At first it was unclear why the queue grew. A consumer without a timeout held the lock.
    `,
    'a cause that is not': `
      ## Root cause

      A consumer held the lock. The vendor is still investigating why it did not time out. <!-- ! -->
    `,
    'a date for the answer': `
      ## Root cause

      The vendor is still investigating why it did not time out. We will update this report by 6 May 2024.
    `,
    'a preliminary report': `
      # Checkout outage

      Status: Preliminary

      ## Root cause

      The root cause is still unknown.
    `,
    'an investigation in the past': `
      ## Timeline

      - 10:02 UTC We are still investigating the cause.
    `,
  },

  *check({ openCauses, isDraft, language }) {
    if (language !== 'en' || isDraft) return
    const [first, ...others] = openCauses
    if (!first) return
    yield {
      at: first,
      message: 'the cause is still open, and nothing says when it will be known',
      help: 'Say when and where the answer will be published, or set the status to "Preliminary".',
      related: others.map(at => ({ at, message: 'open too' })),
    }
  },
})
