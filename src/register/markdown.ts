import { visibleLine, visiblePath } from '../output-gate.js'
import type { Entry } from './entries.js'

/** A table for a wiki, an issue or a pull request; every text of a document is escaped. */
export function markdown(entries: readonly Entry[]): string {
  const head = [
    '| State | Action | Owner | Due | Tickets | Incident | Place |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ]
  return [...head, ...entries.map(row)].map(line => `${line}\n`).join('')
}

function row({ state, overdue, text, owner, due, tickets, incident, path, line }: Entry): string {
  const cells = [
    overdue ? 'overdue' : state,
    text,
    owner ?? '',
    due ?? '',
    tickets.join(' '),
    incident ?? '',
    `${visiblePath(path)}:${line}`,
  ]
  return `| ${cells.map(escaped).join(' | ')} |`
}

/** No text becomes a cell border, a link, an image, HTML, a mention or emphasis. */
function escaped(text: string): string {
  return visibleLine(text)
    .replace(/[\\`*_{}[\]<>|~#!&]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u200B')
}
