import { defineRule, openItems, placeOf } from 'postmortem-lint'

export default defineRule({
  id: 'action-priority',
  summary: 'Give the measures priorities that tell them apart.',
  why: `
    Where all measures weigh the same there is, as the SRE workbook says, no way to determine which one to tackle
    first. Off by default: many teams keep priorities in the tracker.
  `,
  severity: 'info',
  off: true,
  examples: {
    'priorities that differ': `
      ## Action items

      - [P0] Add a limit on the size of an upload.
      - [P1] Archive rows after 90 days.
      - [P2] Pin the parser version.
    `,
    'no priorities': `
      ## Action items <!-- ! -->

      - Add a limit on the size of an upload.
      - Archive rows after 90 days.
      - Pin the parser version.
    `,
    'all the same': `
      ## Action items <!-- ! -->

      - [P1] Add a limit on the size of an upload.
      - [P1] Archive rows after 90 days.
      - [P1] Pin the parser version.
    `,
    'two measures need no order': `
      ## Action items

      - Add a limit on the size of an upload.
      - Archive rows after 90 days.
    `,
  },

  *check({ actions }) {
    for (const list of actions) {
      const open = openItems(list)
      if (open.length < 3) continue
      const without = open.filter(({ priority }) => priority === undefined)
      const distinct = new Set(open.map(({ priority }) => priority?.toLowerCase()))
      if (without.length === 0 && distinct.size > 1) continue
      yield {
        at: placeOf(list),
        message:
          without.length > 0
            ? `${without.length} of ${open.length} measures have no priority`
            : `all ${open.length} measures have the priority ${open[0]!.priority}`,
        help: 'Say which measure comes first.',
        related: without.map(at => ({ at, message: 'has no priority' })),
      }
    }
  },
})
