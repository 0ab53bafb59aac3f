import { defineRule, lastDayOf, openItems } from 'postmortem-lint'

export default defineRule({
  id: 'action-overdue',
  summary: 'Finish measures by their date, or give them a new one.',
  why: `
    A measure that is due and open is either done and not ticked off, or forgotten; both are worth a look. Off by
    default, because the answer changes from day to day: use it in a scheduled run, with \`--now\` or the clock.
  `,
  severity: 'warning',
  off: true,
  options: z =>
    z.strictObject({
      graceDays: z.int().min(0).default(0).describe('Days after the due date that are still fine.'),
    }),
  examples: {
    'a date in the past': {
      markdown: `
        ## Action items

        - [ ] Add a limit on the size of an upload by 2026-05-01. <!-- ! -->
        - [x] Archive rows after 90 days by 2026-05-01.
        - [ ] Pin the parser version by 2026-08-01.
      `,
      settings: { now: '2026-06-01' },
    },
    'a quarter ends with its last day': {
      markdown: `
        ## Action items

        - [ ] Add a limit on the size of an upload (Q2 2026).
      `,
      settings: { now: '2026-06-30' },
    },
    'no date today': `
      ## Action items

      - [ ] Add a limit on the size of an upload by 2026-05-01.
    `,
  },

  *check({ actions, settings }, { graceDays }) {
    if (settings.now === undefined) return
    const today = new Date(settings.now.slice(0, 10)).getTime() - graceDays * 86_400_000
    for (const { due, span } of actions.flatMap(openItems)) {
      const last = due && lastDayOf(due)
      if (due && last && new Date(last).getTime() < today)
        yield {
          at: due.span.start >= span.start && due.span.end <= span.end ? due : { span },
          message: `the measure was due by ${last} and is still open`,
          help: 'Tick it off, or give it a new date.',
        }
    }
  },
})
