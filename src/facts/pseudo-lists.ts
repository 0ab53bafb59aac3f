import type { Block, PseudoList } from '../postmortem.js'
import type { Span } from '../span.js'
import { lineStart } from './line-start.js'

/** Characters that a document editor draws before the items of a list. */
const BULLET = /^([ \t\u00A0]*)([•●○◦▪▫■□‣⁃∙・\uF0B7\uF0A7]|–(?=\s))[ \t\u00A0]*(?=\S)/
/** On any line: most documents have none. */
const BULLETS = new RegExp(BULLET.source, 'm')

interface Line {
  readonly start: number
  /** Without the line break. */
  readonly end: number
  readonly text: string
  readonly bullet: string | undefined
  /** Of the indentation, the bullet and the blanks behind it. */
  readonly lead: number
  readonly block: Block
}

interface Item {
  readonly bullet: string
  readonly lines: Line[]
}

/**
 * Two bullets or more that are characters, not Markdown, one below the other: with the lines on which an item goes on.
 *
 * @param stamps Where a status page's "Posted …" lines are: no item goes on there.
 */
export function readPseudoLists(source: string, blocks: readonly Block[], stamps: readonly Span[]): PseudoList[] {
  if (!BULLETS.test(source)) return []
  return runs(blocks)
    .flatMap(run =>
      itemsOf(
        run.flatMap(block => linesOf(source, block)),
        stamps,
      ),
    )
    .filter(items => items.length > 1)
    .map(items => listOf(items, source))
}

/** Paragraphs that follow each other, of the document itself. */
function runs(blocks: readonly Block[]): Block[][] {
  const result: Block[][] = []
  let run: Block[] | undefined
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.item || block.quoted || block.footnote) run = undefined
    else if (run) run.push(block)
    else result.push((run = [block]))
  }
  return result
}

/** The source lines of a paragraph, from the start of its first line. */
function linesOf(source: string, block: Block): Line[] {
  const first = lineStart(source, block.span.start)
  return Array.from(source.slice(first, block.span.end).matchAll(/[^\r\n]+/g), ({ index, 0: text }) => {
    const [lead, , bullet] = BULLET.exec(text) ?? []
    return { start: first + index, end: first + index + text.length, text, bullet, lead: lead?.length ?? 0, block }
  })
}

/** Items that stand together; a line that neither starts an item nor goes on with one ends the list. */
function itemsOf(lines: readonly Line[], stamps: readonly Span[]): Item[][] {
  const lists: Item[][] = []
  let list: Item[] | undefined
  for (const line of lines) {
    const item = list?.at(-1)
    if (line.bullet) {
      if (!list) lists.push((list = []))
      list.push({ bullet: line.bullet, lines: [line] })
    } else if (list && item && goesOn(line, item.lines.at(-1)!, stamps)) {
      item.lines.push(line)
    } else list = undefined
  }
  return lists
}

/** A wrapped line: in the same paragraph, indented, in the middle of a sentence, or below a line that was full. */
function goesOn(line: Line, last: Line, stamps: readonly Span[]): boolean {
  if (line.block !== last.block || stamps.some(({ start, end }) => start < line.end && line.start < end)) return false
  return /^\s/.test(line.text) || /^\P{Lu}/u.test(line.text) || !/[.!?:;)\]]\s*$/.test(last.text)
}

function listOf(items: readonly Item[], source: string): PseudoList {
  const lines = items.flatMap(item => item.lines)
  return {
    span: { start: lines[0]!.start, end: lines.at(-1)!.end },
    bullet: items[0]!.bullet,
    items: items.map(({ lines }) => ({ span: { start: lines[0]!.start + lines[0]!.lead, end: lines.at(-1)!.end } })),
    edits: editsOf(items, source),
  }
}

/** Bullets become hyphens, two blanks deeper for each other kind of bullet; wrapped lines are joined to their item. */
function editsOf(items: readonly Item[], source: string): NonNullable<PseudoList['edits']> {
  const bullets = [...new Set(items.map(({ bullet }) => bullet))]
  const first = items[0]!.lines[0]!
  const last = items.at(-1)!.lines.at(-1)!
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  const separator = first.start > first.block.span.start ? newline : ''
  const edits = items.flatMap(({ bullet, lines: [head, ...wrapped] }, nth) => [
    {
      span: { start: head!.start, end: head!.start + head!.lead },
      text: `${nth === 0 ? separator : ''}${'  '.repeat(bullets.indexOf(bullet))}- `,
    },
    ...wrapped.map((line, index) => joined(wrapped[index - 1] ?? head!, line)),
  ])
  if (last.end < last.block.span.end) edits.push({ span: { start: last.end, end: last.end }, text: newline })
  return edits
}

/** One blank in place of the line break and the indentation behind it. */
function joined(above: Line, line: Line) {
  const indent = line.text.length - line.text.trimStart().length
  return { span: { start: above.end, end: line.start + indent }, text: /[ \t]$/.test(above.text) ? '' : ' ' }
}
