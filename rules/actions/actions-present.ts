import { defineRule } from 'postmortem-lint'

export default defineRule({
  id: 'actions-present',
  summary: 'Name at least one measure, or say why there is none.',
  why: `
    "A postmortem without subsequent action is indistinguishable from no postmortem", says Treynor Sloss of Google. One
    pending or finished measure is enough; so is "none, because …". A missing or empty section is the matter of
    required-sections and empty-section.
  `,
  severity: 'error',
  examples: {
    'a measure': `
      ## Action items

      - Add a limit on the size of an upload.
    `,
    none: `
      ## Action items <!-- ! -->

      N/A
    `,
    'none, because': `
      ## Action items

      None, because the vendor fixed the fault and we accept the risk until the move in June.
    `,
    'prose that may hold one': `
      ## Action items <!-- ! -->

      The cache was full on Monday.
    `,
  },

  *check({ actions, placeholders }) {
    for (const list of actions) {
      const body = list.section?.body ?? list.span
      if (placeholders.some(({ span }) => span.start >= body.start && span.end <= body.end)) continue
      // "Fixes" may tell of the resolution alone.
      const tellsMore = list.without === 'prose' && (list.section?.roles.length ?? 0) > 1
      if ((list.without === 'none' || list.without === 'prose') && !tellsMore)
        yield {
          at: list.section ?? list,
          message:
            list.without === 'none' ? 'the section holds no measure' : 'no measure is recognisable in this section',
          help: 'Name one change that makes the next incident rarer or shorter, or say why there is none.',
          certainty: list.without === 'none' ? 'certain' : 'possible',
        }
    }
  },
})
