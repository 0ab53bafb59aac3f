import type { Block, CodeDate } from '../postmortem.js'
import { dayOf } from '../time/civil.js'

/** "2026-04-13", "13/Apr/2026": the dates that logs are written with. Every match is short, so the time is linear. */
const DATES = /(?<![\w./-])(?:(20\d\d)-([01]\d)-([0-3]\d)|([0-3]?\d)\/([A-Z][a-z]{2})\/(20\d\d))(?![\d/-])/g
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** A log of a thousand lines tells no more than its first. */
const MOST = 100

/** The dates of logs and other code, which nobody typed by hand: code is not judged, but it is evidence. */
export function readCodeDates(blocks: readonly Block[]): CodeDate[] {
  return blocks.flatMap(block =>
    block.kind === 'code' ? [...block.text.matchAll(DATES)].slice(0, MOST).flatMap(match => dateOf(match, block)) : [],
  )
}

function dateOf(match: RegExpExecArray, block: Block): CodeDate[] {
  const [text, year, month, day, dayFirst, name, lastYear] = match
  const date = year
    ? { year: Number(year), month: Number(month), day: Number(day) }
    : { year: Number(lastYear), month: MONTHS.indexOf(name!) + 1, day: Number(dayFirst) }
  const midnight = dayOf(date)
  return midnight === undefined
    ? []
    : [{ text, day: midnight, span: block.spanOf(match.index, match.index + text.length) }]
}
