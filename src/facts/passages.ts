import type { Block, Postmortem, Section, TableRow } from '../postmortem.js'
import type { Passage } from '../time/passages.js'
import type { TimeExpression } from '../time/types.js'
import { anchorsOf } from './passages-anchors.js'
import { Cuts } from './passages-cuts.js'
import { Holders } from './passages-holders.js'
import { Stretches } from './stretches.js'

/** A passage and the stretch of a block's text that it is. */
export interface PlacedPassage extends Passage {
  readonly block: Block
  /** Where it begins in the block's text. */
  readonly offset: number
}

type Facts = Pick<Postmortem, 'blocks' | 'sections' | 'fields' | 'statusPage' | 'title' | 'incidents'>

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
  const anchors = anchorsOf(facts)
  const cuts = new Cuts(facts)
  const updates = new Stretches([...(facts.statusPage?.updates ?? []).entries()], ([, { span }]) => span)
  const holders = new Holders(facts.sections)
  const headers = new Map<Block, number>()
  const tables = new Map<unknown, number>()
  const rows = new Map<TableRow, number>()
  for (const block of facts.blocks) {
    // An aside in HTML may say the zone: "All timestamps in UTC".
    if (block.kind === 'rule' || (block.kind === 'html' && !/\btime ?(?:s|stamps?|zone)\b/i.test(block.text))) continue
    for (const [from, to] of cuts.partsOf(block)) {
      const text = block.text.slice(from, to)
      const { start } = block.spanOf(from, from)
      const within = holders.of(start, block)
      const title = holders.titledAt(start, block)
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
        expressions: kind === 'code' || block.kind === 'html' ? [] : extract(text, block),
        within,
        sequence: sequenceOf(block, kind, within, holders, table),
        cell: block.cell && { table: table!, row, column: block.cell.column, header: row === 0 ? undefined : header },
        update: updates.first(start)?.[0],
        anchor: anchors.first(start)?.anchor,
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
