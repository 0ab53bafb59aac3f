/** The words around an expression that say how exact it is, whether it is a bound, and whether it recurs. */
import { compiled } from '../compiled.js'
import type { TimeExpression } from './types.js'

const APPROXIMATE =
  /(~|≈|\b(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|almost|nearly|c\.)|(?:^|[\s(])c)[ \u00a0]?(?:the |on )?$/i
const BOUND =
  /\b(?:((?:a few|several|some|\d+) (?:minutes?|hours?) |(?:shortly|just|soon|right|moments|briefly) )?(before|after)|(by|since|until|till))[ \u00a0](?:about |around |approximately |roughly |~)?$/i
const RECURRING_BEFORE =
  /\b(?:every|each|daily|nightly|weekly|monthly|hourly|weekdays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:support|business|office|working|opening|peak|core|trading|market|service|on-?call|quiet|silent|off|night) ?-?hours)\b[^.;|\n]{0,24}$/i
const RECURRING_AFTER =
  /^,?\s*(?:every (?:day|night|week|morning|evening|weekday|hour)|(?:daily|nightly|weekly)(?= *(?:$|[.,;:)\n]|(?:and|or|in|by|at|from|to|for|on|with|except|unless|since|until)\b))|each (?:day|night|week)|on weekdays|every (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i

/** "~15:10" belongs together; other words stay outside of the expression. */
export function markBefore(before: string): number {
  return /[~≈][ \u00a0]?$/.exec(before)?.[0].length ?? 0
}

/** What the words before an expression say of it. */
export function modifiersOf(before: string): Pick<TimeExpression, 'approximate' | 'bound'> {
  const bound = compiled(BOUND).exec(before)
  const word = (bound?.[2] ?? bound?.[3])?.toLowerCase()
  return {
    approximate:
      compiled(APPROXIMATE).test(before) ||
      bound?.[1] !== undefined ||
      (bound !== null && /(?:about|around|approximately|roughly|~) ?$/i.test(before)),
    bound: word === 'till' ? 'until' : (word as TimeExpression['bound']),
  }
}

export function isRecurring(before: string, after: string): boolean {
  return compiled(RECURRING_BEFORE).test(before) || compiled(RECURRING_AFTER).test(after)
}
