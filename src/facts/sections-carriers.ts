import { compiled } from '../compiled.js'
import type { Block, Carrier, Section, SectionRole } from '../postmortem.js'
import type { DocumentSettings } from '../settings.js'
import type { Span } from '../span.js'
import { fieldName } from './fields-names.js'
import { type Label, labelOf } from './labels.js'
import { type Line, linesOf } from './lines.js'
import { titleRoles } from './title-roles.js'

/** A place that opens a section, before sections are nested. */
export interface Opening {
  readonly title: string
  readonly roles: readonly SectionRole[]
  readonly carrier: Carrier
  readonly certainty: Section['certainty']
  readonly heading: Block
  readonly span: Span
  /** Where the title and its colon end. */
  readonly bodyStart: number
  readonly value?: { readonly text: string; readonly span: Span } | undefined
  /** What ends the section at the latest: the list item or the table row that holds it. */
  readonly within?: Span | undefined
}

const MOST_WORDS = 6
const MOST_WORDS_ASKED = 12
/** Facts about the incident, not sections, when a value stands behind the label. */
const FACTS: ReadonlySet<string | undefined> = new Set([
  'title',
  'severity',
  'status',
  'services',
  'authors',
  'responders',
  'commander',
  'duration',
])
/** "TODO: credit the reporter" is left over in the text, and opens no list of measures. */
const NOTE_TO_SELF = /^to-?do$/i
/** Most titles have nothing to take off. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/
const TAIL = /[\s:：\p{Extended_Pictographic}]|\uFE0F/u
/** What a title begins with where no mark makes it one. */
const TITLE_START = /^[\p{Lu}\p{Lo}\p{N}\p{So}]/u
const NUMBERING = /^(?:[^\p{L}\p{N}<[(¿¡"'“]+|\d{1,2}(?:\.\d{1,2})*[.):]\s+)+/u

/** A title as a reader says it: without numbering, emoji and the closing colon. */
export function displayTitle(text: string): string {
  if (PLAIN.test(text)) return text
  const plain = text.replace(/[\s\uFFFC]+/g, ' ').trim()
  return withoutTail(plain.replace(compiled(NUMBERING), '')) || plain
}

function withoutTail(text: string): string {
  const characters = [...text]
  while (characters.length > 0 && TAIL.test(characters.at(-1)!)) characters.pop()
  return characters.join('')
}

/** What opens sections in each block; blocks that open none are left out. */
export type Openings = ReadonlyMap<Block, readonly Opening[]>

/** Every section title of a document, by its five carriers, wherever it stands. */
export function readOpenings(blocks: readonly Block[], settings: DocumentSettings): Openings {
  const openings = new Map<Block, readonly Opening[]>()
  for (const block of blocks) {
    const own = openingsOf(block, settings)
    if (own.length > 0) openings.set(block, own)
  }
  return openings
}

function openingsOf(block: Block, settings: DocumentSettings): Opening[] {
  if (block.kind === 'heading') return [headingOpening(block, settings)]
  if (block.kind === 'cell') return rowOpening(block, settings)
  if (block.kind !== 'paragraph') return []
  const lines = linesOf(block)
  return lines.flatMap((line, index) => lineOpening(line, index === lines.length - 1 && index > 0, settings) ?? [])
}

function headingOpening(block: Block, settings: DocumentSettings): Opening {
  const { roles, exact } = titleRoles(block.text, settings.sections)
  return {
    title: displayTitle(withCode(block)),
    roles,
    carrier: block.setext ? 'setext' : 'heading',
    certainty: exact || roles.length === 0 ? 'certain' : 'likely',
    heading: block,
    span: block.span,
    bodyStart: block.span.end,
  }
}

/** The text of a heading with its inline code, which block texts leave out. */
function withCode({ text, marks }: Block): string {
  const code = marks.filter(({ kind }) => kind === 'code').sort((a, b) => b.start - a.start)
  return code.reduce((whole, { start, end, value = '' }) => whole.slice(0, start) + value + whole.slice(end), text)
}

function lineOpening(line: Line, closing: boolean, settings: DocumentSettings): Opening | undefined {
  const label = labelOf(line)
  if (label) return labelOpening(label, settings)
  return closing ? undefined : plainOpening(line, settings)
}

function labelOpening(label: Label, settings: DocumentSettings): Opening | undefined {
  const { line } = label
  const { roles, exact } = titleRoles(label.label, settings.sections)
  if (roles.length === 0) return undefined
  const alone = label.value === ''
  if (!label.bold && !exact) return undefined
  if (!alone && !label.bold && NOTE_TO_SELF.test(label.label)) return undefined
  if (!alone && FACTS.has(fieldName(label.label, label.value))) return undefined
  const valueSpan = line.block.spanOf(label.valueStart, Math.max(line.end, label.valueStart))
  return {
    title: displayTitle(label.label),
    roles,
    carrier: alone && label.bold ? 'bold' : 'label',
    certainty: exact ? 'likely' : 'possible',
    heading: line.block,
    span: line.block.spanOf(line.start, label.labelEnd),
    bodyStart: alone ? line.span.end : valueSpan.start,
    value: alone ? undefined : { text: label.value, span: valueSpan },
    within: holder(line.block, alone),
  }
}

/** A label that has its list item to itself stands above what follows the item; any other ends with its item. */
function holder({ item }: Block, alone: boolean): Span | undefined {
  return item && alone && item.blocks.length === 1 && item.lists.length === 0 ? undefined : item?.span
}

/** "Root Cause" on a line of its own, as a document editor pastes it. */
function plainOpening(line: Line, settings: DocumentSettings): Opening | undefined {
  if (line.block.item || !compiled(TITLE_START).test(line.text)) return undefined
  const asks = isQuestionAlone(line)
  const most = asks ? MOST_WORDS_ASKED : MOST_WORDS
  if (line.text.length > 80 || line.text.split(/\s+/).length > most || /[.,;]$/.test(line.text)) return undefined
  const { roles, exact } = titleRoles(line.text, settings.sections)
  if (roles.length === 0 || !(exact || asks)) return undefined
  return {
    title: displayTitle(line.text),
    roles,
    carrier: 'plain',
    certainty: 'possible',
    heading: line.block,
    span: line.span,
    bodyStart: line.span.end,
  }
}

/** "What are we doing to keep this from happening again?" as a paragraph of its own. */
function isQuestionAlone({ text, block }: Line): boolean {
  return text.endsWith('?') && block.text.trim() === text
}

/** The rows of a two-column table of facts: "| Impact | … |". */
function rowOpening(block: Block, settings: DocumentSettings): Opening[] {
  const { table, row, column } = block.cell!
  if (column !== 0 || table.header.length !== 2) return []
  const value = (row ? row.cells : table.header)[1]
  const { roles, exact } = titleRoles(block.text, settings.sections)
  if (!value || roles.length === 0 || !exact || FACTS.has(fieldName(block.text, value.text))) return []
  return [
    {
      title: displayTitle(block.text),
      roles,
      carrier: 'label',
      certainty: 'likely',
      heading: block,
      span: block.span,
      bodyStart: value.span.start,
      value: { text: value.text.trim(), span: value.span },
      within: { start: block.span.start, end: value.span.end },
    },
  ]
}
