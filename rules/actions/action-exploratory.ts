import { defineRule, together, weakItems } from 'postmortem-lint'

export default defineRule({
  id: 'action-exploratory',
  summary: 'Say what an investigation produces: a decision, a document, a change.',
  why: `
    "Investigate monitoring for this scenario" never ends, says Lunney in ;login: (2017), and proposes "Add alerting
    whenever the service answers with more than 1 % errors" instead. To look into something is a fair first
    step when it has an output and a date.
  `,
  severity: 'info',
  examples: {
    'an output for each question': `
      ## Action items

      - Investigate and fix the leak in the parser.
      - Evaluate the two queues and decide by 2026-05-01 which one stays.
      - Audit all services that still accept plain HTTP.
    `,
    'questions without an output': `
      ## Action items

      - Look into the retry behaviour of the parser. <!-- ! -->
      - Add a limit on the size of an upload.
      - Consider a second region for the ledger.
    `,
    'a verb that only looks like one': `
      ## Action items

      - Adjust the probe to look for the new version of the ledger.
      - Add a page with the queries to run when investigating the queue.
    `,
  },

  *check({ actions }) {
    for (const list of actions) yield* together(weakItems(list, 'exploratory'), 'name no output')
  },
})
