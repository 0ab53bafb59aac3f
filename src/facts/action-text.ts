import type { Block, Mark } from '../postmortem.js'
import type { Span } from '../span.js'
import { type ItemLink, isTicketUrl } from './measures/tickets.js'

/** A stretch of a block that holds an item, a cell, a label's value. */
export interface ItemText {
  readonly block: Block
  /** Where the text starts in the block's text. */
  readonly start: number
  /** What a reader sees, one character for each of the block. */
  readonly text: string
  /** The same, with links to tickets, images and bare URLs blanked: what is judged. */
  readonly judged: string
  readonly links: readonly ItemLink[]
}

const PLACEHOLDER = '\uFFFC'

export function itemText(block: Block, start = 0, end = block.text.length): ItemText {
  const text = block.text.slice(start, end)
  const marks = block.marks.filter(mark => mark.start < end && mark.end > start)
  const links = marks
    .filter(isLink)
    .map(({ start: from, end: to, url }) => ({ start: from - start, end: to - start, url }))
  return { block, start, text, judged: judgedText(text, marks, start), links }
}

/** A stretch of an item's text on one line, with its code as written and images and bare URLs left out. */
export function shownText({ block, start, text }: ItemText, from = 0, to = text.length): string {
  let shown = ''
  for (let i = from; i < to; i++) {
    if (text[i] !== PLACEHOLDER) shown += text[i]
    else {
      const code = block.marks.find(mark => mark.kind === 'code' && mark.start === start + i)
      if (code?.value !== undefined) shown += `\`${code.value}\``
    }
  }
  return shown.replace(/\s+/g, ' ').trim()
}

/** Where a stretch of an item's text stands in the source. */
export function spanIn({ block, start }: ItemText, from: number, to: number): Span {
  return block.spanOf(start + from, start + to)
}

function isLink(mark: Mark): mark is Mark & { url: string } {
  return mark.kind === 'link' && mark.url !== undefined
}

function judgedText(text: string, marks: readonly Mark[], offset: number): string {
  let judged = text
  const blank = (from: number, to: number) => {
    judged = judged.slice(0, from) + ' '.repeat(to - from) + judged.slice(to)
  }
  for (const mark of marks) {
    const from = Math.max(0, mark.start - offset)
    const to = Math.min(text.length, mark.end - offset)
    const shown = text.slice(from, to)
    if (mark.kind === 'image' || shown === PLACEHOLDER ? mark.kind !== 'code' : isTicketLabel(mark, shown))
      blank(from, to)
  }
  return judged
}

/** "Issue", "#12", "PR 7", "here": the text of a link that only points to a ticket. */
function isTicketLabel(mark: Mark, shown: string): boolean {
  if (mark.kind !== 'link' || mark.url === undefined || !isTicketUrl(mark.url)) return false
  return (
    shown.split(/\s+/).length <= 4 && /\d|\b(?:issues?|tickets?|pr|pull|bug|here|link|tracked|story)\b/i.test(shown)
  )
}
