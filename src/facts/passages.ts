import type { Block, Field, ListItem, Postmortem, Section, StatusPage, TableRow } from '../postmortem.js'
import type { Anchor, Passage } from '../time/passages.js'
import type { TimeExpression } from '../time/types.js'

/** A passage and the stretch of a block's text that it is. */
export interface PlacedPassage extends Passage {
  readonly block: Block
  /** Where it begins in the block's text. */
  readonly offset: number
}

type Facts = Pick<Postmortem, 'blocks' | 'sections' | 'fields' | 'statusPage' | 'title' | 'incidents'>
type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

const TIMED_FIELDS = new Set(['date', 'start', 'end', 'detected', 'declared', 'mitigated', 'publication', 'title'])

/**
 * The document as the time engine sees it: blocks, cut where a field, a title or a stamp begins or ends inside of one.
 *
 * @param extract The time expressions of a text.
 */
export function passagesOf(
  facts: Facts,
  extract: (text: string, block: Block) => readonly TimeExpression[],
): PlacedPassage[] {
  const passages: PlacedPassage[] = []
  const anchors = anchorSpans(facts)
  const cuts = cutsByBlock(facts, anchors)
  const updates = facts.statusPage?.updates ?? []
  const holders = new Holders(facts.sections)
  const headers = new Map<Block, number>()
  const tables = new Map<unknown, number>()
  const rows = new Map<TableRow, number>()
  for (const block of facts.blocks) {
    if (block.kind === 'html' || block.kind === 'rule') continue
    for (const [from, to] of stretches(block, cuts.get(block), facts.fields)) {
      const text = block.text.slice(from, to)
      const span = block.spanOf(from, Math.max(from, to - 1))
      const within = holders.of(span.start, block)
      const title = holders.titledAt(span.start, block)
      const table = block.cell && (tables.get(block.cell.table) ?? tables.size)
      if (table !== undefined) tables.set(block.cell!.table, table)
      const index = passages.length
      const row = block.cell?.row ? rowNumber(block.cell.row, rows) : 0
      if (block.cell && row === 0) headers.set(block, index)
      const header = block.cell && headers.get(block.cell.table.header[block.cell.column]!)
      const kind = kindOf(block, title)
      passages.push({
        index,
        block,
        offset: from,
        text,
        kind,
        expressions: kind === 'code' ? [] : extract(text, block),
        within,
        sequence: sequenceOf(block, kind, within, holders, table),
        cell: block.cell && { table: table!, row, column: block.cell.column, header: row === 0 ? undefined : header },
        update: updateAt(updates, span.start),
        anchor: anchors.find(({ start, end }) => span.start >= start && span.start < end)?.anchor,
      })
    }
  }
  return passages
}

/** From 1; every row of a table is numbered when the first one is met. */
function rowNumber(row: TableRow, rows: Map<TableRow, number>): number {
  if (!rows.has(row)) for (const [index, each] of row.table.rows.entries()) rows.set(each, index + 1)
  return rows.get(row)!
}

function kindOf(block: Block, title: Section | undefined): Passage['kind'] {
  if (block.kind === 'code' || block.kind === 'heading' || block.kind === 'cell') return block.kind
  if (title && title.carrier !== 'label' && title.value === undefined) return 'heading'
  return block.item?.blocks[0] === block ? 'item' : 'paragraph'
}

function sequenceOf(
  block: Block,
  kind: Passage['kind'],
  within: readonly number[],
  holders: Holders,
  table: number | undefined,
): string {
  if (block.cell) return `table ${table} column ${block.cell.column}`
  if (kind === 'heading') return `headings ${within.at(-2) ?? 0} ${block.depth ?? 'plain'}`
  if (block.item) return kind === 'item' ? `list ${holders.list(block.item)}` : `item ${holders.item(block.item)}`
  return `paragraphs ${within.at(-1) ?? 0}`
}

/** The sections and list items that hold a place, by ids of their own. */
class Holders {
  readonly #sections: readonly Section[]
  readonly #ids = new Map<unknown, number>()
  #next = 0
  #open: Section[] = []

  constructor(sections: readonly Section[]) {
    this.#sections = sections
  }

  /** Outermost first. Places must come in the order of the text. */
  of(start: number, block: Block): number[] {
    for (let next = this.#sections[this.#next]; next && next.span.start <= start; next = this.#sections[++this.#next])
      this.#open.push(next)
    this.#open = this.#open.filter(({ body, span }) => start < Math.max(body.end, span.end))
    const items: ListItem[] = []
    for (let item = block.item; item; item = item.parent) if (item.lists.length > 0) items.unshift(item)
    return [...this.#open, ...items].map(holder => this.#id(holder))
  }

  titledAt(start: number, block: Block): Section | undefined {
    return this.#open.find(
      section => section.heading === block && start >= section.span.start && start < section.span.end,
    )
  }

  list({ list }: ListItem): number {
    return this.#id(list)
  }

  item(item: ListItem): number {
    return this.#id(item)
  }

  #id(holder: unknown): number {
    const id = this.#ids.get(holder) ?? this.#ids.size + 1
    this.#ids.set(holder, id)
    return id
  }
}

