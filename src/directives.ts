import { firstReached } from './halving.js'
import { Positions } from './positions.js'
import type { Postmortem } from './postmortem.js'
import type { Span } from './span.js'

export const directiveNames = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'] as const

/** A comment of an author to the linter. */
export interface Directive {
  /** The whole comment. */
  readonly span: Span
  /** What stands after "postmortem-lint-"; undefined when it is none that there is. */
  readonly name: (typeof directiveNames)[number] | undefined
  /** As written: "disable-nextline". */
  readonly written: string
  /** The rules that it names, each with its place; none means all. */
  readonly ids: readonly { readonly id: string; readonly span: Span }[]
  /** What stands after " -- ". */
  readonly reason: string | undefined
  /** What it holds for, in offsets: where a finding must start. An enable ends what came before it. */
  readonly scope: Span
}

const OPENING = /<!--\s*postmortem-lint-|^[ \t>]{0,40}\[\/\/\]:[ \t]{0,9}#[ \t]{0,9}[("']postmortem-lint-/gm

/**
 * The directives of a document, in their order. A comment counts wherever a reader may write one: between blocks,
 * in lists, tables, quotes and footnotes, at the end of a line; in code it is code.
 */
export function directives(postmortem: Postmortem): Directive[] {
  const { text } = postmortem
  if (!text.includes('postmortem-lint-')) return []
  const places = { text, positions: new Positions(text), items: itemsOf(postmortem) }
  const code = codeSpans(postmortem)
  const found: Directive[] = []
  for (const match of text.matchAll(OPENING)) {
    const inside = code[firstReached(code.length, nth => code[nth]!.end > match.index)]
    if (inside && inside.start <= match.index) continue
    const start = match.index + match[0].search(/[<[]/)
    if (start < (found.at(-1)?.span.end ?? 0)) continue
    const html = text[start] === '<'
    const body = match.index + match[0].length
    const end = html ? text.indexOf('-->', body) : endOfLine(text, body)
    // Of a comment that never ends, nothing follows.
    if (end < 0) break
    const content = html ? text.slice(body, end) : text.slice(body, end).replace(/[)"']\s*$/, '')
    found.push(directive(content, body, { start, end: html ? end + 3 : end }, places))
  }
  return found
}

/** What scopes are found with. */
interface Places {
  readonly text: string
  readonly positions: Positions
  /** Of lists, in the order of the document. */
  readonly items: readonly Span[]
}

function directive(content: string, offset: number, span: Span, places: Places): Directive {
  const [written = ''] = /^[\w-]*/.exec(content) ?? []
  const name = directiveNames.find(known => known === written)
  const separator = /(?:^|\s)--(?=\s|$)/.exec(content)
  const list = content.slice(written.length, separator?.index)
  const ids = Array.from(list.matchAll(/[^\s,]+/g), match => {
    const start = offset + written.length + match.index
    return { id: match[0], span: { start, end: start + match[0].length } }
  })
  const reason = separator ? content.slice(separator.index + separator[0].length).trim() || undefined : undefined
  return { span, name, written, ids, reason, scope: scope(name, span, places) }
}

function scope(name: Directive['name'], span: Span, places: Places): Span {
  const { text, positions } = places
  switch (name) {
    case 'disable-file':
      return { start: 0, end: text.length + 1 }
    case 'disable-line':
      return line(positions.line(span.start), places)
    case 'disable-next-line':
      return line(nextLine(positions.line(Math.max(span.start, span.end - 1)), text, positions), places)
    default:
      return { start: span.start, end: text.length + 1 }
  }
}

/** The next line with text in it: formatters put blank lines after comments. */
function nextLine(after: number, text: string, positions: Positions): number {
  let next = after + 1
  while (positions.lineStart(next) < text.length && /^[ \t>]*\r?\n/.test(lineText(next, text, positions))) next++
  return next
}

function lineText(number: number, text: string, positions: Positions): string {
  return text.slice(positions.lineStart(number), positions.lineStart(number + 1))
}

/** A line, or the whole list item that starts on it. A table row is a line already. */
function line(number: number, { items, text, positions }: Places): Span {
  const start = positions.lineStart(number)
  const next = positions.lineStart(number + 1)
  let end = number >= positions.line(text.length) ? text.length + 1 : next
  for (let nth = firstReached(items.length, nth => items[nth]!.start >= start); items[nth]; nth++) {
    if (items[nth]!.start >= next) break
    end = Math.max(end, items[nth]!.end)
  }
  return { start, end }
}

function endOfLine(text: string, from: number): number {
  const end = /\r?\n|$/.exec(text.slice(from, from + 2000))
  return from + (end?.index ?? 0)
}

function itemsOf({ lists }: Postmortem): Span[] {
  return lists.flatMap(({ items }) => items.map(({ span }) => span)).sort((a, b) => a.start - b.start)
}

function codeSpans({ blocks }: Postmortem): Span[] {
  return blocks
    .flatMap(block =>
      block.kind === 'code' ? [block.span] : block.marks.filter(({ kind }) => kind === 'code').map(({ span }) => span),
    )
    .sort((a, b) => a.start - b.start)
}
