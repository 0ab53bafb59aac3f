import type { TimelineEntry } from '../postmortem.js'
import { nearestWords, notYet } from './milestone-words.js'
import type { FoundMilestone } from './milestones.js'
import { endOf } from './moment-ends.js'

/** The first words of an entry tell what it is about. */
const OPENING_WORDS = 3

export function entryMilestone({ moment, text, span }: TimelineEntry): FoundMilestone[] {
  const near = nearestWords(text, 0)
  if (!near || notYet.test(text)) return []
  const opens = text.slice(0, near.start).trim().split(/\s+/).length <= OPENING_WORDS
  const at = endOf(moment, near.name === 'resolved' ? 'to' : 'from')
  return [{ name: near.name, at, from: 'timeline', explicit: near.explicit && opens, text, span }]
}
