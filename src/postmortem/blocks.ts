/** What Markdown makes of the text: paragraphs, headings, lists and tables, with their places in the source. Types only. */
import type { Placed, Span } from '../span.js'

/** What a stretch of a block's text is in Markdown. Indices are into the block's text. */
export interface Mark {
  readonly kind: 'strong' | 'emphasis' | 'delete' | 'code' | 'link' | 'image' | 'html' | 'footnote'
  readonly start: number
  readonly end: number
  /** In the source, delimiters included. */
  readonly span: Span
  /** The target of a link or an image; the identifier of a footnote. */
  readonly url?: string | undefined
  /** The content of inline code or HTML, which the text shows as one placeholder (U+FFFC). */
  readonly value?: string | undefined
}

export interface List extends Placed {
  readonly ordered: boolean
  /** 0 for a list that is in no other list. */
  readonly depth: number
  readonly items: readonly ListItem[]
}

export interface ListItem extends Placed {
  readonly list: List
  readonly parent: ListItem | undefined
  /** True for `[x]`, false for `[ ]`, undefined without a checkbox. */
  readonly checked: boolean | undefined
  /** Its own blocks, those of nested lists excluded. */
  readonly blocks: readonly Block[]
  readonly lists: readonly List[]
}

export interface Table extends Placed {
  readonly header: readonly Block[]
  readonly rows: readonly TableRow[]
}

export interface TableRow extends Placed {
  readonly table: Table
  /** One block a cell, in order; rows may be shorter or longer than the header. */
  readonly cells: readonly Block[]
}

export interface CellPlace {
  readonly table: Table
  /** Undefined for a cell of the header. */
  readonly row: TableRow | undefined
  /** From 0. */
  readonly column: number
}

/**
 * A heading, paragraph, table cell, code block, HTML block or front matter. `text` is what a reader sees: link text in;
 * URLs, images, comments and code out (one U+FFFC keeps the neighbours of code, images and bare URLs apart);
 * lines are kept, soft and hard breaks alike, as "\n". Inline code whose whole content is one time expression is text.
 */
export interface Block extends Placed {
  /** Position in `Postmortem.blocks`. */
  readonly index: number
  readonly kind: 'heading' | 'paragraph' | 'cell' | 'code' | 'html' | 'front-matter' | 'rule'
  readonly text: string
  /** Where a stretch of `text` stands in the source. */
  spanOf(start: number, end: number): Span
  readonly marks: readonly Mark[]
  /** 1 to 6, for a heading. */
  readonly depth: number | undefined
  readonly setext: boolean
  /** The innermost list item that holds it. */
  readonly item: ListItem | undefined
  readonly cell: CellPlace | undefined
  /** Inside a block quote. */
  readonly quoted: boolean
  /** Inside a footnote definition. */
  readonly footnote: boolean
}
