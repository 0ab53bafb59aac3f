import { defineRule, isWithin } from 'postmortem-lint'

const kinds = ['count', 'percent', 'duration', 'money', 'universal', 'none'] as const

export default defineRule({
  id: 'impact-quantified',
  summary: 'Say how much harm was done.',
  why: `
    "Some customers were affected" lets nobody judge whether the incident was small or large. PagerDuty's template asks
    for exact numbers; Google's workbook prefers a well-informed estimate to no data. "No customer impact" is a quantity,
    and so is "all API calls".
  `,
  severity: 'warning',
  options: z =>
    z.strictObject({
      accept: z
        .array(z.enum(kinds))
        .default([...kinds])
        .describe('What counts as a quantity.'),
    }),
  examples: {
    'a share and a duration': `
      ## Impact

      38 % of checkouts failed for 74 minutes.
    `,
    'a universal': `
      ## Impact

      All API calls returned errors.
    `,
    'no harm': `
      ## Impact

      There was no customer impact.
    `,
    'harm without a number': `
      ## Impact <!-- ! -->

      On 4 March 2024 some customers could not pay after we released version 2.4.1.
    `,
    'harm that is still to be written down': `
      ## Impact

      TBD
    `,
    'harm in the summary only': `
      ## Summary

      The queue filled up. This affected the entire platform. <!-- ! -->
    `,
  },

  *check({ impact, language, placeholders, sections }, { accept }) {
    if (language !== 'en') return
    const [first] = impact
    if (!first) return
    for (const { quantities } of impact) for (const { kind } of quantities) if (accept.includes(kind)) return
    // What is still to be written is the business of the rule placeholder.
    const told = sections.find(({ span }) => span.start === first.span.start)?.body ?? first.span
    if (placeholders.some(({ span }) => isWithin(span, told))) return
    yield {
      at: first,
      message: 'the impact has no number: how many users, requests or orders, for how long',
      help: 'Write a count, a share or a duration; an estimate is fine.',
    }
  },
})
