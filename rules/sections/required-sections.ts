import {
  coveredSections,
  defineRule,
  type Incident,
  isToldElsewhere,
  type Postmortem,
  type Related,
  type Section,
  sectionPhrase,
  sectionTitle,
  wordsOf,
} from 'postmortem-lint'

const NEAREST: Readonly<Record<string, readonly string[]>> = {
  impact: ['fault', 'severity'],
  'root-cause': ['fault', 'trigger', 'contributing-factors', 'background'],
  resolution: ['response'],
  response: ['resolution'],
  'action-items': ['lessons', 'went-wrong'],
  lessons: ['went-wrong', 'went-well', 'conclusion'],
}

export default defineRule({
  id: 'required-sections',
  summary: 'Have the sections that a reader looks for.',
  why: `
    Readers come to a postmortem with the same questions: what happened, whom did it hurt, when, why, and what changes
    now. Google's SRE book and workbook, PagerDuty and Atlassian publish the same handful of sections; of 525 public
    reports one in five has all of them, and the cause and the measures are what the others lack. Any usual name
    counts, in twelve languages, and so does a label or a combined heading. A lead paragraph is a summary, three
    stamped status updates are a timeline. A section is not missed where the report tells its content elsewhere: a
    timeline that dates the detection, a summary that counts the harm or that says what the root cause was.
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
    'a timeline that tells of the detection and of the end': `
      # Checkout returned 503 for 38 minutes

      ## Summary
      Checkout was unavailable for 38 minutes and 1,900 orders failed.
      ## Timeline
      - 2025-03-03 14:02 UTC The error-rate alert fires.
      - 2025-03-03 14:09 UTC The cache is found full.
      - 2025-03-03 14:40 UTC The incident is resolved.
      ## Root cause
      The eviction policy was "noeviction".
      ## What went well
      The alert fired within a minute.
      ## Action items
      - Set the eviction policy to "allkeys-lru".
    `,
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

        # Mail was late

        ## Impact
        Mail took an hour.
        ## Root cause
        A queue was stuck.
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
    const covered = postmortem.incidents.map((_, index) => coveredSections(postmortem, index, options.leadWords))
    const isMissing = (role: string, incident: number) =>
      !covered[incident]!.has(role) && !isToldElsewhere(postmortem, incident, role)
    for (const [wanted, sure] of [
      [options.required, certainty],
      [options.recommended, 'possible'],
    ] as const) {
      const lacking = postmortem.incidents
        .map((incident, index) => ({
          incident,
          missing:
            covered[index]!.size === 0
              ? []
              : wanted.filter(name => name.split('|').every(role => isMissing(role, index))),
        }))
        .filter(({ missing }) => missing.length > 0)
      const [first, ...others] = lacking
      if (!first) continue
      yield {
        at: postmortem.incidents.length > 1 ? headingOf(postmortem, first.incident) : postmortem,
        message: `no section describes ${listed(first.missing.map(phrase), 'and')}`,
        help: advice(first.missing),
        certainty: sure,
        related: [
          ...nearest(postmortem, first.missing),
          ...others.map(({ incident, missing }) => ({
            at: headingOf(postmortem, incident),
            message: `nor ${listed(missing.map(phrase), 'and')} here`,
          })),
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

function headingOf({ sections }: Postmortem, incident: Incident): Section | Incident {
  return sections.find(({ span }) => span.start >= incident.span.start) ?? incident
}

/** Where a reader would look instead. */
function nearest({ sections }: Postmortem, missing: readonly string[]): Related[] {
  return missing.flatMap(name => {
    const role = name.split('|')[0]!
    const near = sections.find(({ roles, value }) => !value && roles.some(other => NEAREST[role]?.includes(other)))
    return near ? [{ at: near, message: `the section nearest to ${sectionPhrase(role)}` }] : []
  })
}

/** "the root cause (or the contributing factors)" */
function phrase(name: string): string {
  const [first, ...others] = name.split('|').map(sectionPhrase)
  return others.length === 0 ? first! : `${first} (or ${listed(others, 'or')})`
}

function advice(missing: readonly string[]): string {
  const headings = missing.map(name => `"## ${sectionTitle(name.split('|')[0]!)}"`)
  return headings.length === 1
    ? `Add a heading such as ${headings[0]}.`
    : `Add headings such as ${listed(headings, 'and')}.`
}

function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`
}
