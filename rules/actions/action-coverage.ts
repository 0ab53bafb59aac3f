import { defineRule, placeOf, z } from 'postmortem-lint'

export default defineRule({
  id: 'action-coverage',
  summary: 'Prevent the failure, and see or soften the next one.',
  why: `
    Measures of one kind leave a hole: alerts without a guard let the failure return, guards without alerts let the next
    one run unseen. etcd asks for at least one item of each type, the SRE workbook criticises lists that are "mostly
    mitigative". A type column, a group such as "Prevent" or a tag counts first, the words of the item second; a list of
    fewer measures than \`minItems\` is left alone.
  `,
  severity: 'info',
  options: z.strictObject({
    minItems: z.int().min(1).default(3).describe('The fewest measures for which both kinds are asked.'),
  }),
  examples: {
    'both kinds': `
      ## Action items

      - Reject uploads without a checksum.
      - Page when the queue holds more than 500 jobs.
      - Announce the maintenance a week ahead.
    `,
    'nothing but process': `
      ## Action items <!-- ! -->

      - Announce the maintenance a week ahead.
      - Document the escalation.
      - Schedule a review of the policy.
    `,
    'types in a column': `
      ## Action items

      | Action | Type |
      | ------ | ---- |
      | Announce the maintenance a week ahead | Prevent |
      | Document the escalation | Mitigate |
      | Write to the vendor | Process |
    `,
    'a short list': `
      ## Action items

      - Document the escalation.
    `,
  },

  *check({ actions }, { minItems }) {
    const items = actions.flatMap(list => list.items).filter(({ state }) => state !== 'dropped')
    const typed = items.filter(({ type }) => type !== undefined)
    if (items.length < minItems || typed.length * 2 < items.length) return
    const prevents = typed.some(({ type }) => type === 'prevent')
    const reacts = typed.some(({ type }) => type === 'detect' || type === 'mitigate')
    if (prevents && reacts) return
    yield {
      at: placeOf(actions[0]!),
      message: `none of the ${items.length} measures ${
        prevents
          ? 'detects or softens the next failure'
          : reacts
            ? 'prevents the failure'
            : 'prevents, detects or softens the failure'
      }`,
      help: prevents
        ? 'Add a measure that shows the failure sooner or limits its effect.'
        : 'Add a measure that makes the failure impossible, or say why there is none.',
      certainty: 'possible',
    }
  },
})
