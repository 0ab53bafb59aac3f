import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'undefined-acronym',
  summary: 'Expand an acronym where it first stands.',
  why: `
    Reports are read by newcomers, support and other teams, who do not know the acronyms of this one. Off by
    default. An expansion in brackets, a glossary or general use (API, DNS, HTTP …) is enough.
  `,
  severity: 'info',
  off: true,
  examples: {
    'a plain account': `
      ## Summary

      The ledger write path (LWP) was slow, since the LWP shares a disk with DNS.
    `,
    'a case': `
      ## Summary

      The LWP was slow. <!-- ! -->
    `,
    'what everybody knows': `
      ## Summary

      The API answered HTTP 503 for 10 minutes.
    `,
  },

  *check({ wordings }) {
    const found = wordings.filter(({ kind }) => kind === 'acronym')
    const [first, ...others] = found
    if (!first) return
    yield {
      at: first,
      message:
        others.length === 0
          ? `"${first.text}" is never expanded`
          : `${found.length} acronyms are never expanded: ${found
              .slice(0, 5)
              .map(({ text }) => text)
              .join(', ')}${found.length > 5 ? ' and others' : ''}`,
      help: 'Write the words where it first stands: "ledger write path (LWP)".',
      related: others.map(at => ({ at, message: `"${at.text}"` })),
    }
  },
})
