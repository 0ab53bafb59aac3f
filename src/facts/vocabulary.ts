import type { Block } from '../postmortem.js'
import { eachWord } from './vocabulary-words.js'

/** What stands wherever a text does: see `wordKeys`. */
export type WordKeys = readonly number[]

/** The words of a text, as a vocabulary knows them: "fat" and "finger" for "fat-finger". */
export function wordKeys(text: string): WordKeys {
  const keys: number[] = []
  eachWord(text.toLowerCase(), key => keys.push(key))
  return keys
}

/**
 * The words of a document's prose. What a reader looks for stands nowhere if its words do not, and most of what
 * readers look for does not: they ask here before they read sentences. A no is certain, a yes is not quite: it is a
 * Bloom filter of two bits a word, which takes a quarter of the time of a set.
 */
export class Vocabulary {
  /** All of the prose, headings included: a pattern that is not found here is found in no block. */
  readonly text: string
  /** Whether a word may stand twice in a row, with a blank or the end of a line between. */
  readonly repeats: boolean
  readonly #bits = new Uint32Array(BITS / 32)

  constructor(blocks: readonly Block[]) {
    this.text = blocks
      .filter(({ kind }) => PROSE.has(kind))
      .map(({ text }) => text)
      .join('\n\n')
    const lower = this.text.toLowerCase()
    const bits = this.#bits
    let repeats = false
    let last = 0
    let lastEnd = 0
    eachWord(lower, (key, end) => {
      if (key === last && !repeats) repeats = BLANK_AND_WORD.test(lower.slice(lastEnd, end))
      last = key
      lastEnd = end
      set(bits, key)
      set(bits, key >>> HALF)
    })
    this.repeats = repeats
  }

  has(key: number): boolean {
    return isSet(this.#bits, key) && isSet(this.#bits, key >>> HALF)
  }

  /** Whether all of these words may stand somewhere, but for some. */
  hasAll(keys: WordKeys, but = 0): boolean {
    let missing = 0
    for (const key of keys) if (!this.has(key) && ++missing > but) return false
    return true
  }
}

const PROSE = new Set<Block['kind']>(['heading', 'paragraph', 'cell'])
const BLANK_AND_WORD = /^(?:[ \u00A0]+| ?\r?\n ?)\p{L}+$/u

const BITS = 0x10000
const HALF = 16

function set(bits: Uint32Array, key: number): void {
  bits[(key & (BITS - 1)) >>> 5]! |= 1 << (key & 31)
}

function isSet(bits: Uint32Array, key: number): boolean {
  return (bits[(key & (BITS - 1)) >>> 5]! & (1 << (key & 31))) !== 0
}

const made = new WeakMap<readonly Block[], Vocabulary>()

/** The vocabulary of a document, made once for all of its readers. */
export function vocabularyOf(blocks: readonly Block[]): Vocabulary {
  const known = made.get(blocks)
  if (known) return known
  const vocabulary = new Vocabulary(blocks)
  made.set(blocks, vocabulary)
  return vocabulary
}
