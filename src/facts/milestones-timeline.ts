import type { Milestone, TimelineEntry } from '../postmortem.js'
import { hintWords, type NearWords, nearestWords, notYet } from './milestone-words.js'
import type { FoundMilestone } from './milestones.js'
import { endOf } from './moment-ends.js'

/** The first words of an entry tell what it is about, and so does an aside in brackets. */
const OPENING_WORDS = 3

/** What an entry tells in so many words. */
export function entryMilestone(entry: TimelineEntry): FoundMilestone[] {
  const near = nearestWords(entry.text, 0)
  if (!near || notYet.test(entry.text)) return []
  const before = entry.text.slice(0, near.start).trim()
  const opens = before.split(/\s+/).length <= OPENING_WORDS || before.endsWith('(')
  return [milestone(entry, near, near.explicit && opens ? 'certain' : 'likely')]
}

/** What the words of an entry only hint at, beside what they tell. */
export function hintedMilestones(entry: TimelineEntry): FoundMilestone[] {
  const told = nearestWords(entry.text, 0)?.name
  return hintWords
    .filter(
      ({ name, words }) => (told === undefined || (name !== told && name !== 'began')) && entry.text.search(words) >= 0,
    )
    .map(hint => milestone(entry, hint, 'possible'))
}

function milestone(
  { moment, text, span }: TimelineEntry,
  { name }: Pick<NearWords, 'name'>,
  certainty: Milestone['certainty'],
): FoundMilestone {
  return { name, at: endOf(moment, name === 'resolved' ? 'to' : 'from'), from: 'timeline', certainty, text, span }
}
