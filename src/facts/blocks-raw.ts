import type { Mark } from '../postmortem.js'
import type { Span } from '../span.js'
import { lineEndingLength, type Place, referenceAt } from './blocks-align.js'
import { type InlineText, isLineBreak } from './blocks-inline.js'
import { MappedText } from './blocks-map.js'

/** The lines of code, HTML or front matter, each found at the end of its line in the source. */
export function rawText(value: string, { source, start, end }: Place): MappedText {
  const map = new MappedText()
  let at = start
  let isFirst = true
  for (const line of value === '' ? [] : value.split(/\r\n|\r|\n/)) {
    if (!isFirst) {
      const ending = contentEnd(source, at, end)
      at = ending + lineEndingLength(source, ending)
      map.replace('\n', ending, at)
    }
    appendLine(map, line, source, at, contentEnd(source, at, end))
    isFirst = false
  }
  return map
}

/** Indentation may be written with tabs that the container around the block has used up in part. */
function appendLine(map: MappedText, line: string, source: string, start: number, end: number): void {
  const content = source.slice(start, end).endsWith(line) ? line : line.trimStart()
  const at = Math.max(start, end - content.length)
  map.replace(line.slice(0, line.length - content.length), start, at)
  map.copy(content, at)
}

function contentEnd(source: string, at: number, limit: number): number {
  let end = at
  while (end < limit && lineEndingLength(source, end) === 0) end++
  return end
}

/** Where the content of a fenced block begins: behind its first line. */
export function secondLine(source: string, { start, end }: Span): number {
  const first = contentEnd(source, start, end)
  return first + lineEndingLength(source, first)
}

const tag = /<!--[\s\S]*?(?:-->|$)|<\/?[A-Za-z][^<>]*>|<[!?][^<>]*>/g
const blockTag =
  /^<\/?(?:address|blockquote|dd|details|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b/i

/** What a reader sees of an HTML block: tags and comments out, elements of their own on lines of their own. */
export function htmlText(value: string, place: Place): InlineText {
  const raw = rawText(value, place)
  const map = new MappedText()
  const marks: Mark[] = []
  let done = 0
  for (const { 0: written, index } of raw.text.matchAll(tag)) {
    appendHtml(map, raw, done, index)
    done = index + written.length
    const span = raw.spanOf(index, done)
    const start = map.text.length
    const parts = isLineBreak(written) || (blockTag.test(written) && start > 0 && !map.endsLine)
    if (parts) map.replace('\n', span.start, span.end)
    marks.push({ kind: 'html', start, end: map.text.length, span, value: written })
  }
  appendHtml(map, raw, done, raw.text.length)
  return { map, marks }
}

function appendHtml(map: MappedText, raw: MappedText, from: number, to: number): void {
  const text = raw.text.slice(from, to)
  let done = 0
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const reference = referenceAt(text, at)
    if (!reference) continue
    map.take(raw, from + done, from + at)
    const { start, end } = raw.spanOf(from + at, from + reference.end)
    map.replace(reference.text, start, end)
    done = reference.end
  }
  map.take(raw, from + done, to)
}
