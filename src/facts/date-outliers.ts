import type { DateOutlier, Moment, Postmortem } from '../postmortem.js'
import { type Civil, DAY } from '../time/zones.js'

type Facts = Pick<Postmortem, 'moments' | 'timelines'>

/**
 * The one date of a list or table that lies a month or a year from all others, where another digit would put it among
 * them. In a timeline only the first or the last: elsewhere the order of the entries tells. A form has no such order.
 */
export function readDateOutliers({ moments, timelines }: Facts): DateOutlier[] {
  const labelled = new Set(timelines.filter(({ labelled }) => labelled).flatMap(({ entries }) => entries.map(momentOf)))
  return runs(moments).flatMap(run => {
    const [first, last] = [run[0]!, run.at(-1)!]
    const suspects = run.every(moment => labelled.has(moment)) ? run : [first, last]
    const days = run.map(({ days }) => days[0]!).sort((a, b) => a - b)
    return suspects.flatMap(moment => outlier(moment, days, moment === first ? last : first)).slice(0, 1)
  })
}

function momentOf({ moment }: { readonly moment: Moment }): Moment {
  return moment
}

/** @param days of the whole run, in order */
function outlier(moment: Moment, days: readonly Civil[], other: Moment): DateOutlier[] {
  const day = moment.days[0]!
  const from = day === days[0] ? days[1]! : days[0]!
  const to = day === days.at(-1) ? days.at(-2)! : days.at(-1)!
  if (to - from > 3 * DAY || (day > from - 20 * DAY && day < to + 20 * DAY)) return []
  const meant = corrections(day, from).find(meant => meant >= from - DAY && meant <= to + DAY)
  return meant === undefined ? [] : [{ span: moment.span, moment, meant, others: { from, to }, other }]
}

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
    const run = lists.get(list)
    if (run) run.push(moment)
    else lists.set(list, [moment])
  }
  return [...lists.values()].filter(run => run.length >= 3)
}
