import type { Field, MilestoneName, Moment, MomentEnd } from '../postmortem.js'
import type { FoundMilestone } from './milestones.js'
import { endOf, momentsWithin } from './moment-ends.js'

/** The milestone that a field of that name tells. */
export const fieldMilestoneNames: Readonly<Partial<Record<string, MilestoneName>>> = {
  start: 'began',
  detected: 'detected',
  declared: 'declared',
  mitigated: 'mitigated',
  end: 'resolved',
}
/** Fields in which a range is the whole incident. */
const windows: ReadonlySet<string | undefined> = new Set(['date', 'duration', 'impact'])

/** The label of a field says it; a range in a field that dates the incident says both ends. */
export function fieldMilestones(field: Field, moments: readonly Moment[]): FoundMilestone[] {
  const within = momentsWithin(moments, field.valueSpan)
  const [first, last] = [within[0], within.at(-1)]
  if (!first || !last) return []
  const found = (name: MilestoneName, at: MomentEnd): FoundMilestone => ({
    name,
    at,
    from: 'field',
    certainty: 'certain',
    text: `${field.label}: ${field.value}`,
    span: field.span,
  })
  const name = fieldMilestoneNames[field.name ?? '']
  if (name) return [found(name, name === 'resolved' ? endOf(last, 'to') : endOf(first, 'from'))]
  if (!windows.has(field.name) || first.expression.kind !== 'range') return []
  return [found('began', endOf(first, 'from')), found('resolved', endOf(first, 'to'))]
}
