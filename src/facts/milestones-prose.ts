import { compiled } from '../compiled.js'
import type { Block, MilestoneName, Moment, MomentEnd, Section, SectionRole } from '../postmortem.js'
import { nearestWords, notYet, seenWords, vagueTime } from './milestone-words.js'
import type { FoundMilestone } from './milestones.js'
import { endOf } from './moment-ends.js'
import { type Sentence, sentencesOf } from './sentences.js'
import { momentsByBlock } from './timeline-entries.js'

const TROUBLE =
  /\b(?:fail|error|outage|incident|unavailab|disrupt|degrad|impact|issue|unable|down\b|affect|experienc|encounter|inaccessib)/i
/** Sections that tell of the incident as a whole. */
const OVERVIEW: ReadonlySet<string> = new Set(['summary', 'impact'])
/** Sections that tell of another time than that of the incident. */
const ELSEWHERE: ReadonlySet<string> = new Set(['action-items', 'lessons', 'background', 'glossary'])

/** What the sentences of a report say beside their times, and what they see without a time. */
export function proseMilestones(
  blocks: readonly Block[],
  moments: readonly Moment[],
  sections: readonly Section[],
): FoundMilestone[] {
  const byBlock = momentsByBlock(moments)
  const roles = rolesByBlock(sections)
  return blocks.flatMap(block => {
    const times = byBlock.get(block) ?? []
    if (times.length === 0 && !mayTellUndated(block.text)) return []
    const role = roles.get(block) ?? []
    if (role.some(name => ELSEWHERE.has(name))) return []
    const isOverview = role.length === 0 || role.some(name => OVERVIEW.has(name))
    let next = 0
    return sentencesOf(block.text).flatMap(sentence => {
      const first = next
      while (next < times.length && times[next]!.expression.start < sentence.end) next++
      const own = times.slice(first, next)
      if (own.length === 0) return undated(block, sentence)
      if (notYet.test(sentence.text)) return []
      const ofTrouble = own.some(({ expression }) => expression.kind === 'range') && TROUBLE.test(sentence.text)
      return own.flatMap((_, nth) => dated(block, sentence, own, nth, { isOverview, ofTrouble }))
    })
  })
}

/** Of the innermost section around each. */
function rolesByBlock(sections: readonly Section[]): ReadonlyMap<Block, readonly SectionRole[]> {
  const roles = new Map<Block, readonly SectionRole[]>()
  for (const section of sections) for (const block of section.blocks) roles.set(block, section.roles)
  return roles
}

/** A range in a sentence about trouble is when it began and ended; else the nearest words tell. */
function dated(
  block: Block,
  sentence: Sentence,
  moments: readonly Moment[],
  nth: number,
  { isOverview, ofTrouble }: { readonly isOverview: boolean; readonly ofTrouble: boolean },
): FoundMilestone[] {
  const moment = moments[nth]!
  const { kind, start, end } = moment.expression
  const found = (name: MilestoneName, at: MomentEnd, isExplicit: boolean): FoundMilestone => ({
    ...{ name, at, certainty: isExplicit ? 'certain' : 'likely', from: 'prose', text: sentence.text },
    span: block.spanOf(sentence.start, sentence.end),
  })
  if (kind === 'range') {
    if (!ofTrouble) return []
    return [found('began', endOf(moment, 'from'), isOverview), found('resolved', endOf(moment, 'to'), isOverview)]
  }
  const beside = [moments[nth - 1], moments[nth + 1]].filter(other => other !== undefined)
  const places = beside.map(({ expression }) => expression.start - sentence.start)
  const near = nearestWords(sentence.text, start - sentence.start, end - sentence.start, places)
  return near ? [found(near.name, endOf(moment, 'from'), near.explicit)] : []
}

/** Somebody sees the trouble "later that day": a detection whose time a reader has to guess. */
function undated(block: Block, sentence: Sentence): FoundMilestone[] {
  if (!mayTellUndated(sentence.text) || notYet.test(sentence.text)) return []
  const { start, end, text } = sentence
  return [{ name: 'detected', at: undefined, from: 'prose', certainty: 'likely', text, span: block.spanOf(start, end) }]
}

/** Of a block before its sentences are read: what stands in none of them stands nowhere in it. */
function mayTellUndated(text: string): boolean {
  return compiled(vagueTime).test(text) && seenWords.test(text)
}
