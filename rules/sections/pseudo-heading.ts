import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'pseudo-heading',
  summary: 'Write section titles as headings.',
  why: `
    A title in bold or on a line of its own is a paragraph to every tool: it has no anchor, no place in the outline, and
    nobody can link to it. Reported are only titles that are known sections of a postmortem.
  `,
  severity: 'info',
  fixable: true,
  options: z =>
    z.strictObject({
      minMatches: z.number().int().min(1).default(2).describe('Fewer titles than this are left alone.'),
    }),
  examples: {
    headings: `
      ## Summary

      The queue filled up.

      ## Root cause

      A consumer held the lock.
    `,
    'titles as text': `
      **Summary** <!-- ! -->

      The queue filled up.

      **Root cause**

      A consumer held the lock.
    `,
    'one title': `
      ## Summary

      The queue filled up.

      **Root cause**

      A consumer held the lock.
    `,
    'a label beside the titles': `
      **Timeline** <!-- ! -->

      - 14:02 UTC: The queue filled up.
      - 14:40 UTC: A consumer was restarted.

      **Resolution:** The restart let go of the lock.

      **Root cause**

      A consumer held the lock.
    `,
    'labels with a value': `
      Severity: High

      Status: Resolved
    `,
  },

  *check({ pseudoHeadings }, { minMatches }) {
    const [first, ...others] = pseudoHeadings
    if (!first || pseudoHeadings.length < minMatches) return
    const edits = pseudoHeadings.flatMap(({ edits }) => edits)
    yield {
      at: first,
      message: `"${first.title}"${others.length > 0 ? ` and ${others.length} more` : ''} ${others.length > 0 ? 'are section titles' : 'is a section title'} in plain text`,
      help: 'Write section titles as headings: "## Title".',
      related: others.map(at => ({ at, message: `"${at.title}"` })),
      ...(edits.length > 0 ? { fix: edits } : {}),
    }
  },
})
