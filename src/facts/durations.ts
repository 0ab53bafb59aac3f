import type { Block, Duration, Field, Milestone, Moment, Postmortem } from '../postmortem.js'
import { durations } from '../time/duration.js'
import type { DurationExpression } from '../time/types.js'
import { adjacentRange } from './durations-adjacent.js'
import { labelledEnds } from './durations-labelled.js'
import { tolerance } from './durations-tolerance.js'
import { minutesBetween } from './moment-ends.js'

type Facts = Pick<Postmortem, 'blocks' | 'fields' | 'moments' | 'milestones'>
type Ends = Duration['between']

/** Not the time that passed on the clock, or not that of the incident: "9h (during support hours)", "a 5 minute timeout". */
const QUALIFIED =
  /\b(?:(?:support|business|working|office|opening) hours|time-?out|every|each|interval|average|per (?:day|hour|week|month)|cumulative|combined|sum of|window of observation|observation window)\b/i

/** Every stated length of time, with the two times that it is the length of where the document ties it to two. */
export function readDurations({ blocks, fields, moments, milestones }: Facts): Duration[] {
  const byBlock = new Map<Block, Moment[]>()
  for (const moment of moments) byBlock.set(moment.block, [...(byBlock.get(moment.block) ?? []), moment])
  return blocks.filter(isText).flatMap(block =>
    durations(block.text).map(expression => {
      const span = block.spanOf(expression.start, expression.end)
      const field = fields.find(({ valueSpan }) => span.start >= valueSpan.start && span.end <= valueSpan.end)
      const between = ends(block, expression, byBlock.get(block) ?? [], field, milestones)
      return {
        ...{ span, text: expression.text, block, expression, between },
        measured: between ? minutesBetween(...between) : [],
        tolerance: between ? tolerance(expression, between) : 0,
      }
    }),
  )
}

function isText({ kind, quoted }: Block): boolean {
  return !quoted && (kind === 'paragraph' || kind === 'heading' || kind === 'cell')
}

function ends(
  block: Block,
  duration: DurationExpression,
  moments: readonly Moment[],
  field: Field | undefined,
  milestones: readonly Milestone[],
): Ends {
  if (QUALIFIED.test(lineAround(block.text, duration.start))) return undefined
  return adjacentRange(block.text, duration, moments) ?? (field && labelledEnds(field, duration, milestones))
}

function lineAround(text: string, index: number): string {
  const start = text.lastIndexOf('\n', index - 1) + 1
  const end = text.indexOf('\n', index)
  return text.slice(Math.max(start, index - 120), end < 0 ? index + 120 : Math.min(end, index + 120))
}
