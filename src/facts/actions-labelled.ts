import type { Block } from '../postmortem.js'
import type { FoundItem, ItemReading } from './action-item.js'
import { itemText } from './action-text.js'
import { isNoItem } from './actions-not.js'

const LABEL = /^\s*(?:action (?:item|point)|AP|AI)s?\s*\d{0,2}\s*[:：]\s*(?=\S)/i

/** "Action point: raise the limit", wherever it stands: what a report without a section of measures has instead. */
export function labelledItems(blocks: readonly Block[], reading: ItemReading): FoundItem[] {
  return blocks.flatMap(block => {
    const label = block.kind === 'paragraph' && !block.quoted ? LABEL.exec(block.text) : null
    if (!label) return []
    const text = itemText(block, label[0].length)
    return isNoItem(text, reading) ? [] : [{ text, span: block.spanOf(label[0].length, block.text.length) }]
  })
}
