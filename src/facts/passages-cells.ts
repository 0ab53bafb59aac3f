import type { Block, CellPlace, Table, TableRow } from '../postmortem.js'
import type { CellPosition } from '../time/passages.js'

/** Numbers the tables and rows of a document as they are met. */
export class Cells {
  readonly #tables = new Map<Table, number>()
  readonly #rows = new Map<TableRow, number>()
  /** The passages of the header cells. */
  readonly #headers = new Map<Block, number>()

  /** Where a cell's passage stands, which must be the next of the document. */
  positionOf({ table, row, column }: CellPlace, cell: Block, passage: number): CellPosition {
    if (!this.#tables.has(table)) {
      this.#tables.set(table, this.#tables.size)
      for (const [index, each] of table.rows.entries()) this.#rows.set(each, index + 1)
    }
    if (!row) this.#headers.set(cell, passage)
    return {
      table: this.#tables.get(table)!,
      row: row ? this.#rows.get(row)! : 0,
      column,
      header: row && this.#headers.get(table.header[column]!),
    }
  }
}
