import { Positions } from './positions.js'
import type { Postmortem } from './postmortem.js'
import type { Finding, Region } from './rule.js'
import type { Span } from './span.js'

/** A finding on its way to its name. */
export type Unnamed = Omit<Finding, 'fingerprint'>

/** What tells a place apart from all others, whatever its line. */
export interface PlaceName {
  readonly path: string
  readonly rule: string
  /** The text of the place, blanks and line breaks as one space; "" for the document as a whole. */
  readonly text: string
  /** From 1: which of the places with this path, rule and text. */
  readonly occurrence: number
}

type Document = Pick<Postmortem, 'path' | 'text' | 'blocks'>

/** Sixteen hexadecimal digits that stay when lines are inserted, paragraphs wrapped anew, sections moved. */
export function fingerprint({ path, rule, text, occurrence }: PlaceName): string {
  return hash([path, rule, text, String(occurrence)].join('\0'))
}

/** Gives every finding and every related place its fingerprint. */
export function fingerprints(findings: readonly Unnamed[], document: Document): Finding[] {
  const name = placeNames(findings, document)
  const taken = new Map<string, number>()
  return findings.map(finding => {
    const place = name(finding, finding.rule, finding.whole)
    const before = taken.get(place) ?? 0
    taken.set(place, before + 1)
    return {
      ...finding,
      related: finding.related.map(related => ({ ...related, fingerprint: name(related, finding.rule) })),
      // Two findings of one rule at one place.
      fingerprint: before === 0 ? place : hash(`${place}\0${before}`),
    }
  })
}

/** Names places; those of one rule with the same text are counted in the order of the document. */
function placeNames(findings: readonly Unnamed[], document: Document) {
  const { path = '', text: source } = document
  const positions = new Positions(source)
  const names = new Map<string, string>()
  const places = findings.flatMap(({ rule, whole, related, ...region }) => [
    { rule, whole, region: region as Region, span: spanOf(region, positions) },
    ...related.map(other => ({ rule, whole: undefined, region: other as Region, span: spanOf(other, positions) })),
  ])
  places.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const counts = new Map<string, number>()
  for (const { region, rule, whole, span } of places) {
    if (names.has(key(region, rule, whole))) continue
    // What is missing has no words of its own, and is not to be named after the title where it is shown.
    const text = whole ? '' : placeText(span, document)
    const occurrence = (counts.get(`${rule}\0${text}`) ?? 0) + 1
    counts.set(`${rule}\0${text}`, occurrence)
    names.set(key(region, rule, whole), fingerprint({ path, rule, text, occurrence }))
  }
  return (region: Region, rule: string, whole?: true) => names.get(key(region, rule, whole))!
}

function key({ line, column, endLine, endColumn }: Region, rule: string, whole: true | undefined): string {
  return [rule, whole ?? false, line, column, endLine, endColumn].join(':')
}

/** UTF-16 units of the source that are looked at on either side of a place, and of text that are kept. */
const LOOKED_AT = 600
const KEPT = 200

/** The words of a place, and the sentence around them: `PST` alone says little. */
export function placeText({ start, end }: Span, { text, blocks }: Document): string {
  const block = blocks[lastAtOrBefore(blocks, start)]?.span
  const isInside = block !== undefined && start < block.end
  const last = Math.min(isInside ? block.end : end, Math.max(end, start) + LOOKED_AT)
  const stop = Math.min(end, last, start + LOOKED_AT)
  const before = isInside ? normal(text.slice(Math.max(block.start, start - LOOKED_AT), start)) : ''
  const words = normal(text.slice(start, stop))
  const after = isInside && end < block.end ? normal(text.slice(stop, last)) : ''
  const head = before.split(SENTENCE_END).at(-1)!.slice(-KEPT)
  const tail = after.split(SENTENCE_END)[0]!.slice(0, KEPT)
  return [words.trim(), (head + words + tail).trim()].join('\n')
}

const SENTENCE_END = /(?<=[.!?]) /

/** Line breaks, indentation and the marks of a block quote are how a text is wrapped, not what it says. */
function normal(text: string): string {
  return text.replace(/[\s>]+/g, ' ')
}

function spanOf({ line, column, endLine, endColumn }: Region, positions: Positions): Span {
  return { start: positions.lineStart(line) + column - 1, end: positions.lineStart(endLine) + endColumn - 1 }
}

function lastAtOrBefore(blocks: Document['blocks'], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.span.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** 64 bits in two lanes of a multiplicative hash: enough to tell places apart, without the 5 ms that node:crypto takes to load. */
function hash(text: string): string {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 0x9e3779b1)
    two = Math.imul(two ^ unit, 0x5f356495)
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(two ^ (two >>> 13), 0xc2b2ae35)
  two = Math.imul(two ^ (two >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35)
  return [one, two].map(lane => (lane >>> 0).toString(16).padStart(8, '0')).join('')
}
