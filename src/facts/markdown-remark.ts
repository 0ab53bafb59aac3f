import type { Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

/** GFM without autolink literals, which nearly double the time and make nodes that have no position. */
function gfm(this: Processor): void {
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem())
  ;(data.fromMarkdownExtensions ??= []).push([
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  ])
}

const withoutFrontMatter = unified().use(remarkParse).use(gfm).freeze()
const withFrontMatter = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(gfm).freeze()

/** The tree of remark-parse, which is there on every machine. */
export function parse(text: string): Root {
  // A document that starts with a thematic break loses its block quotes and lists to an unfinished front matter.
  return (hasFrontMatter(text) ? withFrontMatter : withoutFrontMatter).parse(text)
}

function hasFrontMatter(text: string): boolean {
  const fence = /^(---|\+\+\+)[ \t]*(?=[\r\n])/.exec(text)
  if (!fence) return false
  return (fence[1] === '---' ? /[\r\n]---[ \t]*(?:[\r\n]|$)/ : /[\r\n]\+\+\+[ \t]*(?:[\r\n]|$)/).test(text)
}
