import type { Block, Duration, Field, Moment, Postmortem } from '../postmortem.js'
import type { Span } from '../span.js'
import { durations } from '../time/duration.js'
import type { DurationExpression } from '../time/types.js'
import { adjacentRange } from './durations-adjacent.js'
import { labelledEnds } from './durations-labelled.js'
import { ToldLengths } from './durations-told.js'
import { tolerance } from './durations-tolerance.js'
import { ToldMilestones } from './milestones-told.js'
import { minutesBetween } from './moment-ends.js'
import { Stretches } from './stretches.js'
import { momentsByBlock } from './timeline-entries.js'

type Facts = Pick<Postmortem, 'blocks' | 'fields' | 'moments' | 'milestones' | 'sections' | 'incidents'>
type Ends = Duration['between']

/** Not the time that passed on the clock, or not that of the incident: "9h (during support hours)", "a 5 minute timeout". */
const QUALIFIED =
  /\b(?:(?:support|business|working|office|opening) hours|time-?out|every|each|interval|average|per (?:day|hour|week|month)|cumulative|combined|sum of|window of observation|observation window|minus|excluding|not counting|net of)\b/i

/** Every stated length of time, with the two times that it is the length of where the document ties it to two. */
export function readDurations(facts: Facts): Duration[] {
  const { blocks, fields, moments } = facts
  const byBlock = momentsByBlock(moments)
  const values = new Stretches(fields, ({ valueSpan }) => valueSpan)
  const milestones = new ToldMilestones(facts.milestones)
  const lengths = new ToldLengths(facts, milestones)
  const found = blocks.filter(isText).flatMap(block =>
    durations(block.text).map(expression => {
      const span = block.spanOf(expression.start, expression.end)
      const holder = values.first(span.start)
      const field = holder && span.end <= holder.valueSpan.end ? holder : undefined
      const own = ownEnds(block, expression, byBlock.get(block) ?? [], field, milestones)
      const ends = own ?? contradicted(block, expression, field, lengths)
      const between = ends && !isQualified(block, expression) ? ends : undefined
      return { field, duration: durationOf(block, expression, span, between, between !== undefined && !own) }
    }),
  )
  const measures = new Map<string, Duration[]>()
  for (const { field, duration } of found) {
    const measure = `${field?.incident} ${field?.name}`
    const others = measures.get(measure)
    if (others) others.push(duration)
    else measures.set(measure, [duration])
  }
  return found.map(({ field, duration }) =>
    field?.name === 'duration' ? { ...duration, parts: partsOf(field, measures) } : duration,
  )
}

function durationOf(
  block: Block,
  expression: DurationExpression,
  span: Span,
  between: Ends,
  isApart: boolean,
): Duration {
  const measured = between ? minutesBetween(...between) : []
  const allowed = between ? tolerance(expression, between) : 0
  return { span, text: expression.text, block, expression, between, isApart, parts: [], measured, tolerance: allowed }
}

/** The time to detect and the time to resolve of the same form: the whole cannot be longer than both. */
function partsOf({ incident }: Field, measures: ReadonlyMap<string, readonly Duration[]>): Duration[] {
  const [detect = [], resolve = []] = ['time-to-detect', 'time-to-resolve'].map(name =>
    measures.get(`${incident} ${name}`),
  )
  return detect.length === 1 && resolve.length === 1 ? [detect[0]!, resolve[0]!] : []
}

function isText({ kind, quoted }: Block): boolean {
  return !quoted && (kind === 'paragraph' || kind === 'heading' || kind === 'cell')
}

/** What stands beside the length, or around it. */
function ownEnds(
  block: Block,
  duration: DurationExpression,
  moments: readonly Moment[],
  field: Field | undefined,
  milestones: ToldMilestones,
): Ends {
  const ends = adjacentRange(block.text, duration, moments) ?? (field && labelledEnds(field, duration, milestones))
  return ends && !BETWEEN_OTHERS.test(block.text.slice(duration.end, duration.end + 60)) ? ends : undefined
}

/** What the rest of the report says, where nothing beside the length tells. */
function contradicted(
  block: Block,
  duration: DurationExpression,
  field: Field | undefined,
  lengths: ToldLengths,
): Ends {
  if (field) return field.name === 'duration' ? lengths.contradictedByField(duration) : undefined
  return lengths.contradictedBy(block, duration)
}

function isQualified({ text }: Block, { start }: DurationExpression): boolean {
  return QUALIFIED.test(lineAround(text, start))
}

/** "28 minutes from merge to promotion" says itself what it is the length of. */
const BETWEEN_OTHERS =
  /^ from (?!(?:the )?(?:start|begin|onset|first|impact|detect|alert|declar|report|outage|incident))[a-z][^\d.;,()]{1,40} to [a-z]/i

function lineAround(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 120), index)
  const [after] = text.slice(index, index + 120).split('\n', 1)
  return before.slice(before.lastIndexOf('\n') + 1) + after
}
