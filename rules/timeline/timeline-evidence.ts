import { defineRule, type ListItem, type Postmortem, type TimelineEntry } from 'postmortem-lint'

export default defineRule({
  id: 'timeline-evidence',
  summary: 'Link the entries of the timeline to what proves them.',
  why: `
    Memory reorders events. A link to the alert, the chat message, the deploy or the graph lets a reader check an entry,
    and lets the next reviewer find more than was written down. PagerDuty asks for one with every entry.
  `,
  severity: 'info',
  off: true,
  options: z =>
    z.strictObject({
      minShare: z.number().min(0).max(1).default(0.5).describe('The share of entries with a link or an image.'),
    }),
  examples: {
    'entries with links': `
      # Checkout down on 2026-04-13

      ## Timeline (UTC)

      - 14:02 [Alert](https://alerts.example.com/1) fired.
      - 14:05 The on-call engineer [acknowledged](https://chat.example.com/2).
      - 14:20 Rolled back.
    `,
    'entries without links': `
      # Checkout down on 2026-04-13

      ## Timeline (UTC)

      - 14:02 The alert fired. <!-- ! -->
      - 14:05 The on-call engineer acknowledged.
      - 14:20 Rolled back.
    `,
    'links below headings': `
      # Checkout down on 2026-04-13

      ## Timeline (UTC)

      ### 14:02

      The [alert](https://alerts.example.com/1) fired.

      ### 14:05

      The on-call engineer [acknowledged](https://chat.example.com/2).

      ### 14:20

      Rolled back.
    `,
    'fewer are asked for': {
      markdown: `
        # Checkout down on 2026-04-13

        ## Timeline (UTC)

        - 14:02 [Alert](https://alerts.example.com/1) fired.
        - 14:05 The on-call engineer acknowledged.
        - 14:20 Rolled back.
      `,
      options: { minShare: 0.3 },
    },
  },

  *check(postmortem, { minShare }) {
    const entries = postmortem.timelines
      .filter(({ shape, labelled }) => shape !== 'status-page' && !labelled)
      .flatMap(({ entries }) => entries.filter(({ moment }) => moment.clock !== undefined))
    const proven = entries.filter(entry => hasEvidence(entry, postmortem)).length
    if (entries.length < 3 || proven >= minShare * entries.length) return
    yield {
      at: entries[0]!.moment,
      message: `${proven === 0 ? 'none' : proven} of the ${entries.length} entries of the timeline ${proven > 1 ? 'have' : 'has'} a link or an image`,
      help: 'Link the alert, the message, the deploy or the graph.',
    }
  },
})

/** In the block of the entry, its row, the item that holds it with what is nested in it, or below its heading. */
function hasEvidence({ block, span }: TimelineEntry, { blocks, sections }: Postmortem): boolean {
  const own =
    block.cell?.row?.cells ??
    (block.item && ofItem(block.item)) ??
    sections.find(({ heading, carrier }) => heading === block && carrier !== 'label')?.blocks ??
    blocks.filter(each => each.span.start >= span.start && each.span.end <= span.end)
  return [block, ...own].some(
    ({ marks, text }) => marks.some(({ kind }) => kind === 'link' || kind === 'image') || /https?:\/\//.test(text),
  )
}

function ofItem({ blocks, lists }: ListItem): readonly TimelineEntry['block'][] {
  return [...blocks, ...lists.flatMap(({ items }) => items.flatMap(ofItem))]
}
