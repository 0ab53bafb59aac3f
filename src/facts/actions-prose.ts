import type { Block } from '../postmortem.js'
import type { FoundItem, ItemReading } from './action-item.js'
import { itemText } from './action-text.js'
import type { TitledGroup } from './actions-lists.js'
import { isNoItem } from './actions-not.js'
import { linesOf } from './lines.js'
import { judge } from './measures/judge.js'
import type { Lexicon } from './measures/lexicon.js'
import { announcesMeasures, surroundsMeasures } from './measures/surroundings.js'
import { startsSentence, type Word, wordsOf } from './measures/words.js'

const BULLET = /^(?:[•●◦▪■‣∙·–—]|-(?=\s)|\d{1,2}[.)](?=\s)|\(\d{1,2}\)|[a-h]\)(?=\s))\s*/u

/**
 * "● Add a limit" with its wrapped lines: bullets that Markdown does not read as a list.
 * @param limit where the section ends in the source: a block may run on into the trailer of a status page
 */
export function bulletItems(
  block: Block,
  groups: readonly TitledGroup[],
  reading: ItemReading,
  limit = Number.POSITIVE_INFINITY,
): FoundItem[] {
  const lines = linesOf(block).filter(({ span }) => span.start < limit)
  const starts = lines.flatMap(({ text }, index) => (BULLET.test(text) ? [index] : []))
  return starts.flatMap((line, i) => {
    const { text, start } = lines[line]!
    const { end } = lines[(starts[i + 1] ?? lines.length) - 1]!
    return itemFrom(block, start + BULLET.exec(text)![0].length, end, groups, reading)
  })
}

/** Every line of a block, as an HTML list has them. */
export function lineItems(block: Block, groups: readonly TitledGroup[], reading: ItemReading): FoundItem[] {
  return linesOf(block).flatMap(({ start, end }) => itemFrom(block, start, end, groups, reading))
}

function itemFrom(
  block: Block,
  start: number,
  end: number,
  groups: readonly TitledGroup[],
  reading: ItemReading,
): FoundItem[] {
  const text = itemText(block, start, end)
  if (isNoItem(text, reading)) return []
  return [{ text, span: block.spanOf(start, end), groups }]
}

/** The sentences of a paragraph that promise or report a measure. */
export function sentenceItems(
  block: Block,
  groups: readonly TitledGroup[],
  reading: ItemReading,
  limit = Number.POSITIVE_INFINITY,
): FoundItem[] {
  const end = linesOf(block).findLast(({ span }) => span.start < limit)?.end ?? 0
  const text = block.text.slice(0, end)
  const bracket = OUTCOME.exec(text)
  const outcome = bracket && itemText(block, bracket.index, end)
  const filed =
    outcome && /^\((?:filed|tracked|see|opened)/i.test(outcome.text)
      ? [{ facet: 'ticket' as const, text: outcome }]
      : []
  const done = outcome && filed.length === 0 ? [{ ...UNSAID, completion: 'done' as const, title: outcome }] : []
  return sentences(outcome ? text.slice(0, bracket.index) : text)
    .filter(([start, end]) => isMeasure(itemText(block, start, end).judged, reading))
    .map(([start, end]) => ({
      text: itemText(block, start, end),
      span: block.spanOf(start, end),
      groups: [...groups, ...done],
      facets: filed,
    }))
}

/** "(added Dart team members to the OWNERS file)" at the end of a paragraph says what became of it. */
const OUTCOME =
  /\((?:added|fixed|done|completed|implemented|landed|merged|deployed|resolved|changed|removed|filed|tracked (?:in|as|by)|opened)\b[^()]*\)\.?\s*$/i
const UNSAID = { owner: undefined, due: undefined, type: undefined, priority: undefined }

/** Where each sentence starts and ends, its full stop included. */
function sentences(text: string): [start: number, end: number][] {
  const words = wordsOf(text)
  const starts = words.flatMap((word, index) => (startsSentence(words, index) ? [word.start - opening(word.gap)] : []))
  return starts.map((start, i) => {
    const end = starts[i + 1] ?? text.length
    return [start, start + text.slice(start, end).trimEnd().length]
  })
}

/** Quotes and brackets that open right before a word. */
function opening(gap: string): number {
  return /["“'([]*$/.exec(gap)![0].length
}

const EFFECT =
  /^(?:this|that|these|those|it|which|such|as a result|unfortunately|you|users?|customers?|for this|thank|we (?:thank|apologi|regret|recogni|understand|know|believe|hope|sincerely|value|appreciate|can'?t|cannot|don'?t|feel|are sorry|were|did|had|want)|we'?re (?:sorry|confident))\b/i
const PROMISE =
  /\b(?:will|shall|should|must|needs?|going to|plan(?:s|ned|ning)? to|intends? to|committed|commit to|aim(?:s|ing)? (?:to|at)|working (?:to|on)|work to)\b|[’']ll\b|\bwe(?:[’']re| are) \w+ing\b/i

/** "We will add a limit", "tests should be extended", "we have raised the quota"; not an apology, not an effect. */
function isMeasure(text: string, { lexicon }: ItemReading): boolean {
  if (/[:：]\s*$/.test(text) || EFFECT.test(text.trim()) || surroundsMeasures(text) || announcesMeasures(text))
    return false
  const { completion, predicate, statement, words, weaknesses } = judge(text, lexicon)
  if (completion === 'done') return /\b(?:we|our|team)\b/i.test(text) || tellsOfChange(words, lexicon)
  if (weaknesses.some(({ kind }) => kind === 'human-fix' || kind === 'pledge')) return true
  if (predicate.kind === 'none' || words.length < 4) return false
  const imperative = predicate.verb.from === statement.from && !statement.hasSubject && statement.opening === 0
  const verb = lexicon.at(words, 0, 'concreteVerbs', 'exploratoryVerbs', 'vagueVerbs')
  return PROMISE.test(text) || (imperative && verb?.form === 'base')
}

/** "an exclusion was added": the passive of a verb of change. */
function tellsOfChange(words: readonly Word[], lexicon: Lexicon): boolean {
  return words.some(({ lower }, index) => {
    if (!/^(?:was|were|been)$/.test(lower)) return false
    const next = words[index + 1] && /ly$/.test(words[index + 1]!.lower) ? index + 2 : index + 1
    return lexicon.at(words, next, 'concreteVerbs') !== undefined
  })
}
