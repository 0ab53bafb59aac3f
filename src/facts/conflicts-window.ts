import type { Conflict, Moment, MomentEnd, Postmortem } from '../postmortem.js'
import { causeWords } from './milestone-words.js'
import { endOf, isEvent, minutesBetween, slack } from './moment-ends.js'
import { sentenceAt } from './sentences.js'

const HARMED = /\b(?:affected|impacted|failed|failing|unavailable)\b/i

/** An update that sees the effects before the report has their cause; a hint, as either may be about something else. */
export function windowsBeforeCause({ moments }: Pick<Postmortem, 'moments'>): Conflict[] {
  const windows = moments.filter(
    moment => moment.update !== undefined && moment.expression.kind === 'range' && isEvent(moment),
  )
  if (windows.length === 0) return []
  const cause = moments.find(moment => moment.update === undefined && isEvent(moment) && tells(moment, causeWords))
  if (!cause) return []
  const other = endOf(cause, 'from')
  return windows.filter(window => tells(window, HARMED)).flatMap(window => conflict(window, other))
}

function conflict(window: Moment, other: MomentEnd): Conflict[] {
  const at = endOf(window, 'from')
  const margin = 5 + slack(at) + slack(other)
  if (!minutesBetween(at, other).some(minutes => minutes !== undefined && minutes > margin && minutes < 1440)) return []
  const what = 'the status page dates the effects'
  const otherWhat = 'the report dates the change that caused them'
  return [{ kind: 'window', certainty: 'possible', at, other, span: window.span, more: [], what, otherWhat }]
}

/** Far enough to both sides of a time for what is said of it. */
const REACH = 400

/** Whether the sentence that holds a moment says something. */
function tells({ block, expression }: Moment, words: RegExp): boolean {
  const sentence = sentenceAt(block.text, expression.start)
  if (!sentence) return false
  const at = expression.start - sentence.start
  return sentence.text.slice(Math.max(0, at - REACH), at + REACH).search(words) >= 0
}
