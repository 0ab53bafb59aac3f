import { compiled } from '../compiled.js'
import type { Mark } from '../postmortem.js'
import type { Line } from './lines.js'

/** What stands before the colon of a line, and what behind it. Indices are into the block's text. */
export interface Label {
  readonly line: Line
  /** Without its colon: "Date of incident". */
  readonly label: string
  readonly labelEnd: number
  /** Blank when the label stands alone on its line. */
  readonly value: string
  readonly valueStart: number
  readonly bold: boolean
}

const COLON = /^\s*[:：]\s*/
const SEPARATOR = /^\s*(?:[:：]|[-–—]\s)\s*/
const PLAIN = /^[\p{L}][\p{L}\p{M}\p{N}'’()/&#., -]{0,59}?\s*[:：](?=\s|$|[^\x00-\x7F])/u
const MOST_WORDS = 7
/** In front of a label: "⚠️ Impact". */
const EMOJI = /^(?:\p{Extended_Pictographic}|\uFE0F|\u200D|\s)+/u

/** "Label: value", "**Label**: value", "**Label:** value", or a bold line that is all label. */
export function labelOf(line: Line): Label | undefined {
  return line.bold ? boldLabel(line, line.bold) : plainLabel(line)
}

function boldLabel(line: Line, mark: Mark): Label | undefined {
  const { text } = line.block
  const end = Math.min(mark.end, line.end)
  const inside = text.slice(line.start, end)
  const rest = text.slice(end, line.end)
  const ended = /[:：]\s*$/.test(inside)
  const separator = ended || rest.trim() === '' ? /^\s*/.exec(rest) : SEPARATOR.exec(rest)
  if (!separator) return boldStart(line, inside)
  return labelled(line, inside.replace(/\s*[:：]\s*$/, '').replace(EMOJI, ''), end + separator[0].length, true, end)
}

/** "**Label: value**": the bold runs over both. */
function boldStart(line: Line, inside: string): Label | undefined {
  return inside.length === line.text.length ? plainLabel(line) : undefined
}

function plainLabel(line: Line): Label | undefined {
  const match = compiled(PLAIN).exec(line.text)
  if (!match) return undefined
  const label = match[0].replace(/\s*[:：]$/, '')
  if (/[.,]\s|[.,]$/.test(label)) return undefined
  const labelEnd = line.start + match[0].length
  const blank = COLON.exec(`:${line.text.slice(match[0].length)}`)!
  return labelled(line, label, labelEnd + blank[0].length - 1, false, labelEnd)
}

function labelled(line: Line, label: string, valueStart: number, bold: boolean, labelEnd: number): Label | undefined {
  const trimmed = label.trim()
  if (!/^[\p{L}“"'(]/u.test(trimmed) || trimmed.split(/\s+/).length > MOST_WORDS) return undefined
  return { line, label: trimmed, labelEnd, value: line.block.text.slice(valueStart, line.end).trim(), valueStart, bold }
}
