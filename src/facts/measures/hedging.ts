import { type Statement, sentenceEnd } from './clause.js'
import { lowerText } from './item.js'
import type { Lexicon } from './lexicon.js'
import { SETTLE } from './rewrites.js'
import type { Weakness } from './weakness.js'
import type { Word } from './words.js'

const WEAK_MODAL = /^(?:might|could|potentially|may)$/
const WEAK_ADVERB = /^(?:possibly|perhaps|maybe|ideally|hopefully|try to|attempt to)$/
const OPEN_VALUE = /^(?:tbd|tba|tbc|to be (?:decided|determined|confirmed|defined|clarified|discussed))$/

/** "might", "if possible", "under investigation", "TBD", a question mark: the item is not a commitment yet. */
export function hedge(
  text: string,
  words: readonly Word[],
  statement: Statement,
  lexicon: Lexicon,
): Weakness | undefined {
  const match = hedgeMatch(words, statement, lexicon)
  if (match) {
    const phrase = lowerText(words, match.from, match.to)
    const message = OPEN_VALUE.test(phrase)
      ? (quoted: string) => `${quoted} leaves a value open`
      : (quoted: string) => `${quoted} is not a commitment`
    return { kind: 'hedged', words: match, empty: WEAK_MODAL.test(phrase), message, help: SETTLE }
  }
  const asks = /\?[)\]"”]*\s*$/.test(text) && !QUOTED_QUESTION.test(text)
  const question = asks || isQuestion(words, statement)
  if (!question || words.length === 0) return undefined
  return {
    kind: 'hedged',
    words: { from: statement.opening, to: Math.max(statement.opening + 1, statement.to) },
    empty: false,
    message: () => 'the item is a question, so nobody can tell when it is done',
    help: SETTLE,
  }
}

/** 'Ask "is it registered here?"': what others are to ask. */
const QUOTED_QUESTION = /\S\s*["“][^"“”]*\?["”][.\s]*$/

const SUBORDINATE = /^(?:that|which|so|if|when|what|how|where|who|because|as|since)$/

/** A weak modal counts in the main clause only: "so that X could go wrong" describes, it does not hedge. */
function hedgeMatch(words: readonly Word[], { opening, from, to }: Statement, lexicon: Lexicon) {
  const all = to < words.length ? sentenceEnd(words, Math.max(to, 1)) : words.length
  for (let index = opening; index < Math.max(all, words.length); index++) {
    const match = lexicon.at(words, index, 'hedges')
    if (!match) continue
    if (WEAK_ADVERB.test(match.base) && index > from) continue
    if (!WEAK_MODAL.test(words[index]!.lower) || match.to - match.from > 1) return match
    if (index >= to || index - opening >= 9) continue
    const subordinate = words.slice(from, index).some(({ lower, gap }) => SUBORDINATE.test(lower) || /[,;:(]/.test(gap))
    if (!subordinate) return match
  }
  return undefined
}

const QUESTION_WORDS = new Set(['can', 'could', 'should', 'do', 'does', 'is', 'are', 'how', 'why', 'what'])

function isQuestion(words: readonly Word[], { opening }: Statement): boolean {
  return (
    QUESTION_WORDS.has(words[opening]?.lower ?? '') &&
    /^(?:we|i|it|to|the|there|did)$/.test(words[opening + 1]?.lower ?? '')
  )
}
