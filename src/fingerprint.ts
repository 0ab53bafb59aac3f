import { firstReached } from './halving.js'
import type { Postmortem } from './postmortem.js'
import type { Finding, RelatedFinding } from './rule.js'
import type { Placed, Span } from './span.js'

/** A finding on its way to its name. */
export interface Unnamed extends Omit<Finding, 'fingerprint' | 'related'> {
  readonly related: readonly (Omit<RelatedFinding, 'fingerprint'> & Placed)[]
}

/** What tells a place apart from all others, whatever its line. */
export interface PlaceName {
  readonly path: string
  readonly rule: string
  /** The text of the place, blanks and line breaks as one space; the message for the document as a whole. */
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
  const own = findings.map(ownPlace)
  const related = findings.map(finding => finding.related.map(({ span }) => placeOf(finding.rule, span)))
  const names = placeNames([...own, ...related.flat()], document)
  const shared = repeated(own.map(({ key }) => names.get(key)!))
  const taken = new Map<string, number>()
  return findings.map((finding, index) => {
    const place = names.get(own[index]!.key)!
    // Several findings of one rule at one place: what they say tells them apart, whatever their order.
    const name = shared.has(place) ? hash(`${place}\0${wordsOf(finding.message)}`) : place
    const before = taken.get(name) ?? 0
    taken.set(name, before + 1)
    return {
      ...finding,
      related: finding.related.map(({ span, ...region }, nth) => ({
        ...region,
        fingerprint: names.get(related[index]![nth]!.key)!,
      })),
      fingerprint: before === 0 ? name : hash(`${name}\0${before}`),
    }
  })
}

interface Place extends Placed {
  readonly rule: string
  /** What is missing has no words in the document, and the title where it is shown says nothing of it: its message does. */
  readonly words: string | undefined
  readonly key: string
}

function placeOf(rule: string, span: Span, words?: string): Place {
  return { rule, span, words, key: `${rule}:${span.start}:${span.end}:${words ?? ''}` }
}

function ownPlace({ rule, span, whole, message }: Unnamed): Place {
  return placeOf(rule, span, whole && wordsOf(message))
}

/** A message without its numbers, which change with every edit. */
function wordsOf(message: string): string {
  return normal(message).replace(/\d+/g, '0')
}

function repeated(names: readonly string[]): Set<string> {
  const seen = new Set<string>()
  return new Set(names.filter(name => seen.size === seen.add(name).size))
}

/** The names of places, by their keys; those of one rule with the same text are counted in the order of the document. */
function placeNames(places: Place[], document: Document): Map<string, string> {
  places.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const names = new Map<string, string>()
  const counts = new Map<string, number>()
  for (const { rule, span, words, key } of places) {
    if (names.has(key)) continue
    const text = words ?? placeText(span, document)
    const occurrence = (counts.get(`${rule}\0${text}`) ?? 0) + 1
    counts.set(`${rule}\0${text}`, occurrence)
    names.set(key, fingerprint({ path: document.path ?? '', rule, text, occurrence }))
  }
  return names
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

/** All but single blanks, which most are. */
const UNEVEN = /[\s>]{2,}|[^\S ]|>/g

/** Line breaks, indentation and the marks of a block quote are how a text is wrapped, not what it says. */
function normal(text: string): string {
  return text.replace(UNEVEN, ' ')
}

function lastAtOrBefore(blocks: Document['blocks'], offset: number): number {
  return firstReached(blocks.length, nth => blocks[nth]!.span.start > offset) - 1
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
  return hex(one) + hex(two)
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0')
}
