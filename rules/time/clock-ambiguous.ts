import { defineRule, isoClock, type Moment } from 'postmortem-lint'

export default defineRule({
  id: 'clock-ambiguous',
  summary: 'Write noon, midnight and the hours after them so that no one confuses them.',
  why: `
    "12:00 am" is midnight by convention, and one reader in four takes it for noon. "Midnight on 13 April" may be the start
    or the end of that day. A 12-hour clock without am or pm leaves half a day open. The 24-hour clock has none of these.
  `,
  severity: 'warning',
  hasSuggestions: true,
  examples: {
    'twelve at night': `
      # Outage 2026-04-13

      The outage started at 12:00 am UTC. <!-- ! -->
    `,
    'a dial of twelve hours': `
      # Outage 2025-03-05

      All times UTC.

      - 10:45 First fix
      - 11:57 Restarted
      - 1:17 Nodes back <!-- ! -->
      - 1:42 Blocks again
    `,
    'half past twelve': `
      # Outage 2026-04-13

      The outage ended at 12:30 pm UTC.
    `,
    'a 24-hour clock': `
      # Outage 2026-04-13

      - 23:57 UTC Restarted
      - 01:17 UTC Nodes back
    `,
  },

  *check({ moments }) {
    const seen = new Map<string, Moment[]>()
    const pm = moments.filter(({ assumedPm }) => assumedPm)
    if (pm[0])
      yield {
        at: pm[0],
        message: `"${pm[0].text}" follows on noon and is read as ${isoClock(pm[0].clock!)}`,
        help: `Write ${isoClock(pm[0].clock!)}.`,
        certainty: 'likely',
        related: pm.slice(1).map(at => ({ at, message: `read as ${isoClock(at.clock!)}` })),
        suggestions: [
          {
            message: `Write ${isoClock(pm[0].clock!)}`,
            edits: pm.map(({ span, clock, text }) => ({ span: firstClock(span.start, text), text: isoClock(clock!) })),
          },
        ],
      }
    for (const moment of moments) {
      if (!mayDoubt(moment) || moment.expression.recurring || isReversed(moment)) continue
      for (const doubt of doubts(moment)) {
        const places = seen.get(doubt.kind)
        if (places) {
          places.push(moment)
          continue
        }
        const related: Moment[] = []
        seen.set(doubt.kind, related)
        yield {
          at: moment,
          message: doubt.message,
          help: doubt.help,
          certainty: 'possible' as const,
          related: moments
            .filter(other => other !== moment && doubts(other).some(({ kind }) => kind === doubt.kind))
            .map(at => ({ at })),
        }
      }
    }
  },
})

/** Noon and midnight alone are doubtful. */
function mayDoubt({ expression: { from, to } }: Moment): boolean {
  return [from.clock, to?.clock].some(clock => clock?.word === 'midnight' || clock?.writtenHour === 12)
}

/** What a reader may take for another time of day. */
function doubts({ expression, from, text }: Moment): { kind: string; message: string; help: string }[] {
  return [expression.from, expression.to].flatMap(point => {
    const clock = point?.clock
    if (!clock) return []
    if (clock.word === 'midnight' && from.date === 'written')
      return [
        {
          kind: 'midnight',
          message: `"${text}" may be the start or the end of that day`,
          help: 'Write 00:00 of the day that begins, or 24:00 of the day that ends.',
        },
      ]
    if (clock.word || clock.writtenHour !== 12 || clock.meridiem === undefined) return []
    const minutes = String(clock.minute).padStart(2, '0')
    if (clock.meridiem === 'am')
      return [
        {
          kind: '12 am',
          message: `12:${minutes} am is ${clock.minute === 0 ? 'midnight' : 'after midnight'}, 00:${minutes}`,
          help: `Write 00:${minutes}.`,
        },
      ]
    return clock.minute === 0
      ? [{ kind: '12 pm', message: '12:00 pm is noon, 12:00', help: 'Write 12:00, or noon.' }]
      : []
  })
}

/** A range that ends before it starts has a finding of its own, of which 12 am is the cause. */
function isReversed({ local, localEnd }: Moment): boolean {
  return localEnd[0] !== undefined && local[0] !== undefined && localEnd[0] < local[0]
}

function firstClock(start: number, text: string): { start: number; end: number } {
  const clock = /\d{1,2}[:.]\d{2}/.exec(text)
  return clock
    ? { start: start + clock.index, end: start + clock.index + clock[0].length }
    : { start, end: start + text.length }
}
