import type { TimeExpression } from './types.js'

/**
 * A stretch of a document as the time engine sees it: text, what was found in it, and where it stands among the
 * others. What carries it in Markdown is for the caller to know.
 */
export interface Passage {
  /** Position in the list of passages, which runs in reading order. */
  readonly index: number
  readonly text: string
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'code'
  readonly expressions: readonly TimeExpression[]
  /** What holds it, outermost first: sections and list items, each by an id of its own. A heading is in its section. */
  readonly within: readonly number[]
  /** Passages that follow each other as entries do: the items of a list, the cells of a column, headings of a level. */
  readonly sequence: string
  readonly cell?: CellPosition | undefined
  /** The update of a status page that it belongs to. */
  readonly update?: number | undefined
  /** What its dates say about the whole document. */
  readonly anchor?: Anchor | undefined
}

export interface CellPosition {
  readonly table: number
  /** 0 for the header. */
  readonly row: number
  readonly column: number
  /** The passage of the column's header. */
  readonly header: number | undefined
}

/**
 * - `header`: a field that says when the incident was; `title`
 * - `stamp`: when an update of a status page was posted; `publication`: when the document was
 */
export type Anchor = 'header' | 'title' | 'stamp' | 'publication'

/** What the document does not say itself. */
export interface Surroundings {
  /** A date in the name of the file, as midnight. */
  readonly fileDate?: number | undefined
  /** The zone of a time that names none. */
  readonly timezone?: string | undefined
  /** What an abbreviation means here: { CET: 'Africa/Tunis' }. */
  readonly zones?: Readonly<Record<string, string>> | undefined
  /** Today, as an instant. */
  readonly now?: number | undefined
}

/** True where nothing but punctuation, markup or a small word stands before a place on its line. */
export function opensLine(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  return OPENING.test(before.slice(before.lastIndexOf('\n') + 1))
}

const OPENING =
  /^[\s[({*|~"'`_:•●◦▪>–—-]*(?:(?:on|at|around|from|about|approximately|approx\.?|between|ca\.?|circa|by)\s+)?$/i
