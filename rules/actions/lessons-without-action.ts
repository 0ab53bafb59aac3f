import { defineRule, placeOf } from 'postmortem-lint'

const ROLES = ['went-wrong', 'lucky']

export default defineRule({
  id: 'lessons-without-action',
  summary: 'Answer what went wrong, and where you were lucky, with measures.',
  why: `
    Every "we got lucky" is an incident that has not happened yet: Google turns each into an action item, etcd asks that
    measures directly address the lessons, PagerDuty to follow up on all points. The rule counts; it reports when there
    are far fewer measures than things that went wrong.
  `,
  severity: 'info',
  options: z =>
    z.strictObject({
      ratio: z.number().positive().default(0.34).describe('The fewest measures for each thing that went wrong.'),
    }),
  examples: {
    'enough measures': `
      ## What went wrong

      - The alert fired late.
      - The runbook was out of date.

      ## Action items

      - Page when the queue holds more than 500 jobs.
    `,
    'one measure for many faults': `
      ## What went wrong <!-- ! -->

      - The alert fired late.
      - The runbook was out of date.
      - Nobody knew the password.
      - The backup was a week old.

      ## Action items

      - Page when the queue holds more than 500 jobs.
    `,
    'what went well asks for nothing': `
      ## What went well

      - The alert fired.
      - The runbook helped.
      - The backup was fresh.
      - Everybody was calm.

      ## Action items

      - Page when the queue holds more than 500 jobs.
    `,
  },

  *check({ actions, lists, sections }, { ratio }) {
    const measures = actions.flatMap(list => list.items)
    if (measures.length === 0) return
    const negative = sections.filter(({ roles }) => roles.some(role => ROLES.includes(role)))
    const lessons = lists
      .filter(
        ({ depth, span }) =>
          depth === 0 && negative.some(({ body }) => body.start <= span.start && span.end <= body.end),
      )
      .flatMap(({ items }) => items)
      .filter(({ span }) => !measures.some(measure => span.start <= measure.span.start && measure.span.end <= span.end))
    if (lessons.length < 3 || measures.length >= lessons.length * ratio) return
    yield {
      at: negative[0]!,
      message: `${lessons.length} things went wrong or were lucky, and ${measures.length === 1 ? 'one measure follows' : `${measures.length} measures follow`}`,
      help: 'Give each point a measure, or say why it needs none.',
      related: [{ at: placeOf(actions[0]!), message: 'the measures' }],
    }
  },
})
