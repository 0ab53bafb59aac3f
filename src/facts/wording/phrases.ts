import type { Word } from '../measures/words.js'
import { plainWords, type Vocabulary } from '../vocabulary.js'
import type { Passage } from './passages.js'

/** Phrases of which a document holds few, most often none. */
export class PhraseList {
  readonly #phrases: readonly string[]
  #needed: readonly (readonly [phrase: string, words: readonly string[]])[] | undefined

  constructor(phrases: readonly string[]) {
    this.#phrases = phrases
  }

  /** Those whose words all stand in a document; undefined where there are none. */
  within(vocabulary: Vocabulary): Phrases | undefined {
    this.#needed ??= this.#phrases.map(phrase => [phrase, neededFor(phrase)])
    const possible = this.#needed.filter(([, words]) => vocabulary.hasAll(words))
    if (possible.length === 0) return undefined
    return new Phrases(
      possible.map(([phrase]) => phrase),
      ({ block }) => possible.some(([, words]) => holdsAll(vocabulary.of(block), words)),
    )
  }
}

/** The words of a phrase that stand whole wherever it does: "fat" of "fat-finger*". */
function neededFor(phrase: string): string[] {
  const words = plainWords(phrase)
  return phrase.endsWith('*') ? words.slice(0, -1) : words
}

const holdsAll = (words: readonly string[], needed: readonly string[]) => needed.every(word => words.includes(word))

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
  readonly #mayStandIn: (passage: Passage) => boolean

  constructor(phrases: readonly string[], mayStandIn: (passage: Passage) => boolean) {
    this.#mayStandIn = mayStandIn
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

  /** The longest phrase at every word where one starts, in order; they may overlap. */
  placesIn(passage: Passage): PhrasePlace[] {
    if (!this.#mayStandIn(passage)) return []
    const { words } = passage
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
