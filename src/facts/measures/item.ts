import type { Statement } from './clause.js'
import type { Evidence } from './evidence.js'
import type { Lexicon } from './lexicon.js'
import type { Predicate } from './predicate.js'
import type { Word } from './words.js'

/** Everything a judge of one kind of predicate may ask of an item. */
export interface ItemWords {
  readonly text: string
  readonly words: readonly Word[]
  readonly statement: Statement
  readonly predicate: Predicate
  readonly evidence: Evidence
  readonly lexicon: Lexicon
}

/** The words of a range, as lower-case text. */
export function lowerText(words: readonly Word[], from: number, to: number): string {
  let text = ''
  for (let i = from; i < Math.min(to, words.length); i++) text += (i > from ? ' ' : '') + words[i]!.lower
  return text
}