interface AnchorSpan {
  readonly start: number
  readonly end: number
  readonly anchor: Anchor
}

function anchorSpans({ fields, statusPage, title, incidents, blocks }: Facts): AnchorSpan[] {
  const headings = new Map(blocks.filter(({ kind }) => kind === 'heading').map(block => [block.span.start, block]))
  const own = incidents.map(({ span }) => headings.get(span.start)).filter(block => block !== undefined)
  return [
    ...(statusPage?.publication ? [{ ...statusPage.publication.stampSpan, anchor: 'publication' as const }] : []),
    ...(statusPage?.updates ?? []).map(({ stampSpan }) => ({ ...stampSpan, anchor: 'stamp' as const })),
    ...fields.flatMap(field => fieldAnchor(field)),
    ...(title ? [{ ...title.span, anchor: 'title' as const }] : []),
    ...own.map(({ span }) => ({ ...span, anchor: 'title' as const })),
  ]
}

function fieldAnchor({ name, carrier, span }: Field): AnchorSpan[] {
  if (name === 'publication') return [{ ...span, anchor: 'publication' }]
  return carrier !== 'front-matter' && (name === 'date' || name === 'start') ? [{ ...span, anchor: 'header' }] : []
}

function cutsByBlock(
  { blocks, sections, fields, statusPage }: Facts,
  anchors: readonly AnchorSpan[],
): Map<Block, number[]> {
  const cuts = new Map<Block, number[]>()
  const cut = (block: Block, ...offsets: number[]) => cuts.set(block, [...(cuts.get(block) ?? []), ...offsets])
  for (const { block, span, name } of fields)
    if (block.kind !== 'cell' && name !== undefined && TIMED_FIELDS.has(name)) cut(block, span.start, span.end)
  for (const { heading, span, carrier } of sections)
    if (heading.kind === 'paragraph' && carrier !== 'label') cut(heading, span.start, span.end)
  const places = [
    ...anchors.filter(({ anchor }) => anchor === 'stamp' || anchor === 'publication'),
    ...updateSpans(statusPage),
  ]
  let next = 0
  for (const { start, end } of places.sort((a, b) => a.start - b.start)) {
    while (blocks[next] && blocks[next]!.span.end <= start) next++
    if (blocks[next] && blocks[next]!.kind === 'paragraph') cut(blocks[next]!, start, end)
  }
  return cuts
}

function updateSpans(statusPage: StatusPage | undefined): { start: number; end: number }[] {
  return (statusPage?.updates ?? []).map(({ span }) => ({ start: span.start, end: span.start }))
}

/** The parts of a block's text between the cuts, those without words left out; of front matter only the lines of times. */
function stretches(block: Block, offsets: readonly number[] | undefined, fields: readonly Field[]): [number, number][] {
  const { text } = block
  if (!offsets) return block.kind === 'front-matter' ? [] : [[0, text.length]]
  const at = [...new Set([0, ...offsets.map(offset => textIndex(block, offset)), text.length])].sort((a, b) => a - b)
  const parts = at.slice(1).map((end, nth): [number, number] => [at[nth]!, end])
  const kept = parts.filter(([from, to]) => text.slice(from, to).trim() !== '')
  if (block.kind !== 'front-matter') return kept
  const timed = fields.filter(
    field => field.block === block && field.name !== undefined && TIMED_FIELDS.has(field.name),
  )
  return kept.filter(([from]) =>
    timed.some(
      ({ span }) => block.spanOf(from, from + 1).start >= span.start && block.spanOf(from, from + 1).start < span.end,
    ),
  )
}

/** The first index of a block's text that stands at or behind an offset of the source. */
function textIndex({ text, spanOf }: Block, offset: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spanOf(middle, middle + 1).start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function updateAt(updates: StatusPage['updates'], start: number): number | undefined {
  const index = updates.findIndex(({ span }) => start >= span.start && start < span.end)
  return index < 0 ? undefined : index
}

/** The same expression in the coordinates of the block. */
export function shifted(expression: TimeExpression, by: number): TimeExpression {
  if (by === 0) return expression
  const moved = JSON.parse(JSON.stringify(expression)) as Writable<TimeExpression>
  const move = (place: { start: number; end: number } | undefined) => {
    if (!place) return
    place.start += by
    place.end += by
  }
  move(moved)
  for (const point of [moved.from, moved.to]) {
    move(point as Writable<typeof moved.from> | undefined)
    move(point?.zone as { start: number; end: number } | undefined)
    move(point?.numericDate as { start: number; end: number } | undefined)
  }
  return moved
}
