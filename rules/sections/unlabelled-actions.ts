import { defineRule, type Postmortem, type Span, type Suggestion } from 'postmortem-lint'

export default defineRule({
  id: 'unlabelled-actions',
  summary: 'Put the measures under a heading.',
  why: `
    Whoever follows up reads only the measures, and finds them by their heading. A list that ends a report without one
    is read as more of the story.
  `,
  severity: 'info',
  hasSuggestions: true,
  options: z =>
    z.strictObject({
      minItems: z.int().min(1).default(2).describe('A shorter list is left alone.'),
    }),
  examples: {
    'under a heading': `
      # Checkout returned 503

      ## Root cause

      The cache was full.

      ## Action items

      - Set the eviction policy to "allkeys-lru".
      - Page when the cache is 80 % full for 5 minutes.
    `,
    'a list at the end': `
      # Checkout returned 503

      ## Root cause

      The cache was full, and every request that needed it failed.

      ## Checkout, three weeks later

      - Set the eviction policy to "allkeys-lru". <!-- ! -->
      - Page when the cache is 80 % full for 5 minutes.
      - Add a load test that fills the cache.
    `,
    'one item': `
      # Checkout returned 503

      ## Root cause

      The cache was full.

      - Set the eviction policy to "allkeys-lru".
    `,
  },

  *check(postmortem, { minItems }) {
    const { actions, sections } = postmortem
    if (!sections.some(({ roles }) => roles.length > 0)) return
    for (const { section, certainty, items, carrier, span, lineStart } of actions) {
      if (section || certainty !== 'likely' || carrier === 'prose' || items.length < minItems) continue
      if (!isLast(postmortem, span)) continue
      yield {
        at: items[0]!,
        message: `${items.length} items read as measures, but stand under no heading that says so`,
        help: 'Add a heading such as "## Action items" above the list.',
        ...(lineStart === undefined ? {} : { suggestions: [insertion(lineStart)] }),
      }
    }
  },
})

function insertion(start: number): Suggestion {
  return { message: 'Insert "## Action items"', edits: [{ span: { start, end: start }, text: '## Action items\n\n' }] }
}

/** Steps in the middle of a story are no measures: nothing may follow but the trailer of a status page. */
function isLast({ blocks, statusPage }: Postmortem, { end }: Span): boolean {
  const trailer = statusPage?.span.start ?? Number.POSITIVE_INFINITY
  return !blocks.some(
    ({ span, kind, text }) => span.start >= end && span.start < trailer && kind !== 'html' && text !== '',
  )
}
