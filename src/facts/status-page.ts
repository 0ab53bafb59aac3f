import type { Block, StatusPage, StatusUpdate } from '../postmortem.js'
import type { Span } from '../span.js'
import { type Line, linesOf } from './lines.js'
import { vocabularyOf } from './vocabulary.js'

const STATUS =
  /^(investigating|identified|monitoring|update|resolved|completed|verifying|in progress|scheduled|postmortem|operational|degraded performance|partial outage|major outage|maintenance|under maintenance)$/i
const STATUS_AND_TEXT =
  /^(investigating|identified|monitoring|update|resolved|completed|verifying|in progress|scheduled)\s*[-–—]\s+(?=\S)/i
const POSTED =
  /(?:^|\s)Posted\s+(?:(?:about\s+|over\s+)?(?:\d{1,3}|an?)\s+\w{3,8}\s+ago\.?\s*)?(?:on\s+)?[A-Z][a-z]{2,8} \d{1,2},? \d{4}\s*[-–—,]?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AaPp][Mm])?(?:\s*\(?[A-Z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?\)?)?\.?$/
const BARE_STAMP =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?[A-Z][a-z]{2,8} \d{1,2}(?:, \d{4})?(?:,| -| at|)\s+\d{1,2}:\d{2}(?:\s*[AaPp][Mm])?\s+[A-Z]{1,5}(?:[+-]\d{1,2})?$/
/** In every page that has stamps of one kind or the other, wherever they stand. */
const STAMPED = /Posted|[A-Z][a-z]{2,8} \d{1,2}(?:, \d{4})?(?:,| -| at|)\s+\d{1,2}:\d{2}/
const AFFECTED = /^This (?:incident|scheduled maintenance|maintenance) affected:\s*/i
/** What stands before the first stamp is the report itself, not an update, from this many words on. */
const REPORT_WORDS = 60

/** Lines up to and including a stamp, or from a stamp on. */
interface Segment {
  readonly lines: readonly Line[]
  readonly stamp: Line
}

/**
 * The trailer of stamped updates that a status page exports below a postmortem, and the stamp of the postmortem
 * itself; undefined for a document that has none. Stamps are read as times later: see `StatusUpdate.stampSpan`.
 */
export function readStatusPage(blocks: readonly Block[]): StatusPage | undefined {
  if (!STAMPED.test(vocabularyOf(blocks).text)) return undefined
  const lines = blocks.filter(isProse).flatMap(linesOf)
  const affected = lines.findLast(line => AFFECTED.test(line.text))
  const segments = postedSegments(lines) ?? historySegments(lines)
  if (!segments) return undefined
  const [first, ...others] = segments
  const publication = first && isReport(first, others) ? published(first) : undefined
  const updates = (publication ? others : segments).map(updateOf)
  const last = segments.at(-1)!
  return {
    updates,
    publication,
    affected: affected && affectedBy(affected),
    span: {
      start: publication?.span.start ?? updates[0]!.span.start,
      end: Math.max(last.stamp.span.end, last.lines.at(-1)?.span.end ?? 0, affected?.span.end ?? 0),
    },
  }
}

function isProse(block: Block): boolean {
  return (block.kind === 'paragraph' || block.kind === 'heading') && !block.quoted
}

/** "Posted Apr 13, 2026 - 23:55 CEST" closes an update. */
function postedSegments(lines: readonly Line[]): Segment[] | undefined {
  const segments: Segment[] = []
  let start = 0
  for (const [index, line] of lines.entries()) {
    if (!line.text.includes('Posted') || !POSTED.test(line.text)) continue
    const opening = segments.length === 0 ? openingLine(lines.slice(0, index)) : start
    const stamp = stampOf(line)
    segments.push({ lines: [...lines.slice(opening, index), ...before(stamp, line)], stamp })
    start = index + 1
  }
  return segments.length > 0 ? segments : undefined
}

/** Above the first update stand the title and the page's name: the update starts at its label. */
function openingLine(lines: readonly Line[]): number {
  const label = lines.findIndex(line => STATUS.test(line.text) || STATUS_AND_TEXT.test(line.text))
  return Math.max(label, 0)
}

/** "Feb 12, 16:51 EST" opens an update, "Resolved - …" follows; or closes one, as "Posted …" does. */
function historySegments(lines: readonly Line[]): Segment[] | undefined {
  const stamps = lines.flatMap((line, index) => (BARE_STAMP.test(line.text) ? [index] : []))
  const [best] = [opened(lines, stamps), closed(lines, stamps)].sort((a, b) => labelled(b) - labelled(a))
  return best && labelled(best) >= 2 && labelled(best) * 2 >= best.length ? best : undefined
}

function labelled(segments: readonly Segment[]): number {
  return segments.filter(({ lines }) => isStatusLine(lines[0])).length
}

function opened(lines: readonly Line[], stamps: readonly number[]): Segment[] {
  return stamps.map((at, nth) => ({ lines: lines.slice(at + 1, stamps[nth + 1] ?? lines.length), stamp: lines[at]! }))
}

function closed(lines: readonly Line[], stamps: readonly number[]): Segment[] {
  return stamps.map((at, nth) => {
    const start = nth === 0 ? openingLine(lines.slice(0, at)) : stamps[nth - 1]! + 1
    return { lines: lines.slice(start, at), stamp: lines[at]! }
  })
}

function isStatusLine(line: Line | undefined): boolean {
  return line !== undefined && (STATUS.test(line.text) || STATUS_AND_TEXT.test(line.text))
}

/** The stamp may stand at the end of a line of text. */
function stampOf(line: Line): Line {
  const { index, 0: match } = POSTED.exec(line.text)!
  const start = line.start + index + match.length - match.trimStart().length
  return { ...line, start, text: match.trim(), span: line.block.spanOf(start, line.end) }
}

/** The text on the line of a stamp. */
function before(stamp: Line, line: Line): Line[] {
  const text = line.block.text.slice(line.start, stamp.start).trim()
  if (text === '') return []
  const end = line.start + text.length
  return [{ ...line, text, end, span: line.block.spanOf(line.start, end) }]
}

/** A segment that is the postmortem: the page says so, it alone has no label, or it is far longer than an update. */
function isReport({ lines }: Segment, others: readonly Segment[]): boolean {
  const label = lines[0]?.text ?? ''
  if (/^post-?mortem$/i.test(label)) return true
  if (isStatusLine(lines[0])) return false
  if (others.every(segment => isStatusLine(segment.lines[0]))) return true
  return lines.reduce((words, line) => words + line.text.split(/\s+/).length, 0) >= REPORT_WORDS
}

function published({ stamp }: Segment): StatusUpdate {
  return { label: undefined, text: '', blocks: [], stampSpan: stamp.span, stamp: undefined, span: stamp.span }
}

function updateOf({ lines, stamp }: Segment): StatusUpdate {
  const texts = lines.filter(line => !AFFECTED.test(line.text))
  const labelled = STATUS_AND_TEXT.exec(texts[0]?.text ?? '')
  const alone = texts[0] !== undefined && STATUS.test(texts[0].text)
  const body = texts.map(line => line.text).slice(alone ? 1 : 0)
  const places = [...texts, stamp].sort((a, b) => a.span.start - b.span.start)
  return {
    label: labelled?.[1] ?? (alone ? texts[0]!.text : undefined),
    text: body.join('\n').slice(labelled?.[0].length ?? 0),
    blocks: [...new Set(places.map(line => line.block))],
    stampSpan: stamp.span,
    stamp: undefined,
    span: { start: places[0]!.span.start, end: places.at(-1)!.span.end },
  }
}

function affectedBy(line: Line): { text: string; span: Span } {
  const [label] = AFFECTED.exec(line.text)!
  return { text: line.text.slice(label.length).replace(/\.$/, ''), span: line.span }
}
