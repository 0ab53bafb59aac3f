import { visibleLine, visiblePath } from '../output-gate.js'
import type { Entry } from './entries.js'

const WIDEST = { text: 72, owner: 20, due: 12, tickets: 28 }

/** Lines for people: state, due date, owner, words, tickets, each under the place it stands. */
export function table(entries: readonly Entry[]): string {
  if (entries.length === 0) return 'no action items\n'
  const rows = entries.map(cells)
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)))
  const lines = rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  return `${[...lines, '', summary(entries)].join('\n')}\n`
}

function cells({ state, overdue, due, owner, text, tickets, path, line }: Entry): string[] {
  return [
    overdue ? 'overdue' : state,
    cut(due ?? '-', WIDEST.due),
    cut(owner ?? '-', WIDEST.owner),
    cut(text, WIDEST.text),
    cut(tickets.map(short).join(' '), WIDEST.tickets),
    `${visiblePath(path)}:${line}`,
  ]
}

/** "github.com/acme/queue/issues/7" as "queue#7". */
function short(ticket: string): string {
  const issue = /([\w.-]+)\/(?:-\/)?(?:issues|pull|merge_requests)\/(\d+)/.exec(ticket)
  return issue ? `${issue[1]}#${issue[2]}` : ticket.replace(/^https?:\/\//, '')
}

function cut(text: string, length: number): string {
  const shown = visibleLine(text)
  return shown.length <= length ? shown : `${shown.slice(0, length - 1)}…`
}

function summary(entries: readonly Entry[]): string {
  const open = entries.filter(({ state }) => state === 'open')
  const counts = [
    `${open.length} open`,
    `${entries.length - open.length} done or dropped`,
    `${open.filter(({ overdue }) => overdue).length} overdue`,
    `${open.filter(({ owner }) => owner === null).length} without an owner`,
  ]
  return `${entries.length} action ${entries.length === 1 ? 'item' : 'items'}: ${counts.join(', ')}`
}
