import type { Block, Postmortem } from '../postmortem.js'
import type { CellPosition, Passage } from '../time/passages.js'
import type { TimeExpression } from '../time/types.js'
import { anchorsOf } from './passages-anchors.js'
import { Cells } from './passages-cells.js'
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

const OF_TIMES = /\btime ?(?:s|stamps?|zone)\b/i

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
  const cells = new Cells()
  for (const block of facts.blocks) {
    // An aside in HTML may say the zone: "All timestamps in UTC".
    if (block.kind === 'rule' || (block.kind === 'html' && !OF_TIMES.test(block.text))) continue
    for (const [from, to] of cuts.partsOf(block)) {
      const text = block.text.slice(from, to)
      const { start } = block.spanOf(from, from)
      const index = passages.length
      const cell = block.cell && cells.positionOf(block.cell, block, index)
      const within = holders.of(start, block)
      const kind = kindOf(block, start, holders)
      const expressions = kind === 'code' || block.kind === 'html' ? [] : extract(text, block)
      const isTimed = expressions.length > 0
      passages.push({
        index,
        block,
        offset: from,
        text,
        kind,
        expressions,
        within,
        cell,
        // The rest is asked of times only.
        sequence: isTimed ? sequenceOf(block, kind, within, holders, cell) : '',
        update: isTimed ? updates.first(start)?.[0] : undefined,
        anchor: isTimed ? anchors.first(start)?.anchor : undefined,
      })
    }
  }
  return passages
}

function kindOf(block: Block, start: number, holders: Holders): Passage['kind'] {
  if (block.kind === 'code' || block.kind === 'heading' || block.kind === 'cell') return block.kind
  if (holders.hasTitleAt(start)) return 'heading'
  return block.item?.blocks[0] === block ? 'item' : 'paragraph'
}

function sequenceOf(
  block: Block,
  kind: Passage['kind'],
  within: readonly number[],
  holders: Holders,
  cell: CellPosition | undefined,
): string {
  if (cell) return `table ${cell.table} column ${cell.column}`
  if (kind === 'heading') return `headings ${within.at(-2) ?? 0} ${block.depth ?? 'plain'}`
  if (block.item) return kind === 'item' ? `list ${holders.list(block.item)}` : `item ${holders.item(block.item)}`
  return `paragraphs ${within.at(-1) ?? 0}`
}
