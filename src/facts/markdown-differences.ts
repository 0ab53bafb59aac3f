import type { Code, Html, ListItem, Nodes, Parents, Root } from 'mdast'
import type { Point } from 'unist'
import { lineStart } from './line-start.js'

/**
 * Makes the trees of both parsers one, in place. The known differences:
 *
 * - the paragraph of a task item starts behind the checkbox in Sätteri, where remark-parse starts it at the checkbox
 *   when anything but text comes first
 * - a list or block quote may end with blank lines in remark-parse, an HTML block with a line ending in Sätteri:
 *   here they end with what they hold
 * - Sätteri may split indented code: here it is one block
 */
export function withoutDifferences(root: Root, source: string): Root {
  const parents: Parents[] = [root]
  for (let index = 0; index < parents.length; index++) {
    const parent = parents[index]!
    joinIndentedCode(parent, source)
    if (parent.type === 'listItem' && typeof parent.checked === 'boolean') startAtCheckbox(parent, source)
    for (const child of parent.children) {
      if ('children' in child) parents.push(child)
      else if (child.type === 'html') endBeforeLineEnding(child, source)
    }
  }
  for (const parent of parents.reverse()) endAtLastChild(parent)
  return root
}

function startAtCheckbox(item: ListItem, source: string): void {
  const paragraph = item.children[0]
  const head = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  if (!paragraph?.position || !head?.position || head.type === 'text') return
  const { start } = paragraph.position
  if (start.offset! < head.position.start.offset!) return
  const checkbox = source.lastIndexOf('[', start.offset! - 1)
  paragraph.position.start = { ...start, column: start.column - (start.offset! - checkbox), offset: checkbox }
}

function endBeforeLineEnding(html: Html, source: string): void {
  const { start, end } = html.position!
  const offset = endOfText(source, end.offset!)
  if (offset === end.offset) return
  html.value = html.value.slice(0, endOfText(html.value, html.value.length))
  html.position = { start, end: pointAt(source, offset, end) }
}

function endOfText(text: string, end: number): number {
  while (text[end - 1] === '\n' || text[end - 1] === '\r') end--
  return end
}

/** The place of an offset on the line above a point. */
function pointAt(source: string, offset: number, below: Point): Point {
  return { line: below.line - 1, column: offset - lineStart(source, offset) + 1, offset }
}

/** Two blocks of indented code never follow one another. */
function joinIndentedCode({ children }: Parents, source: string): void {
  for (let index = children.length - 1; index > 0; index--) {
    const [above, below] = [children[index - 1]!, children[index]!]
    if (!isIndentedCode(above, source) || !isIndentedCode(below, source)) continue
    const between = source.slice(above.position!.end.offset, below.position!.start.offset).replace(/[^\r\n]/g, '')
    above.value += between + below.value
    above.position = { start: above.position!.start, end: below.position!.end }
    children.splice(index, 1)
  }
}

function isIndentedCode(node: Nodes, source: string): node is Code {
  return node.type === 'code' && /[ \t]/.test(source[node.position!.start.offset!]!)
}

const containers = new Set(['list', 'listItem', 'blockquote', 'footnoteDefinition'])

function endAtLastChild(parent: Parents): void {
  const last = parent.children.at(-1)
  if (!parent.position || !last?.position || !containers.has(parent.type)) return
  parent.position = { start: parent.position.start, end: last.position.end }
}
