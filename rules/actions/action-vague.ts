import { defineRule, inItem, together, weakItems } from 'postmortem-lint'

export default defineRule({
  id: 'action-vague',
  summary: 'Say what will change, and how anyone can tell that it is done.',
  why: `
    The SRE workbook calls "improve" and "make better" vague and open to interpretation: two engineers would not agree
    whether such a measure is done. A verb of change, the thing that changes and an end state settle it. A number, a
    condition or a mechanism makes a vague verb precise; a comparison such as "better tests" makes a precise one vague.
    Measures that say nothing checkable are warnings, those that leave one end open are one info a list.
  `,
  severity: 'warning',
  examples: {
    'measures that can be checked': `
      ## Action items

      - Page when the queue holds more than 500 jobs for 5 minutes.
      - Improve the upload by adding a retry with a random delay.
      - Ensure that the canary is used for every release.
    `,
    'verbs without an end state': `
      ## Action items

      - Improve the alerts around the queue. <!-- ! -->
      - Better dashboards. <!-- ! -->
      - Fix the issue. <!-- ! -->
    `,
    'one end left open': `
      ## Action items

      - We will tell customers as soon as an outage starts. <!-- ! -->
      - Restart the pool during a low traffic period.
    `,
    'what is done needs no end state': `
      ## Action items

      - [x] Improve the alerts around the queue.
      - We have improved the dashboards.
    `,
  },

  *check({ actions }) {
    for (const list of actions) {
      const weak = weakItems(list, 'vague', 'need', 'other')
      for (const item of weak.filter(({ reason }) => reason.empty))
        yield { at: item.reason, message: inItem(item), help: item.reason.help }
      const open = weak.filter(({ reason }) => !reason.empty)
      for (const problem of together(open, 'leave their end open')) yield { ...problem, certainty: 'possible' }
    }
  },
})
