import { compiled } from '../compiled.js'
import { firstReached } from '../halving.js'
import type { Duration, Moment } from '../postmortem.js'
import type { DurationExpression } from '../time/types.js'
import { endOf } from './moment-ends.js'
import { sentenceAt } from './sentences.js'

/** "21:45 to 23:28 UTC (103 minutes)", "10:00-11:30, 90 minutes" */
const BEHIND_RANGE =
  /^[\s,]*(?:[([]|[,;=–—-])\s*(?:(?:for|a total of|total|in total|duration|lasting|approx\.?|about|around|roughly|~|≈|i\.e\.|:|=)[\s:]*)*$/i
/** "90 minutes (10:00-11:30)", "2 hours, from 10:00 to 12:00" */
const BEFORE_RANGE = /^\s*(?:[([]\s*(?:from|between)?|,?\s*(?:from|between))\s*$/i
/** "… lasted 90 minutes" */
const LASTED =
  /\b(?:last(?:ed|ing|s)|total(?:l?ing|l?ed)?(?: of)?|duration of|for (?:a total|a period) of)\s*(?:for |of )?(?:a total of |about |around |approximately |approx\.? |roughly |just (?:over|under) |nearly |almost |some |~ ?)*$/i

/** Further apart is not adjacent. */
const NEAR = 40

/**
 * The range that a length of time stands beside, or the only one of a sentence that says how long it lasted.
 *
 * @param moments Those of the block.
 */
export function adjacentRange(
  text: string,
  { start, end }: DurationExpression,
  moments: readonly Moment[],
): Duration['between'] {
  const range =
    rangesWithin(moments, start - NEAR, start).find(
      ({ expression }) => expression.end <= start && BEHIND_RANGE.test(text.slice(expression.end, start)),
    ) ??
    rangesWithin(moments, end, end + NEAR).find(
      ({ expression }) => expression.start >= end && BEFORE_RANGE.test(text.slice(end, expression.start)),
    ) ??
    lasted(text, start, moments)
  return range && [endOf(range, 'from'), endOf(range, 'to')]
}

function lasted(text: string, start: number, moments: readonly Moment[]): Moment | undefined {
  if (!compiled(LASTED).test(text.slice(Math.max(0, start - 60), start))) return undefined
  const sentence = sentenceAt(text, start)
  if (!sentence) return undefined
  const own = rangesWithin(moments, sentence.start, sentence.end).filter(
    ({ expression }) => expression.start >= sentence.start && expression.end <= sentence.end,
  )
  return own.length === 1 ? own[0] : undefined
}

/** The ranges of clocks that touch a stretch of the block's text. */
function rangesWithin(moments: readonly Moment[], from: number, to: number): Moment[] {
  const found: Moment[] = []
  for (let at = firstReached(moments.length, nth => moments[nth]!.expression.end >= from); at < moments.length; at++) {
    const moment = moments[at]!
    if (moment.expression.start > to) break
    if (moment.expression.kind === 'range' && moment.clock !== undefined) found.push(moment)
  }
  return found
}
