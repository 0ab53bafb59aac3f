import { type Clause, MODALS, type Statement } from './clause.js'
import type { Lexicon, Match, VerbList } from './lexicon.js'
import type { Word } from './words.js'

/**
 * What an item says will be done.
 *
 * - `concrete`, `exploratory`, `vague`: the kind of the main verb
 * - `wish`: "better monitoring", "more tests": no verb but a comparison
 * - `need`: "we need a scanner": a lack, not a task
 * - `state`: "recovery is documented": an end state
 * - `none`: no verb that the lexicon knows
 */
export interface Predicate {
  readonly kind: 'concrete' | 'exploratory' | 'vague' | 'wish' | 'need' | 'state' | 'none'
  /** The verb in its base form; of a wish, the word that compares. */
  readonly base: string
  /** The words of the verb as they stand. */
  readonly verb: Clause
  /** What follows the verb, up to the end of the sentence. */
  readonly object: Clause
  /** "will be moved", "should reject": the subject is what changes. */
  readonly endState: boolean
}

const KINDS = { concreteVerbs: 'concrete', exploratoryVerbs: 'exploratory', vagueVerbs: 'vague' } as const
const VERBS = ['exploratoryVerbs', 'vagueVerbs', 'concreteVerbs'] as const

export function predicateOf(words: readonly Word[], statement: Statement, lexicon: Lexicon): Predicate {
  const found =
    makeBetter(words, statement) ??
    need(words, statement) ??
    wish(words, statement, lexicon) ??
    imperative(words, statement, lexicon) ??
    modal(words, statement, lexicon) ??
    needsNoun(words, statement) ??
    (statement.label && imperative(words, { ...statement, ...statement.label }, lexicon)) ??
    present(words, statement)
  const { from, to } = statement
  return found ?? predicate('none', '', { from, to: from }, to)
}

function predicate(kind: Predicate['kind'], base: string, verb: Clause, to: number, endState = false): Predicate {
  return { kind, base, verb, object: { from: verb.to, to }, endState }
}

function lower(words: readonly Word[], index: number): string {
  return words[index]?.lower ?? ''
}

const MAKE = new Set(['make', 'makes', 'making'])

/** "make the pipeline more robust" is vague; "make the flag optional", "make X return Y" is not. */
function makeBetter(words: readonly Word[], { from, to }: Clause): Predicate | undefined {
  if (!MAKE.has(lower(words, from)) || lower(words, from + 1) === 'sure') return undefined
  for (let i = from + 1; i < Math.min(to, from + 14); i++) {
    const word = lower(words, i)
    const gradable =
      /^(?:more|less)$/.test(word) && i + 1 < to && !/^(?:configurable|explicit|specific)$/.test(lower(words, i + 1))
    if (gradable || /^(?:better|easier|clearer|faster|safer|smoother|stronger|nicer|cleaner|simpler)$/.test(word))
      return predicate('vague', `make … ${word}`, { from, to: i + 1 }, to)
    if (/^(?:that|which|when|if|so)$/.test(word)) break
  }
  return predicate('concrete', 'make', { from, to: from + 1 }, to)
}

function isNeed(word: string): boolean {
  return word === 'need' || word === 'needs'
}

/** "we need a scanner", "need to have alerts". */
function need(words: readonly Word[], { opening, from, to }: Statement): Predicate | undefined {
  const start = lower(words, from) === 'have' && lower(words, from - 1) === 'to' ? from - 2 : opening
  for (let i = Math.max(opening, start); i <= Math.max(from, opening + 3); i++) {
    if (!isNeed(lower(words, i)) || i + 1 >= to) continue
    const after = lower(words, i + 1)
    if (after === 'to' && lower(words, i + 2) === 'have')
      return predicate('need', 'need to have', { from: i, to: i + 3 }, to)
    const subject = i === opening || /^(?:we|i|they|also|still|just|additionally)$/.test(lower(words, i - 1))
    if (after !== 'to' && subject) return predicate('need', 'need', { from: i, to: i + 1 }, to)
  }
  return undefined
}

/** "the alert needs a better name" is a need; "the server needs a check to refuse more than 5 nodes" says what it does. */
function needsNoun(words: readonly Word[], { from, to }: Statement): Predicate | undefined {
  for (let i = from + 1; i < Math.min(to - 1, from + 8); i++) {
    if (!isNeed(lower(words, i))) continue
    const purpose = words.slice(i + 2, to).some(word => /^(?:to|that|when|which)$/.test(word.lower))
    return predicate(purpose ? 'concrete' : 'need', 'need', { from: i, to: i + 1 }, to, true)
  }
  return undefined
}

const COMPARING = new Set(
  'better more improved enhanced greater stronger clearer tighter increased additional'.split(' '),
)

