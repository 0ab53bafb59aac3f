import { defineRule, type Section, sectionPhrase } from 'postmortem-lint'

export default defineRule({
  id: 'duplicate-section',
  summary: 'Say each thing in one section.',
  why: `
    Two sections of one kind are two sources of truth, most often the leftover of a merge or of two authors' drafts.
    Readers find the first and miss the second.
  `,
  severity: 'warning',
  options: z =>
    z.strictObject({
      ignore: z.array(z.string()).default(['timeline']).describe('Roles that may occur more than once.'),
    }),
  examples: {
    'one section of each kind': `
      ## Impact

      1,900 orders failed.

      ## Root cause

      The cache was full.
    `,
    'the same section twice': `
      ## Impact

      1,900 orders failed.

      ## Root cause

      The cache was full.

      ## Impact <!-- ! -->

      Checkout failed.
    `,
    'one for each of two incidents': `
      # Checkout returned 503

      ## Impact

      1,900 orders failed.

      ## Root cause

      The cache was full.

      # Search was slow

      ## Impact

      Queries took 9 s.

      ## Root cause

      An index was missing.
    `,
  },

  *check({ sections }, { ignore }) {
    const seen = new Map<string, Section>()
    for (const section of sections.filter(({ roles }) => roles.length === 1 && !ignore.includes(roles[0]!))) {
      if (section.carrier === 'plain' || section.carrier === 'label') continue
      const key = [section.incident, section.parent?.span.start, section.depth, section.title.toLowerCase()].join()
      const first = seen.get(key)
      if (!first) seen.set(key, section)
      else
        yield {
          at: section,
          message: `"${section.title}" describes ${sectionPhrase(section.roles[0]!)} a second time`,
          help: 'Join the two sections, or give each a title of its own.',
          certainty: section.carrier === 'bold' ? 'likely' : 'certain',
          related: [{ at: first, message: 'the first' }],
        }
    }
  },
})
