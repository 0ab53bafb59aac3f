import type { Block } from '../postmortem.js'
import type { Span } from '../span.js'

/** One line of a block's text, without the blanks around it. Indices are into the block's text. */
export interface Line {
  readonly block: Block
  readonly text: string
  readonly start: number
  readonly end: number
  /** In the source. */
  readonly span: Span
}

/** The lines of a block that hold something. */
export function linesOf(block: Block): Line[] {
  const lines: Line[] = []
  for (let start = 0; start <= block.text.length; ) {
    const newline = block.text.indexOf('\n', start)
    const end = newline < 0 ? block.text.length : newline
    const line = lineAt(block, start, end)
    if (line) lines.push(line)
    start = end + 1
  }
  return lines
}

function lineAt(block: Block, from: number, to: number): Line | undefined {
  const written = block.text.slice(from, to)
  const text = written.trim()
  if (text === '') return undefined
  const start = from + written.length - written.trimStart().length
  const end = start + text.length
  return { block, text, start, end, span: block.spanOf(start, end) }
}
