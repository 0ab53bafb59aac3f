import type { Nodes, Parents } from 'mdast'
import type { Mark } from '../postmortem.js'
import type { Span } from '../span.js'
import { appendText, type Place } from './blocks-align.js'
import { MappedText } from './blocks-map.js'
import { bareUrls, mayHoldUrl } from './blocks-urls.js'

/** Stands for what is no text, and keeps its neighbours apart. */
export const placeholder = '\ufffc'

export interface InlineSource {
  readonly source: string
  /** The targets of link references, by identifier. */
  readonly definitions: ReadonlyMap<string, string>
  /** Whether the content of inline code is one time expression, and so text. */
  isTime(content: string): boolean
}

export interface InlineText {
  readonly map: MappedText
  readonly marks: Mark[]
}

/** What a reader sees of a heading, paragraph or table cell. */
export function inlineText(parent: Parents, from: InlineSource, quotes: number): InlineText {
  const map = new MappedText()
  const marks: Mark[] = []
  // A stack of our own: emphasis in emphasis may be thousands deep. A mark waits there for its children.
  const open: (Nodes | Mark)[] = []
  const readChildren = ({ children }: Parents) => {
    for (let index = children.length - 1; index >= 0; index--) open.push(children[index]!)
  }

  function read(node: Nodes): void {
    const span = spanOf(node)
    const start = map.text.length
    const begin = (kind: Mark['kind'], url?: string) => open.push({ kind, start, end: start, span, url })
    const mark = (kind: Mark['kind'], more: Pick<Mark, 'url' | 'value'>) =>
      marks.push({ kind, start, end: map.text.length, span, ...more })

    switch (node.type) {
      case 'text':
        appendWithoutUrls(map, marks, node.value, { source: from.source, ...span, quotes })
        return
      case 'break':
        map.replace('\n', span.start, span.end)
        return
      case 'strong':
      case 'emphasis':
      case 'delete':
        begin(node.type)
        readChildren(node)
        return
      case 'link':
        begin('link', node.url)
        if (isUrl(node)) map.replace(placeholder, span.start, span.end)
        else readChildren(node)
        return
      case 'linkReference':
        begin('link', from.definitions.get(node.identifier))
        readChildren(node)
        return
      case 'image':
        map.replace(placeholder, span.start, span.end)
        mark('image', { url: node.url })
        return
      case 'imageReference':
        map.replace(placeholder, span.start, span.end)
        mark('image', { url: from.definitions.get(node.identifier) })
        return
      case 'inlineCode':
        appendCode(map, node.value, span, from)
        mark('code', { value: node.value })
        return
      case 'html':
        if (isLineBreak(node.value)) map.replace('\n', span.start, span.end)
        mark('html', { value: node.value })
        return
      case 'footnoteReference':
        mark('footnote', { url: node.identifier })
        return
      default:
        if ('children' in node) readChildren(node)
    }
  }

  readChildren(parent)
  for (let next = open.pop(); next; next = open.pop())
    if ('kind' in next) marks.push({ ...next, end: map.text.length })
    else read(next)
  return { map, marks }
}

/** The place of a node; every node that a parser makes has one. */
export function spanOf(node: Nodes): Span {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! }
}

export const isLineBreak = (html: string): boolean => /^<br\s*\/?>$/i.test(html)

/** A link whose text is a URL says no more than the URL. */
function isUrl(link: Parents): boolean {
  const [child, ...others] = link.children
  return child?.type === 'text' && others.length === 0 && /^(?:https?:\/\/|ftp:\/\/|www\.)\S+$/i.test(child.value)
}

function appendWithoutUrls(map: MappedText, marks: Mark[], value: string, place: Place): void {
  if (!mayHoldUrl(value)) {
    appendText(map, value, place)
    return
  }
  const whole = new MappedText()
  appendText(whole, value, place)
  let done = 0
  for (const { start, end } of bareUrls(whole.text)) {
    const span = whole.spanOf(start, end)
    const url = whole.text.slice(start, end)
    map.take(whole, done, start)
    marks.push({ kind: 'link', start: map.text.length, end: map.text.length + 1, span, url })
    map.replace(placeholder, span.start, span.end)
    done = end
  }
  map.take(whole, done, whole.text.length)
}

function appendCode(map: MappedText, value: string, span: Span, { source, isTime }: InlineSource): void {
  const offset = isTime(value) ? source.slice(span.start, span.end).indexOf(value) : -1
  if (offset < 0) map.replace(placeholder, span.start, span.end)
  else map.copy(value, span.start + offset)
}
