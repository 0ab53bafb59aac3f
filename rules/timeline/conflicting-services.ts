import { defineRule, type Field } from 'postmortem-lint'

export default defineRule({
  id: 'conflicting-services',
  summary: 'Name the same services as affected everywhere.',
  why: `
    Readers check whether they were affected by the name of a service. A report and its status page often use two
    vocabularies, one inside and one for customers: say both, so that the two lists can be matched.
  `,
  severity: 'info',
  examples: {
    'one vocabulary': `
      Affected services: Checkout and Search

      Resolved
      Payments work again.
      Posted Apr 13, 2026 - 12:30 UTC
      This incident affected: Checkout (API) and Search.
    `,
    'two lists without a name in common': `
      Affected services: payment-gateway, redis <!-- ! -->

      Resolved
      Payments work again.
      Posted Apr 13, 2026 - 12:30 UTC
      This incident affected: Checkout and Search.
    `,
    'no list on the status page': `
      Affected services: payment-gateway, redis
    `,
  },

  *check({ fields }) {
    const services = fields.filter(({ name }) => name === 'services')
    const trailer = services.find(({ carrier }) => carrier === 'trailer')
    const own = services.find(({ carrier }) => carrier !== 'trailer')
    if (!trailer || !own || isEverything(own.value) || haveCommonWord(own.value, trailer.value)) return
    yield {
      at: own,
      message: `the report says that "${own.value}" was affected, the status page says "${trailer.value}"`,
      help: 'Name the affected services alike, or say which belong together.',
      certainty: 'possible',
      related: [{ at: trailer, message: 'the status page' }],
    }
  },
})

function isEverything(value: Field['value']): boolean {
  return /^(?:all|everything)\b/i.test(value.trim())
}

function haveCommonWord(a: string, b: string): boolean {
  const known = new Set(words(b))
  return words(a).some(word => known.has(word))
}

function words(value: string): string[] {
  const found = value.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  return found.filter(
    word => !/^(?:and|the|all|service|services|server|application|applications|indirectly|directly|other)$/.test(word),
  )
}
