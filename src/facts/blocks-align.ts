import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { MappedText } from './blocks-map.js'

/** Where a text node stands: a stretch of the source, inside so many block quotes. */
export interface Place {
  readonly source: string
  readonly start: number
  readonly end: number
  readonly quotes: number
}

const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/y
const punctuation = /[!-/:-@[-`{-~]/

/** Adds the value of a text node, finding each of its characters in the source behind escapes, entities and prefixes. */
export function appendText(map: MappedText, value: string, place: Place): void {
  const { source, end } = place
  let index = 0
  let at = place.start
  while (index < value.length) {
    const length = verbatimLength(value, index, source, at, end)
    if (length > 0) {
      map.copy(value.slice(index, index + length), at)
      index += length
      at += length
      continue
    }
    const part = special(value, index, source, at)
    if (part) {
      map.replace(part.text, part.start, part.end)
      index += part.length
      at = part.lineStart ? contentStart(part.end, place, value, index) : part.end
    } else if (at < end && value[index] !== source[at]) at++
    else {
      map.replace(value[index]!, Math.min(at, end), Math.min(at + 1, end))
      index++
      at++
    }
  }
}

/** What the value may hold otherwise. */
const SPECIAL = /[&\\\r\n\0]/

/** How many units are the same in both and need no second look. */
function verbatimLength(value: string, index: number, source: string, at: number, end: number): number {
  const rest = source.slice(at, Math.min(end, at + value.length - index))
  const special = rest.search(SPECIAL)
  const plain = special < 0 ? rest : rest.slice(0, special)
  if (plain !== '' && value.startsWith(plain, index)) return plain.length
  let length = 0
  while (index + length < value.length && at + length < end) {
    const unit = value.charCodeAt(index + length)
    const written = source.charCodeAt(at + length)
    const same = unit === written || (unit === 0xfffd && written === 0)
    if (!same || written === 0x26 || written === 0x5c || written === 0x0a || written === 0x0d) break
    length++
  }
  return length
}

/** A part of a text whose source is written otherwise. */
interface Part {
  readonly text: string
  /** Of the value, which keeps CRLF where the text has a line feed. */
  readonly length: number
  readonly start: number
  readonly end: number
  readonly lineStart?: boolean
}

function special(value: string, index: number, source: string, at: number): Part | undefined {
  const unit = value[index]!
  if (unit === '\n' || unit === '\r') {
    const start = blanksEnd(source, at)
    const length = lineEndingLength(source, start)
    if (length > 0)
      return { text: '\n', length: lineEndingLength(value, index), start, end: start + length, lineStart: true }
  }
  if (source[at] === '\\' && source[at + 1] === unit && punctuation.test(unit))
    return { text: unit, length: 1, start: at, end: at + 2 }
  if (source[at] === '&') {
    const reference = referenceAt(source, at)
    if (reference && value.startsWith(reference.text, index))
      return { text: reference.text, length: reference.text.length, start: at, end: reference.end }
  }
  return undefined
}

/** The character reference at a place of the source, decoded. */
export function referenceAt(source: string, at: number): { readonly text: string; readonly end: number } | undefined {
  entity.lastIndex = at
  const match = entity.exec(source)
  if (!match) return undefined
  const [written, decimal, hexadecimal, name] = match
  const text = name
    ? decodeNamedCharacterReference(name)
    : character(decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal!, 16))
  return text ? { text, end: at + written.length } : undefined
}

/** CommonMark replaces the codes that are no characters. */
function character(code: number): string {
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return isNone ? '\ufffd' : String.fromCodePoint(code)
}

/** Where a continuation line begins behind its block quote markers and indentation, which may be missing. */
function contentStart(line: number, { source, end, quotes }: Place, value: string, index: number): number {
  const starts = [blanksEnd(source, line)]
  for (let quote = 0; quote < quotes && source[starts[0]!] === '>' && starts[0]! < end; quote++)
    starts.unshift(blanksEnd(source, starts[0]! + 1))
  // A marker that the value holds is text: the line continues a paragraph lazily.
  const written = /^[> \t]*/.exec(value.slice(index, index + 2 * quotes))![0]
  return starts.find(start => source.startsWith(written, start)) ?? starts[0]!
}

function blanksEnd(text: string, at: number): number {
  let end = at
  while (text[end] === ' ' || text[end] === '\t') end++
  return end
}

export function lineEndingLength(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? 2 : 1
  return text[at] === '\n' ? 1 : 0
}
