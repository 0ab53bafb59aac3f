import {
  defineRule,
  headingsPhrase,
  missingSections,
  nearestSections,
  type Postmortem,
  sectionPhrase,
  sectionsPhrase,
  wordsOf,
} from 'postmortem-lint'

export default defineRule({
  id: 'required-sections',
  summary: 'Have the sections that a reader looks for.',
  why: `
    Readers come to a postmortem with the same questions: what happened, whom did it hurt, when, why, and what changes
    now. Google's SRE book and workbook, PagerDuty and Atlassian publish the same handful of sections; of 525 public
    reports one in five has all of them, and the cause and the measures are what the others lack. Any usual name
    counts, in twelve languages, and so does a label or a combined heading. A lead paragraph is a summary, three
    stamped status updates are a timeline. A section is not missed where the report tells its content elsewhere: a
    timeline that dates the detection, a summary that counts the harm or that says what the root cause was. Where it
    tells a required one in passing, the cause in the story of what happened, the hours in prose, a measure as a
    promise, it is a finding of severity info.
  `,
  severity: 'error',
  options: z =>
    z.strictObject({
      required: z
        .array(z.string())
        .default(['summary', 'timeline', 'root-cause|contributing-factors', 'action-items'])
        .describe('Sections that must be there, by role; "a|b" is satisfied by either.'),
      recommended: z
        .array(z.string())
        .default(['impact', 'detection', 'resolution|response', 'lessons'])
        .describe('Sections that should be there: one finding of severity info.'),
      leadWords: z
        .int()
        .min(0)
        .default(20)
        .describe('Words of a lead paragraph that count as the summary; 0: none do.'),
      minWords: z.int().min(0).default(150).describe('A shorter text without any section is a note, and left alone.'),
    }),
  examples: {
    'the sections that readers look for': `
      # Checkout returned 503 for 38 minutes

      ## Summary
      A cache filled up and checkout failed.
      ## Impact
      1,900 orders failed.
      ## Detection
      The error-rate alert fired.
      ## Timeline
      - 14:02 UTC The alert fires.
      ## Root cause
      The eviction policy was "noeviction".
      ## Mitigation and resolution
      The cache was flushed.
      ## Action items
      - Set the eviction policy to "allkeys-lru".
      ## Lessons learned
      Alerts on memory come first.
    `,
    'no cause': `
      # Checkout returned 503 for 38 minutes <!-- ! -->

      ## Summary
      A cache filled up and checkout failed.
      ## Timeline
      - 14:02 UTC The alert fires.
      ## Action items
      - Set the eviction policy to "allkeys-lru".
    `,
    'a cause in passing': `
      # Checkout returned 503 for 38 minutes <!-- ! -->

      ## What happened
      Checkout failed because a cache filled up: we found that nothing was ever evicted.
      ## Timeline
      - 14:02 UTC The alert fires.
      ## Action items
      - Set the eviction policy to "allkeys-lru".
    `,
    'an export with labels, a lead paragraph and stamped updates': `
      Checkout unavailable

      Postmortem

      On 3 March a cache filled up and every checkout request failed for 38 minutes. The team flushed the cache,
      raised its limit and turned on eviction, after which orders went through again at the usual rate.

      Impact: 1,900 orders failed.

      Root cause: the eviction policy was "noeviction".

      How we noticed: the error-rate alert fired after four minutes.

      Resolution: the cache was flushed.

      Lessons learned: memory alerts come first.

      Preventive measures:

      - Set the eviction policy to "allkeys-lru".

      Posted Mar 05, 2025 - 10:00 UTC

      Resolved
      Orders go through again.
      Posted Mar 03, 2025 - 14:40 UTC
      Identified
      The cache is full.
      Posted Mar 03, 2025 - 14:15 UTC
      Investigating
      Checkout fails.
      Posted Mar 03, 2025 - 14:06 UTC
    `,
    'text without any section': {
      markdown: `
        Checkout was down for half an hour, because the cache was full. <!-- ! -->
      `,
      options: { minWords: 10 },
    },
    'two incidents, one without a cause': {
      markdown: `
        # Checkout returned 503

        ## Impact
        1,900 orders failed.
        ## Root cause
        The cache was full.

        # Search was slow <!-- ! -->

        ## Impact
        Queries took 9 s.
        ## Timeline
        - 14:02 UTC The alert fires.
      `,
      options: { required: ['impact', 'root-cause'], recommended: [] },
    },
    'more sections by configuration': {
      markdown: `
        # Checkout returned 503 <!-- ! -->

        ## Summary
        A cache filled up.
      `,
      options: { required: ['summary', 'trigger'], recommended: [] },
    },
  },

  *check(postmortem, options) {
    const { sections, language } = postmortem
    if (!sections.some(({ roles }) => roles.length > 0)) {
      const words = wordsOf(postmortem)
      if (words >= options.minWords) yield unsectioned(postmortem, words)
      return
    }
    const certainty = language === 'en' ? 'certain' : 'likely'
    const lacking = missingSections(postmortem, options)
    for (const [wanted, sure] of [
      ['required', certainty],
      ['recommended', 'possible'],
    ] as const) {
      const [first, ...others] = lacking.filter(missing => missing[wanted].length > 0)
      if (!first) continue
      yield {
        at: postmortem.incidents.length > 1 ? first.at : postmortem,
        message: `no section describes ${sectionsPhrase(first[wanted])}`,
        help: `Add ${headingsPhrase(first[wanted])}.`,
        certainty: sure,
        related: [
          ...nearestSections(postmortem, first[wanted]).map(({ role, at }) => ({
            at,
            message: `the section nearest to ${sectionPhrase(role)}`,
          })),
          ...others.map(missing => ({ at: missing.at, message: `nor ${sectionsPhrase(missing[wanted])} here` })),
        ],
      }
    }
  },
})

function unsectioned(postmortem: Postmortem, words: number) {
  const narrative = postmortem.sections.length >= 3
  return {
    at: postmortem,
    message: narrative
      ? `none of the ${postmortem.sections.length} headings names a section that readers of a postmortem look for`
      : `${words} words stand under no section`,
    help: 'Add headings such as "## Summary", "## Timeline", "## Root cause" and "## Action items".',
    certainty: narrative ? ('likely' as const) : ('certain' as const),
  }
}
