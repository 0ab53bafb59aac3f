import { type Clause, type Statement, sentenceEnd } from './clause.js'
import type { Lexicon } from './lexicon.js'
import type { Predicate } from './predicate.js'
import { startsSentence, type Word } from './words.js'

/** What follows an action to tell how it is done or checked is no other action. */
const SAME_ACTION = /^(?:note|see|allow|do|set|verify|ensure|make|confirm|check|validate|include|use|keep|follow)$/

/** A second action that could be owned, done and closed without the first. */
export function compoundIn(
  words: readonly Word[],
  statement: Statement,
  predicate: Predicate,
  lexicon: Lexicon,
): Clause | undefined {
  if (predicate.kind === 'none') return undefined
  return secondSentence(words, statement, lexicon) ?? ampersand(words, predicate)
}

/** "We will … . We will also …", "Add X. Remove Y."; what follows the colon of a label is the first action still. */
function secondSentence(words: readonly Word[], statement: Statement, lexicon: Lexicon): Clause | undefined {
  const elaborated = startsSentence(words, statement.to) ? statement.to : sentenceEnd(words, statement.to)
  for (let from = elaborated; from < words.length; ) {
    const to = sentenceEnd(words, from)
    const promise = /^(?:we|i)$/.test(words[from]!.lower) && /^(?:will|shall)$/.test(words[from + 1]?.lower ?? '')
    const verb = lexicon.at(words, from, 'concreteVerbs')
    const imperative =
      verb?.form === 'base' && to - from >= 4 && /^\p{Lu}/u.test(words[from]!.text) && !SAME_ACTION.test(verb.base)
    if (promise || imperative) return { from, to }
    from = to
  }
  return undefined
}

/** "continuous detection for X & continuous analysis of Y": two long objects, or two verbs, around "&". */
function ampersand(words: readonly Word[], { object }: Predicate): Clause | undefined {
  for (let i = object.from + 2; i < object.to - 2; i++)
    if (words[i]!.gap !== ' ' && /\s&\s/.test(words[i]!.gap) && i - object.from >= 4 && object.to - i >= 4)
      return { from: i, to: object.to }
  return undefined
}
