import type { Word } from '../measures/words.js'
import { type Vocabulary, type WordKeys, wordKeys } from '../vocabulary.js'
import type { Passage } from './passages.js'

/** Phrases of which a document holds few, most often none. */
export class PhraseList {
  readonly #phrases: readonly string[]
  #needed: readonly Needed[] | undefined

  constructor(phrases: readonly string[]) {
    this.#phrases = phrases
  }

  /** Those whose words may all stand in a document; undefined where there are none. */
  within(vocabulary: Vocabulary): Phrases | undefined {
    this.#needed ??= this.#phrases.map(neededFor)
    const possible = this.#needed.filter(({ keys }) => vocabulary.hasAll(keys))
    return possible.length > 0 ? new Phrases(possible.map(({ phrase }) => phrase)) : undefined
  }
}

interface Needed {
  readonly phrase: string
  readonly keys: WordKeys
}

/** The words that stand whole wherever a phrase does: "fat" of "fat-finger*". */
function neededFor(phrase: string): Needed {
  return { phrase, keys: wordKeys(phrase.replace(/[^ -]*\*$/, '')) }
}

/** Where a phrase stands among the words of a passage, and in its text. */
export interface PhrasePlace {
  readonly index: number
  /** In words. */
  readonly length: number
  readonly start: number
  readonly end: number
}

/** Phrases of a list, found by whole words in one pass. */
export class Phrases {
  readonly #byFirst = new Map<string, string[][]>()
  readonly #stems: readonly string[]
  /** The words of each phrase, whatever stands between them. */
  readonly #words: readonly (readonly string[])[]

  constructor(phrases: readonly string[]) {
    this.#words = phrases.map(phrase => phrase.match(/\w+/g)!)
    this.#stems = phrases
      .filter(phrase => phrase.endsWith('*') && !phrase.includes(' '))
      .map(phrase => phrase.slice(0, -1))
    for (const phrase of phrases) {
      const words = phrase.split(' ')
      this.#byFirst.set(
        words[0]!,
        [...(this.#byFirst.get(words[0]!) ?? []), words].sort((a, b) => b.length - a.length),
      )
    }
  }

  /** False for a passage that holds the words of none. */
  mayStandIn({ text }: Passage): boolean {
    const lower = text.toLowerCase()
    return this.#words.some(words => words.every(word => lower.includes(word)))
  }

  /** The longest phrase at every word where one starts, in order; they may overlap. */
  placesIn({ words }: Passage): PhrasePlace[] {
    return words.flatMap(({ start }, index) => {
      const length = this.#lengthAt(words, index)
      return length === 0 ? [] : [{ index, length, start, end: words[index + length - 1]!.end }]
    })
  }

  /** How many words the longest phrase takes that starts at a word; 0 where none does. */
  #lengthAt(words: readonly Word[], index: number): number {
    const { lower } = words[index]!
    const phrase = this.#byFirst
      .get(lower)
      ?.find(candidate => candidate.every((part, i) => matches(part, words[index + i], i)))
    if (phrase) return phrase.length
    return this.#stems.some(stem => lower.startsWith(stem)) ? 1 : 0
  }
}

function matches(part: string, word: Word | undefined, index: number): boolean {
  if (!word || (index > 0 && !/^\s*$/.test(word.gap))) return false
  return part.endsWith('*') ? word.lower.startsWith(part.slice(0, -1)) : word.lower === part
}
