import type { Conflict, Moment, MomentEnd, Postmortem } from '../postmortem.js'
import { causeWords } from './milestone-words.js'
import { endOf, isEvent, minutesBetween, slack } from './moment-ends.js'
import { sentencesOf } from './sentences.js'

const HARMED = /\b(?:affected|impacted|failed|failing|unavailable)\b/i

/** An update that sees the effects before the report has their cause; a hint, as either may be about something else. */
export function windowsBeforeCause({ moments }: Pick<Postmortem, 'moments'>): Conflict[] {
  const windows = moments.filter(({ update, expression }) => update !== undefined && expression.kind === 'range')
  if (windows.length === 0) return []
  const cause = moments.find(moment => moment.update === undefined && isEvent(moment) && tells(moment, causeWords))
  if (!cause) return []
  const other = endOf(cause, 'from')
  return windows.filter(window => isEvent(window) && tells(window, HARMED)).flatMap(window => conflict(window, other))
}

function conflict(window: Moment, other: MomentEnd): Conflict[] {
  const at = endOf(window, 'from')
  const margin = 5 + slack(at) + slack(other)
  if (!minutesBetween(at, other).some(minutes => minutes !== undefined && minutes > margin && minutes < 1440)) return []
  const what = 'the status page dates the effects'
  const otherWhat = 'the report dates the change that caused them'
  return [{ kind: 'window', certainty: 'possible', at, other, span: window.span, more: [], what, otherWhat }]
}

/** Whether the sentence that holds a moment says something. */
function tells({ block, expression }: Moment, words: RegExp): boolean {
  const sentence = sentencesOf(block.text).find(({ start, end }) => start <= expression.start && expression.start < end)
  return sentence !== undefined && sentence.text.search(words) >= 0
}
