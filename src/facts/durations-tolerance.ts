import type { Duration } from '../postmortem.js'
import type { DurationExpression } from '../time/types.js'
import { slack } from './moment-ends.js'

/**
 * Minutes by which a stated length may differ from the times that it belongs to: the rounding of its smallest unit,
 * 15 % if it says "about", and what the times themselves leave open.
 */
export function tolerance(stated: DurationExpression, between: NonNullable<Duration['between']>): number {
  const share = stated.approximate ? 0.15 * stated.minutes : 0
  return Math.max(rounding(stated), share) + slack(between[0]) + slack(between[1])
}

/** Clocks show whole minutes, so a minute is never a contradiction; nobody rounds minutes to fives by accident. */
function rounding({ minutes, unit }: DurationExpression): number {
  if (unit > 1) return unit - 0.01
  if (minutes >= 15 && minutes % 15 === 0) return 5
  return minutes >= 10 && minutes % 5 === 0 ? 2.5 : 1
}
