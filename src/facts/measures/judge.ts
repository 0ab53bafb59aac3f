import type { Verdict } from '../../postmortem.js'
import { attitude } from './attitude.js'
import { type Clause, type Statement, statementOf } from './clause.js'
import { type Completion, completionOf } from './completion.js'
import { compoundIn } from './compound.js'
import { concreteWeaknesses } from './concrete.js'
import { evidenceIn } from './evidence.js'
import { exploratoryWeakness } from './exploratory.js'
import { filedStatement } from './filing.js'
import { hedge } from './hedging.js'
import type { Lexicon } from './lexicon.js'
import { type Predicate, predicateOf } from './predicate.js'
import { vagueWeakness } from './vague.js'
import type { Weakness } from './weakness.js'
import { type Word, wordsOf } from './words.js'

/** What can be said of the words of one action item. Ranges count words. */
export interface Judgement {
  readonly completion: Completion
  readonly verdict: Verdict
  readonly weaknesses: readonly Weakness[]
  readonly words: readonly Word[]
  readonly statement: Statement
  readonly predicate: Predicate
  /** Where a second, independent action starts. */
  readonly second: Clause | undefined
}

/**
 * Judges whether two engineers would agree that an item is done: a verb of change, a thing that changes, an end state.
 * @param text what a reader sees of the item: inline code as one placeholder, links to tickets left out
 */
export function judge(text: string, lexicon: Lexicon): Judgement {
  const words = wordsOf(text)
  const written = statementOf(words, lexicon)
  const statement = filedStatement(words, written, lexicon) ?? written
  const predicate = predicateOf(words, statement, lexicon)
  const judgement = (completion: Completion, verdict: Verdict, weaknesses: readonly Weakness[], second?: Clause) => {
    return { completion, verdict, weaknesses, words, statement, predicate, second }
  }
  if (isReference(text, words)) return judgement('open', 'not-an-action', [])
  const completion = completionOf(text, words, statement, lexicon)
  if (completion !== 'open') return judgement(completion, 'done', [])

  const weaknesses = weaknessesOf(text, words, statement, predicate, lexicon)
  const verdict =
    weaknesses.length === 0 ? 'actionable' : weaknesses.some(({ empty }) => empty) ? 'not-actionable' : 'partial'
  return judgement(completion, verdict, weaknesses, compoundIn(words, statement, predicate, lexicon))
}

function weaknessesOf(
  text: string,
  words: readonly Word[],
  statement: Statement,
  predicate: Predicate,
  lexicon: Lexicon,
): Weakness[] {
  const people = attitude(words, statement, lexicon)
  if (people) return [people]
  const evidence = evidenceIn(text, words, lexicon)
  const item = { text, words, statement, predicate, evidence, lexicon }
  const main =
    predicate.kind === 'exploratory'
      ? [exploratoryWeakness(item)]
      : predicate.kind === 'concrete'
        ? concreteWeaknesses(item)
        : [vagueWeakness(item)]
  const found = main.filter(weakness => weakness !== undefined)
  const open = hedge(text, words, statement, lexicon)
  return open ? [...found, open] : found
}

/** "See <link>", "Runbook page here": points somewhere and asks for nothing. */
function isReference(text: string, words: readonly Word[]): boolean {
  const [first] = words
  if (!first) return true
  if (words.length <= 6 && /^(?:see|cf|ref|refs|reference|source|link)$/.test(first.lower)) return true
  return /^(?:how|what|where|why|who)$/.test(first.lower) && !/\?|ticket/i.test(text)
}
