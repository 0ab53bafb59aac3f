import type { Code, Definition, Html, Nodes, Parents, Root, Table as TableNode, Yaml } from 'mdast'
import type { Block, CellPlace, List, ListItem, Mark, Table, TableRow } from '../postmortem.js'
import { readsAsProse } from './blocks-indented.js'
import { type InlineSource, inlineText, spanOf } from './blocks-inline.js'
import { MappedText } from './blocks-map.js'
import { htmlText, rawText, secondLine } from './blocks-raw.js'

export interface Blocks {
  readonly blocks: readonly Block[]
  /** Nested lists too, each behind the one that holds it. */
  readonly lists: readonly List[]
  readonly tables: readonly Table[]
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** What holds a block. */
interface Container {
  readonly item: Writable<ListItem> | undefined
  readonly cell: CellPlace | undefined
  readonly quotes: number
  readonly footnote: boolean
}

/**
 * The blocks of a document, in order, with the lists and tables that hold them.
 *
 * @param isTime Whether the whole content of inline code is one time expression, and so text.
 */
export function readBlocks(root: Root, source: string, isTime: (content: string) => boolean): Blocks {
  const from: InlineSource = { source, definitions: definitionsOf(root), isTime }
  const blocks: Block[] = []
  const lists: List[] = []
  const tables: Table[] = []
  const open: [node: Nodes, inside: Container][] = []

  function read(node: Nodes, inside: Container): void {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        add(node, node.type, inline(node, inside), inside)
        return
      case 'code':
        code(node, inside)
        return
      case 'html':
        add(node, 'html', htmlText(node.value, { source, ...spanOf(node), quotes: inside.quotes }), inside)
        return
      case 'thematicBreak':
        add(node, 'rule', { map: new MappedText(), marks: [] }, inside)
        return
      case 'table':
        tables.push(table(node, inside))
        return
      case 'list':
        list(node, inside)
        return
      case 'blockquote':
        readAll(node, { ...inside, quotes: inside.quotes + 1 })
        return
      case 'footnoteDefinition':
        readAll(node, { ...inside, footnote: true })
        return
      case 'definition':
        return
      default:
        if (isFrontMatter(node)) add(node, 'front-matter', { map: verbatim(node, inside), marks: [] }, inside)
        else if ('children' in node) readAll(node, inside)
    }
  }

  /** Reads the children next, in order. A stack of our own: quotes in quotes may be thousands deep. */
  function readAll(parent: Parents, inside: Container): void {
    for (let index = parent.children.length - 1; index >= 0; index--) open.push([parent.children[index]!, inside])
  }

  const inline = (node: Parents, { quotes }: Container) => inlineText(node, from, quotes)

  function code(node: Code, inside: Container): void {
    const map = verbatim(node, inside)
    const isIndented = !/[`~]/.test(source[spanOf(node).start]!) && !inside.item && inside.quotes === 0
    add(node, isIndented && readsAsProse(map.text) ? 'paragraph' : 'code', { map, marks: [] }, inside)
  }

  function verbatim(node: Code | Yaml, { quotes }: Container): MappedText {
    const span = spanOf(node)
    const start = /[`~+-]/.test(source[span.start]!) ? secondLine(source, span) : span.start
    return rawText(node.value, { source, start, end: span.end, quotes })
  }

  function add(
    node: Nodes,
    kind: Block['kind'],
    { map, marks }: { map: MappedText; marks: readonly Mark[] },
    { item, cell, quotes, footnote }: Container,
  ): Block {
    const span = spanOf(node)
    const block: Block = {
      index: blocks.length,
      kind,
      span,
      text: map.text,
      spanOf: (start, end) => (map.text === '' ? { start: span.start, end: span.start } : map.spanOf(start, end)),
      marks,
      depth: node.type === 'heading' ? node.depth : undefined,
      setext: node.type === 'heading' && source[span.start] !== '#',
      item,
      cell,
      quoted: quotes > 0,
      footnote,
    }
    blocks.push(block)
    if (item) (item.blocks as Block[]).push(block)
    return block
  }

  function list(node: Nodes & { type: 'list' }, inside: Container): void {
    const items: ListItem[] = []
    const depth = inside.item ? inside.item.list.depth + 1 : 0
    const result: List = { span: spanOf(node), ordered: node.ordered === true, depth, items }
    lists.push(result)
    if (inside.item) (inside.item.lists as List[]).push(result)
    for (const child of node.children) {
      const checked = child.checked ?? undefined
      items.push({ span: spanOf(child), list: result, parent: inside.item, checked, blocks: [], lists: [] })
    }
    for (const [index, child] of [...node.children.entries()].reverse())
      readAll(child, { ...inside, item: items[index] })
  }

  function table(node: TableNode, inside: Container): Table {
    const header: Block[] = []
    const rows: TableRow[] = []
    const result: Table = { span: spanOf(node), header, rows }
    for (const [index, child] of node.children.entries()) {
      const cells = index === 0 ? header : []
      const row = index === 0 ? undefined : { span: spanOf(child), table: result, cells }
      if (row) rows.push(row)
      for (const [column, cell] of child.children.entries())
        cells.push(add(cell, 'cell', inline(cell, inside), { ...inside, cell: { table: result, row, column } }))
    }
    return result
  }

  readAll(root, { item: undefined, cell: undefined, quotes: 0, footnote: false })
  for (let next = open.pop(); next; next = open.pop()) read(...next)
  return { blocks, lists, tables }
}

/** YAML, or TOML, which the types of mdast do not know. */
function isFrontMatter(node: Nodes): node is Yaml {
  return ['yaml', 'toml'].includes(node.type)
}

/** The targets of link references, by identifier; the first definition counts. */
function definitionsOf(root: Root): Map<string, string> {
  const result = new Map<string, string>()
  const open: Parents[] = [root]
  for (let parent = open.pop(); parent; parent = open.pop())
    for (const child of parent.children as (Definition | Html | Parents)[]) {
      if (child.type === 'definition' && !result.has(child.identifier)) result.set(child.identifier, child.url)
      if ('children' in child && child.type !== 'paragraph' && child.type !== 'heading') open.push(child)
    }
  return result
}
