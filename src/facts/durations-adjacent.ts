import type { Duration, Moment } from '../postmortem.js'
import type { DurationExpression } from '../time/types.js'
import { endOf } from './moment-ends.js'
import { sentencesOf } from './sentences.js'

/** "21:45 to 23:28 UTC (103 minutes)", "10:00-11:30, 90 minutes" */
const BEHIND_RANGE =
  /^[\s,]*(?:[([]|[,;=–—-])\s*(?:(?:for|a total of|total|in total|duration|lasting|approx\.?|about|around|roughly|~|≈|i\.e\.|:|=)[\s:]*)*$/i
/** "90 minutes (10:00-11:30)", "2 hours, from 10:00 to 12:00" */
const BEFORE_RANGE = /^\s*(?:[([]\s*(?:from|between)?|,?\s*(?:from|between))\s*$/i
/** "… lasted 90 minutes" */
const LASTED =
  /\b(?:last(?:ed|ing|s)|total(?:l?ing|l?ed)?(?: of)?|duration of|for (?:a total|a period) of)\s*(?:for |of )?(?:a total of |about |around |approximately |approx\.? |roughly |just (?:over|under) |nearly |almost |some |~ ?)*$/i

/** The range that a length of time stands beside, or the only one of a sentence that says how long it lasted. */
export function adjacentRange(
  text: string,
  { start, end }: DurationExpression,
  moments: readonly Moment[],
): Duration['between'] {
  const ranges = moments.filter(({ expression, clock }) => expression.kind === 'range' && clock !== undefined)
  if (ranges.length === 0) return undefined
  const range =
    ranges.find(({ expression }) => expression.end <= start && BEHIND_RANGE.test(gap(text, expression.end, start))) ??
    ranges.find(({ expression }) => expression.start >= end && BEFORE_RANGE.test(gap(text, end, expression.start))) ??
    lasted(text, start, ranges)
  return range && [endOf(range, 'from'), endOf(range, 'to')]
}

/** Far apart is not adjacent. */
function gap(text: string, start: number, end: number): string {
  return end - start > 40 ? 'far' : text.slice(start, end)
}

function lasted(text: string, start: number, ranges: readonly Moment[]): Moment | undefined {
  if (!LASTED.test(text.slice(Math.max(0, start - 60), start))) return undefined
  const sentence = sentencesOf(text).find(sentence => sentence.start <= start && start < sentence.end)
  const own = ranges.filter(
    ({ expression }) => sentence && expression.start >= sentence.start && expression.end <= sentence.end,
  )
  return own.length === 1 ? own[0] : undefined
}
