import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'late-publication',
  summary: 'Publish while the incident is remembered.',
  why: `
    Memories fade within days, and customers wait. Google's workbook calls a report within a week good and one after
    four months bad; PagerDuty asks for five business days. Silent where the report does not say when it was published.
  `,
  severity: 'warning',
  options: z =>
    z.strictObject({
      maxDays: z.number().int().min(1).default(14).describe('Days from the end of the incident to publication.'),
    }),
  examples: {
    'within two weeks': `
      # Checkout outage

      Resolved: 2024-03-04 11:00 UTC

      Published: 2024-03-11
    `,
    'five weeks later': `
      # Checkout outage

      Resolved: 2024-03-04 11:00 UTC

      Published: 2024-04-09 <!-- ! -->
    `,
    'no date of publication': `
      # Checkout outage

      Resolved: 2024-03-04 11:00 UTC
    `,
    'a stricter limit': {
      markdown: `
        # Checkout outage

        Resolved: 2024-03-04 11:00 UTC

        Published: 2024-03-14 <!-- ! -->
      `,
      options: { maxDays: 7 },
    },
  },

  *check({ publication, resolution }, { maxDays }) {
    if (!publication || !resolution) return
    const days = Math.floor((publication.instant - resolution.instant) / 86_400_000)
    if (days <= maxDays) return
    yield {
      at: publication,
      message: `the report was published ${days} days after the incident ended`,
      help: `Publish within ${maxDays} days, and say why where it takes longer.`,
      certainty: resolution.certainty,
      related: [{ at: resolution, message: 'the end of the incident' }],
    }
  },
})
