import type { Word } from '../measures/words.js'

/** Phrases of a list, found by whole words in one pass. */
export class Phrases {
  readonly #byFirst = new Map<string, string[][]>()
  readonly #stems: readonly string[]

  constructor(phrases: readonly string[]) {
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

  /** How many words the longest phrase takes that starts at a word; 0 where none does. */
  lengthAt(words: readonly Word[], index: number): number {
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
