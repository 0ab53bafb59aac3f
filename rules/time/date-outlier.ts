import { DAY, defineRule, isoDate, longDate, type Moment } from 'postmortem-lint'

export default defineRule({
  id: 'date-outlier',
  summary: 'Check the one date that lies a month or a year from all others.',
  why: `
    In January the hand still writes the old year, and a 7 for an 8 moves the end of an incident by a month. The list stays
    in order, so that only the distance tells: every other entry is of the same days, and one digit would put this one
    among them.
  `,
  severity: 'error',
  examples: {
    'the month is off': `
      # Monitoring down

      - First detected 2023-07-25 14:05 UTC
      - Incident declared 2023-07-25 14:25 UTC
      - Repaired 2023-07-25 15:40 UTC
      - Resolved 2023-09-25 15:55 UTC <!-- ! -->
    `,
    'the old year': `
      # Secrets rotated

      - First detected 2022-01-05 08:56 UTC <!-- ! -->
      - Incident declared 2023-01-05 09:30 UTC
      - Resolved 2023-01-05 15:55 UTC
    `,
    'a long history': `
      # A bug of two years

      - 2021-03-02 10:00 UTC The bug is introduced
      - 2023-01-05 09:30 UTC First alert
      - 2023-01-05 15:55 UTC Fixed
    `,
  },

  *check({ moments }) {
    for (const run of runs(moments)) {
      const [first, last] = [run[0]!, run.at(-1)!]
      for (const outlier of [first, last]) {
        const others = run.filter(moment => moment !== outlier).map(({ days }) => days[0]!)
        const [from, to] = [Math.min(...others), Math.max(...others)]
        const day = outlier.days[0]!
        if (to - from > 3 * DAY || (day > from - 20 * DAY && day < to + 20 * DAY)) continue
        const meant = corrections(day, from).find(meant => meant >= from - DAY && meant <= to + DAY)
        if (meant === undefined) continue
        yield {
          at: outlier,
          message: `${longDate(day)} is far from all other entries, which are of ${isoDate(from)}${to > from ? ` to ${isoDate(to)}` : ''}`,
          help: `Write ${isoDate(meant)}, if that is the day.`,
          related: [{ at: outlier === first ? last : first, message: 'one of the others' }],
        }
        break
      }
    }
  },
})

/** The same day in the year, or in the month, of another. */
function corrections(day: number, near: number): number[] {
  const [wrong, right] = [new Date(day), new Date(near)]
  return [
    Date.UTC(right.getUTCFullYear(), wrong.getUTCMonth(), wrong.getUTCDate()),
    Date.UTC(wrong.getUTCFullYear(), right.getUTCMonth(), wrong.getUTCDate()),
  ]
}

/** The entries of each list or table that have whole dates, three at least. */
function runs(moments: readonly Moment[]): Moment[][] {
  const lists = new Map<object, Moment[]>()
  const seen = new Set<object>()
  for (const moment of moments) {
    const { block, from, hasYear, days, expression } = moment
    const list = block.cell?.table ?? block.item?.list
    const isDated =
      hasYear && days.length === 1 && from.date === 'written' && from.year === 'written' && !expression.recurring
    if (!list || seen.has(block) || !isDated || moment.clock === undefined) continue
    seen.add(block)
    lists.set(list, [...(lists.get(list) ?? []), moment])
  }
  return [...lists.values()].filter(run => run.length >= 3)
}
