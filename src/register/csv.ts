import { visibleLine, visiblePath } from '../output-gate.js'
import type { Entry } from './entries.js'

const COLUMNS = [
  'file',
  'line',
  'incident',
  'action',
  'owner',
  'due',
  'overdue',
  'tickets',
  'priority',
  'type',
  'state',
  'verdict',
  'reasons',
]

/** RFC 4180: CRLF, quotes doubled; no cell is taken for a formula by a spreadsheet. */
export function csv(entries: readonly Entry[]): string {
  return [COLUMNS, ...entries.map(cells)].map(row => `${row.map(cell).join(',')}\r\n`).join('')
}

function cells(entry: Entry): string[] {
  const { path, line, incident, text, owner, due, overdue, tickets, priority, type, state, verdict, reasons } = entry
  const rest = [overdue ? 'yes' : '', tickets.join(' '), priority, type, state, verdict, reasons.join('; ')]
  return [visiblePath(path), String(line), incident, text, owner, due, ...rest].map(value => value ?? '')
}

/**
 * What starts with one of these, a spreadsheet may run; an apostrophe makes it text. The wide forms are what Japanese
 * input methods type, and Excel reads them alike.
 */
const FORMULA = /^\s*[=+\-@\t\r|%＝＋－＠]/

function cell(value: string): string {
  const shown = visibleLine(value)
  const safe = FORMULA.test(shown) ? `'${shown}` : shown
  return /[",;'\s]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
