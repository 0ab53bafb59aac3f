import { defineRule, openItems, placeOf } from 'postmortem-lint'

export default defineRule({
  id: 'actions-itemised',
  summary: 'List measures as items or table rows.',
  why: `
    A measure in a paragraph gets no owner, no date and no ticket, and nobody can count what is still open. As list
    items or rows they can be owned, exported and closed one by one.
  `,
  severity: 'info',
  examples: {
    'a list': `
      ## Action items

      The storage team reviewed the incident on Monday.

      - Add a limit on the size of an upload.
      - Archive rows after 90 days.
    `,
    'a paragraph': `
      ## Action items <!-- ! -->

      We will add a limit on the size of an upload. We also need to archive rows after 90 days.
    `,
    'lines that Markdown joins': `
      ## Action items <!-- ! -->

      Add a limit on the size of an upload.
      Archive rows after 90 days.
    `,
    'one promise needs no list': `
      ## Action items

      We will add a limit on the size of an upload.
    `,
  },

  *check({ actions }) {
    for (const list of actions)
      if (list.carrier === 'prose' && openItems(list).length >= 2) {
        const paragraphs = new Set(list.items.map(({ block }) => block)).size
        yield {
          at: placeOf(list),
          message: `${list.items.length} measures stand in ${paragraphs === 1 ? 'one paragraph' : 'paragraphs'}, not in a list`,
          help: 'List them one by one, so that each can be owned and tracked.',
          related: list.items.map(at => ({ at, message: 'one of them' })),
        }
      }
  },
})
