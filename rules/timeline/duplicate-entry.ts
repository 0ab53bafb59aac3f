import { defineRule, type Edit, grouped, type Postmortem, type TimelineEntry } from 'postmortem-lint'

export default defineRule({
  id: 'duplicate-entry',
  summary: 'List each event of the timeline once.',
  why: `
    The same time with the same words twice is a line that was pasted twice, or an event that was overwritten by its
    neighbour. Either way the reader cannot tell.
  `,
  severity: 'info',
  fixable: true,
  examples: {
    'the same entry twice': `
      # Checkout down on 2026-04-13

      ## Timeline (UTC)

      - 14:05 Alert fired
      - 14:05 Alert fired <!-- ! -->
      - 15:00 Fixed
    `,
    'several events at one time': `
      # Checkout down on 2026-04-13

      ## Timeline (UTC)

      - 14:05 Alert fired
      - 14:05 The on-call engineer was paged
      - 15:00 Fixed
    `,
    'times that are still to be written': `
      # Checkout down on 2026-04-13

      ## Timeline

      - 2026-04-13 HH:MM UTC: TBD
      - 2026-04-13 HH:MM UTC: TBD
      - 2026-04-13 HH:MM UTC: TBD
    `,
    'the same event again later': `
      # Checkout down on 2026-04-13

      ## Timeline (UTC)

      - 14:05 Alert fired
      - 14:25 Alert fired
      - 15:00 Fixed
    `,
  },

  *check({ timelines, text }) {
    for (const { entries, shape } of timelines) {
      if (shape === 'status-page') continue
      const timed = entries.filter(({ moment }) => moment.clock !== undefined)
      // Few entries share their time with another one, and only their words are compared.
      const sameTime = grouped(timed, instantOf).filter(({ length }) => length > 1)
      for (const [first, ...others] of sameTime.flatMap(same => grouped(same.filter(isDescribed), words)))
        for (const other of others)
          yield {
            at: other.moment,
            message: `${other.moment.text} says the same as the entry at ${first.moment.text} above: "${shortened(other.text)}"`,
            help: 'Remove one of them.',
            related: [{ at: first.moment, message: 'the same entry' }],
            ...removal(other, text),
          }
    }
  },
})

function words({ text }: TimelineEntry): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isDescribed(entry: TimelineEntry): boolean {
  return words(entry) !== ''
}

function instantOf({ moment: { utc, local, clock, text } }: TimelineEntry): string {
  return utc?.join() ?? String((local.join() || clock) ?? text)
}

function shortened(text: string): string {
  const line = text.split('\n')[0]!
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** Deletes the lines of a whole list item or row with nothing else on them. */
function removal({ span, block }: TimelineEntry, source: Postmortem['text']): { fix?: Edit[] } {
  if (!(block.item || block.cell) || (block.item?.lists.length ?? 0) > 0) return {}
  const start = source.lastIndexOf('\n', span.start - 1) + 1
  const newline = source.indexOf('\n', span.end)
  const end = newline < 0 ? source.length : newline + 1
  const isAlone = source.slice(start, span.start).trim() === '' && source.slice(span.end, end).trim() === ''
  return isAlone ? { fix: [{ span: { start, end }, text: '' }] } : {}
}
