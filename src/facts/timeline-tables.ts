import type { Block, Moment, Table, TimelineEntry } from '../postmortem.js'
import { entry, hasClock, isDated, type MomentsByBlock, positionOf } from './timeline-entries.js'

const TIME_HEADER =
  /\b(?:time|times|timestamp|when|date|day|clock|hour|utc|gmt|cest?|[pmce][sd]?t|at|start|began|from|zeit|uhrzeit|heure|hora|fecha|datum)\b|日時|時刻|时间/i
const EVENT_HEADER =
  /\b(?:events?|what|description|descriptions?|details?|actions?|activity|activities|notes?|comments?|happen\w*|message|update|summary|entry|status|incident|log|action taken|ereignis|beschreibung|évén\w*)\b|内容|イベント|事件/i
const NO_EVENTS = /\b(?:due|deadline|eta|owner|assignee|priority|version|author|amount|address|duration|region)\b/i
/** Of the rows of a timeline, most have a time. */
const MOST = 0.6

/** The rows of a table of events, each with its time; undefined for a table of something else. */
export function tableEntries(table: Table, moments: MomentsByBlock, inTimeline: boolean): TimelineEntry[] | undefined {
  const rows = table.rows.map(row => ({ row, times: row.cells.map(cell => timeOf(cell, moments)) }))
  const timed = rows.filter(({ times }) => times.some(Boolean))
  if (timed.length < 2 || timed.length < MOST * table.rows.length) return undefined
  const columns = timeColumns(table, rows)
  if (columns.length === 0) return undefined
  const header = table.header.map(({ text }) => text.trim())
  const last = columns.at(-1)!
  const others = header.map((_, column) => column).filter(column => !columns.includes(column))
  const named = header.some((text, column) => columns.includes(column) && TIME_HEADER.test(text))
  if (!inTimeline) {
    if (header.some(text => NO_EVENTS.test(text)) || !named) return undefined
    if (!header.some((text, column) => column > last && EVENT_HEADER.test(text))) return undefined
  }
  const words = others.map(column => averageWords(table, column))
  if (Math.max(0, ...words) < (inTimeline ? 1 : 2)) return undefined
  return timed.flatMap(({ row, times }) => {
    const written = columns.map(column => times[column]).filter(moment => moment !== undefined)
    const moment = written.find(hasClock) ?? written[0]
    if (!moment || !isDated(moment)) return []
    const text = row.cells.filter((_, column) => !columns.includes(column)).map(({ text }) => text.trim())
    return [entry(moment, text.filter(Boolean).join(' – '), row.span)]
  })
}

/** The first columns that hold a time and nothing else: a weekday, a date, a clock. A number before them is no matter. */
function timeColumns(table: Table, rows: readonly { times: readonly (Moment | undefined)[] }[]): number[] {
  const filled = (column: number) => table.rows.filter(({ cells }) => cells[column]?.text.trim()).length
  const isTime = (column: number) => {
    const count = rows.filter(({ times }) => times[column]).length
    return count > 0 && count >= MOST * filled(column)
  }
  const columns: number[] = []
  for (let column = 0; column < table.header.length; column++) {
    if (isTime(column)) columns.push(column)
    else if (columns.length > 0 || !isIndex(table, column)) break
  }
  return columns
}

/** "#", "1", "2" …; "Mon", "Tue" … */
function isIndex(table: Table, column: number): boolean {
  return table.rows.every(({ cells }) =>
    /^\s*(?:#?\d{0,4}[.)]?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)\s*$/i.test(cells[column]?.text ?? ''),
  )
}

function averageWords(table: Table, column: number): number {
  const texts = table.rows.map(({ cells }) => cells[column]?.text.trim() ?? '').filter(Boolean)
  return texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / texts.length
}

/** The time that a cell is: it opens the cell, and not much else stands there. */
function timeOf(cell: Block, moments: MomentsByBlock): Moment | undefined {
  const moment = moments.get(cell)?.[0]
  if (!moment || moment.expression.recurring) return undefined
  const position = positionOf(moment)
  if (position === undefined || position === 'closes') return undefined
  return cell.text.slice(moment.expression.end).trim().length <= 40 ? moment : undefined
}