/** "better alerting", "more tests", "improvement of the rollout". */
function wish(words: readonly Word[], { from, to, hasSubject }: Statement, lexicon: Lexicon): Predicate | undefined {
  const word = lower(words, from)
  if (hasSubject || from + 1 >= to) return undefined
  if (COMPARING.has(word)) {
    if (word === 'additional' || modalWithin(words, from, Math.min(to, from + 9)) !== undefined) return undefined
    return predicate('wish', word, { from, to: from + 1 }, to)
  }
  const noun = lexicon.at(words, from, 'vagueNouns', 'exploratoryNouns')
  if (!noun || !/^(?:of|to|in|for|into|on|around)$/.test(lower(words, noun.to))) return undefined
  return predicate(noun.list === 'vagueNouns' ? 'vague' : 'exploratory', word, noun, to)
}

function imperative(words: readonly Word[], statement: Statement, lexicon: Lexicon): Predicate | undefined {
  const { from, to } = statement
  const start = lower(words, from) === 'be' || lower(words, from) === 'being' ? from + 1 : from
  const match = lexicon.at(words, start, ...VERBS)
  if (!match || match.to > to) return undefined
  if (start > from && match.form === 'gerund')
    return predicate(KINDS[match.list as keyof typeof KINDS], match.base, { from, to: match.to }, to)
  if (start > from) return passive(words, match, { from, to })
  if (match.form === 'past' || match.form === 'participle') return undefined
  if (!statement.hasSubject && isNounOfSubject(words, match, to)) return undefined
  return predicate(KINDS[match.list as keyof typeof KINDS], match.base, match, to)
}

function passive(words: readonly Word[], match: Match, { from, to }: Clause): Predicate | undefined {
  if (match.form !== 'participle' && match.form !== 'past' && match.form !== 'base') return undefined
  const rest = match.base === 'make' ? /^(?:better|easier|more|less|clearer|sure)$/.test(lower(words, match.to)) : false
  const kind = rest ? 'vague' : KINDS[match.list as keyof typeof KINDS]
  return predicate(kind, match.base, { from, to: match.to }, to, true)
}

/** "Test cases should cover it", "Release process needs a gate": the verb is part of a noun. */
function isNounOfSubject(words: readonly Word[], verb: Match, to: number): boolean {
  const index = modalWithin(words, verb.to, Math.min(to, verb.to + 6))
  if (index === undefined || index === verb.to) return index !== undefined
  return words
    .slice(verb.to, index)
    .every(
      ({ lower, gap }) =>
        !/[,;:(]/.test(gap) &&
        !/^(?:that|so|to|which|whether|if|when|where|what|how|why|we|you|who|it|they|until|because|as)$/.test(lower),
    )
}

function modalWithin(words: readonly Word[], from: number, to: number): number | undefined {
  for (let i = from; i < to; i++) {
    const word = lower(words, i)
    if (MODALS.has(word) && word !== 'has' && word !== 'have') return i
  }
  return undefined
}

/** "any change will require approval", "the page should be moved". */
function modal(words: readonly Word[], { from, to, hasSubject }: Statement, lexicon: Lexicon): Predicate | undefined {
  const index = modalWithin(words, from, to)
  if (index === undefined || /^can(?:not)?$/.test(lower(words, index))) return undefined
  let i = index + 1
  while (
    i < to &&
    /^(?:to|not|also|be able|able|ask|always|never|only|all|both|then|now|actually|explicitly|\w+ly)$/.test(
      lower(words, i),
    )
  )
    i++
  const start = lower(words, i) === 'be' ? i + 1 : i
  const match = lexicon.at(words, start, ...(VERBS as readonly VerbList[]))
  if (start > i) return (match && passive(words, match, { from: i, to })) ?? beParticiple(words, i, to)
  const people =
    hasSubject || words.slice(from, index).some(word => /^(?:we|teams?|engineers?|developers?)$/.test(word.lower))
  if (match && match.form === 'base')
    return predicate(KINDS[match.list as keyof typeof KINDS], match.base, match, to, !people)
  return isNeed(lower(words, index)) ? undefined : predicate('state', lower(words, i), { from: i, to: i + 1 }, to, true)
}

function beParticiple(words: readonly Word[], be: number, to: number): Predicate {
  const kind = /(?:ed|en)$/.test(lower(words, be + 1)) ? 'concrete' : 'state'
  return predicate(kind, lower(words, be + 1), { from: be, to: be + 2 }, to, true)
}

const STATES = new Set('can are is detects checks rejects requires supports allows validates'.split(' '))

/** "the health check can tell the two apart": a state described in the present tense. */
function present(words: readonly Word[], { from, to }: Statement): Predicate | undefined {
  for (let i = from + 1; i < Math.min(to - 1, from + 9); i++)
    if (STATES.has(lower(words, i))) return predicate('state', lower(words, i), { from: i, to: i + 1 }, to, true)
  return undefined
}
