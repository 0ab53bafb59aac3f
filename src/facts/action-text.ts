import { firstReached } from '../halving.js'
import type { Block, Mark } from '../postmortem.js'
import type { Span } from '../span.js'
import type { Judgement } from './measures/judge.js'
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
  /** What its words say, once somebody has asked: see `judgementOf`. */
  judgement: Judgement | undefined
}

const PLACEHOLDER = '\uFFFC'

export function itemText(block: Block, start = 0, end = block.text.length): ItemText {
  const text = block.text.slice(start, end)
  const marks = marksWithin(block, start, end)
  const links = marks.length === 0 ? NO_LINKS : linksAmong(marks, start)
  return { block, start, text, judged: judgedText(text, marks, start), links, judgement: undefined }
}

const NO_LINKS: readonly ItemLink[] = []

function linksAmong(marks: readonly Mark[], offset: number): ItemLink[] {
  return marks.filter(isLink).map(({ start, end, url }) => ({ start: start - offset, end: end - offset, url }))
}

const NO_MARKS: readonly Mark[] = []
const HOLDING: ReadonlySet<Mark['kind']> = new Set(['link', 'image', 'code'])
const sorted = new WeakMap<Block, readonly Mark[]>()

/** The links, images and codes that start in a stretch, in order: a long paragraph holds many of both. */
function marksWithin(block: Block, start: number, end: number): readonly Mark[] {
  if (block.marks.length === 0) return NO_MARKS
  let marks = sorted.get(block)
  if (!marks) {
    marks = block.marks.filter(({ kind }) => HOLDING.has(kind)).sort((a, b) => a.start - b.start)
    sorted.set(block, marks)
  }
  const first = firstReached(marks.length, index => marks[index]!.start >= start)
  let last = first
  while (last < marks.length && marks[last]!.start < end) last++
  return marks.slice(first, last)
}

/** The links, images and codes of an item. */
export function marksIn({ block, start, text }: ItemText): readonly Mark[] {
  return marksWithin(block, start, start + text.length)
}

const deleted = new WeakMap<Block, readonly Mark[]>()

/** Whether nearly all of an item is crossed out. */
export function isStruck({ block, start, text }: ItemText): boolean {
  if (block.marks.length === 0) return false
  let marks = deleted.get(block)
  if (!marks) deleted.set(block, (marks = block.marks.filter(({ kind }) => kind === 'delete')))
  return marks.some(mark => mark.end - mark.start > text.trim().length * 0.8 && mark.start <= start + 4)
}

/** A stretch of an item's text on one line, with its code as written and images and bare URLs left out. */
export function shownText({ block, start, text }: ItemText, from = 0, to = text.length): string {
  let shown = ''
  let done = from
  for (const mark of marksWithin(block, start + from, start + to)) {
    const at = mark.start - start
    if (text[at] !== PLACEHOLDER || at < done) continue
    shown += text.slice(done, at) + (mark.kind === 'code' ? `\`${mark.value ?? ''}\`` : '')
    done = at + 1
  }
  shown += text.slice(done, to)
  return (WRAPPED.test(shown) ? shown.replace(/\s+/g, ' ') : shown).trim()
}

/** A blank that is no single space. */
const WRAPPED = /[^\S ]| {2}/

/** Where a stretch of an item's text stands in the source. */
export function spanIn({ block, start }: ItemText, from: number, to: number): Span {
  return block.spanOf(start + from, start + to)
}

function isLink(mark: Mark): mark is Mark & { url: string } {
  return mark.kind === 'link' && mark.url !== undefined
}

function judgedText(text: string, marks: readonly Mark[], offset: number): string {
  if (marks.length === 0) return text
  let judged = ''
  for (const mark of marks) {
    const from = mark.start - offset
    const to = Math.min(text.length, mark.end - offset)
    const shown = text.slice(from, to)
    const hidden =
      shown === PLACEHOLDER || mark.kind === 'image'
        ? mark.kind !== 'code'
        : isTicketLabel(mark, shown) && !isNoun(text, from)
    if (hidden && from >= judged.length) judged += text.slice(judged.length, from) + ' '.repeat(to - from)
  }
  return judged + text.slice(judged.length)
}

/** "Issue", "#12", "PR 7", "here": the text of a link that only points to a ticket. */
function isTicketLabel(mark: Mark, shown: string): boolean {
  if (mark.kind !== 'link' || mark.url === undefined || !isTicketUrl(mark.url)) return false
  return (
    shown.split(/\s+/).length <= 4 && /\d|\b(?:issues?|tickets?|pr|pull|bug|here|link|tracked|story)\b/i.test(shown)
  )
}

/** "Raised a [ticket](…) to …": the link is a word of the sentence. */
function isNoun(text: string, from: number): boolean {
  return /\b(?:an?|the|this|our) $/i.test(text.slice(Math.max(0, from - 6), from))
}
