import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'counterfactual',
  summary: 'Tell what happened, not what should have.',
  why: `
    An outcome that did not happen explains nothing: "should have been caught in review" says neither what the
    review looked at nor why that seemed enough. Dekker calls such sentences counterfactuals, and finds hindsight in
    them. Lessons, measures, timelines, questions and headings may use them.
  `,
  severity: 'info',
  examples: {
    'a plain account': `
      ## Root cause

      The review did not include the configuration of the queue.
    `,
    'a case': `
      ## Root cause

      This should have been caught in review. <!-- ! -->
    `,
    'lessons, questions and things': `
      ## Lessons learned

      The limit could have been noticed earlier. Could we have prevented it?

      ## Root cause

      The probe read a file that should have existed.
    `,
  },

  *check({ wordings }) {
    const found = wordings.filter(({ kind }) => kind === 'counterfactual')
    const [first, ...others] = found
    if (!first) return
    yield {
      at: first,
      message:
        others.length === 0
          ? `"${first.text}" tells what did not happen`
          : `${found.length} passages tell what did not happen: "${first.text}" and others`,
      help: 'Say what was there instead: what the check looked at, what people knew.',
      related: others.map(at => ({ at, message: `"${at.text}"` })),
    }
  },
})
