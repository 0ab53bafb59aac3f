import { compiled } from '../compiled.js'
import type { Block, ListItem, Milestone, Section, TimelineEntry } from '../postmortem.js'
import { clauseBefore, hintWords, type NearWords, nearestWords, notYet } from './milestone-words.js'
import type { FoundMilestone } from './milestones.js'
import { endOf } from './moment-ends.js'
import { sentencesOf } from './sentences.js'

/** The first words of an entry tell what it is about, and so does an aside in brackets. */
const OPENING_WORDS = 3

/** What an entry tells in so many words. */
export function entryMilestone(entry: TimelineEntry): FoundMilestone | undefined {
  const near = nearestWords(entry.text, 0)
  const sentence = near && sentencesOf(entry.text).find(({ start, end }) => start <= near.start && near.start < end)
  if (!near || compiled(notYet).test(sentence?.text ?? entry.text)) return undefined
  const before = entry.text.slice(0, near.start).trim()
  const opens = before.split(/\s+/).length <= OPENING_WORDS || before.endsWith('(')
  return milestone(entry, near, near.explicit && opens ? 'certain' : 'likely')
}

/**
 * What the words of an entry, and of the text that belongs to it, only hint at.
 * @param told what the entry tells in so many words
 */
export function hintedMilestones(
  entry: TimelineEntry,
  told: FoundMilestone['name'] | undefined,
  sections: ReadonlyMap<Block, Section>,
): FoundMilestone[] {
  const text = wholeText(entry, sections)
  return hintWords
    .filter(({ name, words }) => {
      if (told === undefined) return stand(words, text)
      return name === 'began' ? told === 'detected' && tellsMore(entry) : name !== told && stand(words, text)
    })
    .map(hint => milestone(entry, hint, 'possible'))
}

/** It says what happened before it says who saw it. */
function tellsMore({ text }: TimelineEntry): boolean {
  const clause = clauseBefore.exec(text)?.[1]
  const seen = hintWords.find(({ name }) => name === 'detected')!
  return clause !== undefined && !stand(seen.words, clause)
}

function stand(words: RegExp, text: string): boolean {
  compiled(words).lastIndex = 0
  return words.test(text)
}

/** With what stands below it: the text of a heading, the items that are nested in an item. */
function wholeText({ text, block }: TimelineEntry, sections: ReadonlyMap<Block, Section>): string {
  const below = sections.get(block)?.blocks ?? nested(block.item)
  if (below.length === 0) return text
  const prose = below.filter(({ kind, quoted }) => !quoted && (kind === 'paragraph' || kind === 'cell'))
  return [text, ...prose.map(each => each.text)].join('\n')
}

function nested(item: ListItem | undefined): readonly Block[] {
  return item?.lists.flatMap(({ items }) => items.flatMap(each => [...each.blocks, ...nested(each)])) ?? []
}

function milestone(
  { moment, text, span }: TimelineEntry,
  { name }: Pick<NearWords, 'name'>,
  certainty: Milestone['certainty'],
): FoundMilestone {
  return { name, at: endOf(moment, name === 'resolved' ? 'to' : 'from'), from: 'timeline', certainty, text, span }
}
