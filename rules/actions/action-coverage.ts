import { defineRule, placeOf } from 'postmortem-lint'

export default defineRule({
  id: 'action-coverage',
  summary: 'Prevent the failure, and see or soften the next one.',
  why: `
    Measures of one kind leave a hole: alerts without a guard let the failure return, guards without alerts let the next
    one run unseen. etcd asks for at least one item of each type, the SRE workbook criticises lists that are "mostly
    mitigative". Where a column, a group or a tag states every type, the rule asks for both kinds. Where only the words
    suggest one, it reports a list that is nothing but process. Lists shorter than \`minItems\` are left alone.
  `,
  severity: 'info',
  options: z =>
    z.strictObject({
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
    const stated = items.every(({ typed }) => typed === 'stated')
    const known = items.filter(({ type }) => type !== undefined)
    if (items.length < minItems || known.length * 2 < items.length) return
    const prevents = known.some(({ type }) => type === 'prevent')
    const reacts = known.some(({ type }) => type === 'detect' || type === 'mitigate')
    if (stated ? prevents && reacts : prevents || reacts) return
    const missing = prevents ? 'detects or softens' : reacts ? 'prevents' : 'prevents, detects or softens'
    yield {
      at: placeOf(actions[0]!),
      message: `none of the ${items.length} measures ${missing} the failure`,
      help: 'Add a guard that makes the failure impossible, or an alert that shows it sooner, or say why there is none.',
      certainty: stated ? 'certain' : 'possible',
      related: items.map(at => ({
        at,
        message: `${stated ? 'is' : 'reads like'} a measure of the type ${at.type ?? 'process'}`,
      })),
    }
  },
})
