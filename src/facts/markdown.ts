import type { Parents, Root } from 'mdast'
import { withoutDifferences } from './markdown-differences.js'
import { withOpeningRule } from './markdown-opening.js'

/** Text in, mdast out: GFM tables, task list items, strikethrough and footnotes, YAML and TOML front matter. */
export interface MarkdownParser {
  readonly name: 'satteri' | 'remark'
  /** Positions count UTF-16 units of `text`, a byte order mark included. Which parser ran cannot be told from the tree. */
  parse(text: string): Root
}

/** `auto` takes Sätteri where it loads, and remark-parse elsewhere. Throws when the parser that is asked for cannot load. */
export async function loadMarkdownParser(which: 'auto' | 'satteri' | 'remark'): Promise<MarkdownParser> {
  if (which === 'remark') return remark()
  if (which === 'satteri') return satteri()
  return satteri().catch(remark)
}

async function satteri(): Promise<MarkdownParser> {
  return parser('satteri', (await import('./markdown-satteri.js')).parse)
}

async function remark(): Promise<MarkdownParser> {
  return parser('remark', (await import('./markdown-remark.js')).parse)
}

function parser(name: MarkdownParser['name'], parse: (text: string) => Root): MarkdownParser {
  return { name, parse: behindByteOrderMark(text => withoutDifferences(parse(withOpeningRule(text)), text)) }
}

/** The parsers disagree on whether a byte order mark counts, so they never see one. */
function behindByteOrderMark(parse: (text: string) => Root): (text: string) => Root {
  return text => (text.startsWith('\ufeff') ? shifted(parse(text.slice(1))) : parse(text))
}

function shifted(root: Root): Root {
  const open: Parents[] = [root]
  shift(root)
  for (let parent = open.pop(); parent; parent = open.pop())
    for (const child of parent.children) {
      shift(child)
      if ('children' in child) open.push(child)
    }
  return root
}

/** By one unit, in a copy: nodes may share their points. */
function shift(node: Parents | Root['children'][number]): void {
  if (!node.position) return
  const { start, end } = node.position
  node.position = { start: moved(start), end: moved(end) }
}

function moved<Point extends { line: number; column: number; offset?: number | undefined }>(point: Point): Point {
  return { ...point, column: point.line === 1 ? point.column + 1 : point.column, offset: point.offset! + 1 }
}
