import { defineRule, type Field, type Postmortem } from 'postmortem-lint'

const VALUES = [
  ...[
    'draft',
    'in review',
    'under review',
    'reviewed',
    'review',
    'final',
    'finalized',
    'closed',
    'published',
    'approved',
  ],
  ...[
    'open',
    'resolved',
    'mitigated',
    'monitoring',
    'identified',
    'investigating',
    'ongoing',
    'in progress',
    'complete',
  ],
  ...[
    'completed',
    'done',
    'preliminary',
    'wip',
    'work in progress',
    'fixed',
    'recovered',
    'active',
    'pending',
    'stable',
  ],
  ...['contained', 'remediated', 'patched', 'verified', 'action items', 'implemented', 'accepted', 'operational'],
]

export default defineRule({
  id: 'known-status',
  summary: 'Keep the status true to the content.',
  why: `
    A reader who sees "Final" stops asking, and a dashboard stops counting. So a final report has no empty section, and
    an incident that is over is not "Ongoing". PagerDuty's and Mozilla's processes both move a report through named states.
  `,
  severity: 'warning',
  options: z =>
    z.strictObject({
      values: z.array(z.string()).default(VALUES).describe('The states in use, in lower case.'),
      finalValues: z
        .array(z.string())
        .default(['final', 'finalized', 'closed', 'published', 'reviewed', 'approved'])
        .describe('States after which nothing is left to fill in.'),
    }),
  examples: {
    'a draft with an empty section': `
      Status: Draft

      ## Impact

      ## Root cause

      The cache was full.
    `,
    'a final report with an empty section': `
      Status: Final <!-- ! -->

      ## Impact

      ## Root cause

      The cache was full.
    `,
    'a state of your own': {
      markdown: `
        Status: Simmering <!-- ! -->
      `,
      options: { values: ['draft', 'closed'] },
    },
    'the status of the incident, not of the report': `
      Status: Resolved

      ## Impact

      ## Root cause

      The cache was full.
    `,
  },

  *check(postmortem, { values, finalValues }) {
    const { fields, sections, language } = postmortem
    for (const field of fields.filter(({ name, value }) => name === 'status' && value.length < 60)) {
      const state = field.value.toLowerCase()
      const isFinal = finalValues.some(value => state.split(/[^\p{L}]+/u).includes(value))
      const empty = isFinal
        ? sections.find(section => section.roles.length > 0 && section.carrier !== 'plain' && section.empty)
        : undefined
      if (
        language === 'en' &&
        /\p{L}/u.test(state) &&
        !/^(?:true|false|yes|no)$/.test(state) &&
        !values.some(value => state.includes(value))
      )
        yield {
          at: { span: field.valueSpan },
          message: `"${field.value}" is no known status`,
          help: `Use one of ${values.slice(0, 6).join(', ')}, or configure your own.`,
          certainty: values === VALUES ? 'possible' : 'certain',
        }
      else if (empty)
        yield {
          at: field,
          message: `the status is "${field.value}", but "${empty.title}" is empty`,
          help: 'Fill the section, or set the status back.',
          related: [{ at: empty, message: 'empty' }],
        }
      else yield* stillOpen(postmortem, field, state)
    }
  },
})

/** An incident that is over for the timeline and not for the status; `likely`, as both may be about different things. */
function* stillOpen({ milestones }: Postmortem, field: Field, state: string) {
  const resolved = milestones.find(({ name, from, at }) => name === 'resolved' && from !== 'prose' && at)
  if (!resolved || !/^(?:ongoing|investigating|active|unresolved)\b/.test(state)) return
  yield {
    at: field,
    message: `the status is "${field.value}", but the incident ended at ${resolved.at!.moment.text}`,
    help: 'Bring the status up to date.',
    certainty: 'likely' as const,
    related: [{ at: resolved, message: 'resolved here' }],
  }
}
