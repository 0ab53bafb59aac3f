import type { Block, Field, MilestoneName, TimelineEntry } from '../postmortem.js'
import { isWithin } from '../span.js'
import { fieldMilestoneNames } from './milestones-fields.js'

type Label = Pick<Field, 'valueSpan'> & { readonly name: MilestoneName }

/** The fields that tell a milestone, by the block that they stand in. */
export function milestoneLabels(fields: readonly Field[]): Map<Block, Label[]> {
  const found = new Map<Block, Label[]>()
  for (const { name, block, valueSpan } of fields) {
    const milestone = fieldMilestoneNames[name ?? '']
    if (milestone) found.set(block, [...(found.get(block) ?? []), { name: milestone, valueSpan }])
  }
  return found
}

/** The entry with the milestone whose field its time is the value of. */
export function withLabel(entry: TimelineEntry, labels: ReadonlyMap<Block, readonly Label[]>): TimelineEntry {
  const { span } = entry.moment
  const own = labels.get(entry.block)?.find(({ valueSpan }) => isWithin(span, valueSpan))
  return own ? { ...entry, label: own.name } : entry
}
