import type { Block, Mark } from '../postmortem.js'
import type { Span } from '../span.js'

/** One line of a block's text, without the blanks around it. Indices are into the block's text. */
export interface Line {
  readonly block: Block
  readonly text: string
  readonly start: number
  readonly end: number
  /** In the source. */
  readonly span: Span
  /** What sets the start of the line in bold. */
  readonly bold: Mark | undefined
}

/** The lines of a block that hold something. */
export function linesOf(block: Block): Line[] {
  const lines: Line[] = []
  const bold = strongMarks(block)
  let passed = 0
  for (let from = 0; from <= block.text.length; ) {
    const newline = block.text.indexOf('\n', from)
    const to = newline < 0 ? block.text.length : newline
    const text = block.text.slice(from, to).trim()
    const start = block.text.indexOf(text, from)
    while (passed < bold.length && bold[passed]!.end <= start) passed++
    const mark = bold[passed]
    if (text !== '') lines.push(new LineOfBlock(block, text, start, mark && mark.start <= start ? mark : undefined))
    from = to + 1
  }
  return lines
}

const NONE: readonly Mark[] = []

function strongMarks({ marks }: Block): readonly Mark[] {
  if (marks.length === 0) return NONE
  return marks.filter(({ kind }) => kind === 'strong').sort((a, b) => a.start - b.start)
}

class LineOfBlock implements Line {
  readonly block: Block
  readonly text: string
  readonly start: number
  readonly end: number
  readonly bold: Mark | undefined

  constructor(block: Block, text: string, start: number, bold: Mark | undefined) {
    this.block = block
    this.text = text
    this.start = start
    this.end = start + text.length
    this.bold = bold
  }

  get span(): Span {
    return this.block.spanOf(this.start, this.end)
  }
}
