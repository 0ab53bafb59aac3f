import type { Block, Duration, Field, Moment, Postmortem } from '../postmortem.js'
import type { Span } from '../span.js'
import { durations } from '../time/duration.js'
import type { DurationExpression } from '../time/types.js'
import { adjacentRange } from './durations-adjacent.js'
import { labelledEnds } from './durations-labelled.js'
import { contradictedByField, contradictedEnds } from './durations-told.js'
import { tolerance } from './durations-tolerance.js'
import { minutesBetween } from './moment-ends.js'
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
  const found = blocks.filter(isText).flatMap(block =>
    durations(block.text).map(expression => {
      const span = block.spanOf(expression.start, expression.end)
      const field = fields.find(({ valueSpan }) => span.start >= valueSpan.start && span.end <= valueSpan.end)
      const own = ownEnds(block, expression, byBlock.get(block) ?? [], field, facts)
      const ends = own ?? contradicted(block, expression, field, facts)
      const between = ends && !isQualified(block, expression) ? ends : undefined
      return { field, duration: durationOf(block, expression, span, between, between !== undefined && !own) }
    }),
  )
  return found.map(({ field, duration }) =>
    field?.name === 'duration' ? { ...duration, parts: partsOf(field, found) } : duration,
  )
}

/** A length, and the field that states it. */
interface Told {
  readonly field: Field | undefined
  readonly duration: Duration
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
function partsOf({ incident }: Field, all: readonly Told[]): Duration[] {
  const named = (wanted: string) => all.filter(({ field }) => field?.name === wanted && field.incident === incident)
  const [detect, resolve] = [named('time-to-detect'), named('time-to-resolve')]
  return detect.length === 1 && resolve.length === 1 ? [detect[0]!.duration, resolve[0]!.duration] : []
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
  { milestones }: Facts,
): Ends {
  const ends = adjacentRange(block.text, duration, moments) ?? (field && labelledEnds(field, duration, milestones))
  return ends && !BETWEEN_OTHERS.test(block.text.slice(duration.end, duration.end + 60)) ? ends : undefined
}

/** What the rest of the report says, where nothing beside the length tells. */
function contradicted(block: Block, duration: DurationExpression, field: Field | undefined, facts: Facts): Ends {
  if (field) return field.name === 'duration' ? contradictedByField(duration, facts) : undefined
  return contradictedEnds(block, duration, facts)
}

function isQualified({ text }: Block, { start }: DurationExpression): boolean {
  return QUALIFIED.test(lineAround(text, start))
}

/** "28 minutes from merge to promotion" says itself what it is the length of. */
const BETWEEN_OTHERS =
  /^ from (?!(?:the )?(?:start|begin|onset|first|impact|detect|alert|declar|report|outage|incident))[a-z][^\d.;,()]{1,40} to [a-z]/i

function lineAround(text: string, index: number): string {
  const start = text.lastIndexOf('\n', index - 1) + 1
  const end = text.indexOf('\n', index)
  return text.slice(Math.max(start, index - 120), end < 0 ? index + 120 : Math.min(end, index + 120))
}
