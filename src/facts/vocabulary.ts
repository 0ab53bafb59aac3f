import type { Block } from '../postmortem.js'

/**
 * The words of a document's prose. What a reader looks for stands nowhere if its words do not, and most of what
 * readers look for does not: they ask here before they read sentences.
 */
export class Vocabulary {
  readonly #all = new Set<string>()
  readonly #ofBlocks = new Map<Block, readonly string[]>()

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) {
      if (!PROSE.has(block.kind)) continue
      const words = plainWords(block.text, joined => this.#all.add(joined))
      for (const word of words) this.#all.add(word)
      this.#ofBlocks.set(block, words)
    }
  }

  /** In lower case: "checkout", "didnt", and "didn" and "t" as well. */
  has(word: string): boolean {
    return this.#all.has(word)
  }

  /** Whether all of these words stand somewhere, but for some. */
  hasAll(words: readonly string[], but = 0): boolean {
    let missing = 0
    for (const word of words) if (!this.#all.has(word) && ++missing > but) return false
    return true
  }

  /** The words of one block, in order. */
  of(block: Block): readonly string[] {
    return this.#ofBlocks.get(block) ?? []
  }
}

const PROSE = new Set<Block['kind']>(['heading', 'paragraph', 'cell'])

const made = new WeakMap<readonly Block[], Vocabulary>()

/** The vocabulary of a document, made once for all of its readers. */
export function vocabularyOf(blocks: readonly Block[]): Vocabulary {
  const known = made.get(blocks)
  if (known) return known
  const vocabulary = new Vocabulary(blocks)
  made.set(blocks, vocabulary)
  return vocabulary
}

const WORD = /[\p{L}\p{N}'’]+/gu
const APOSTROPHES = /['’]+/

/** Letters and digits that stand together, in lower case; apostrophes part them, and `joined` hears of the whole. */
export function plainWords(text: string, joined?: (word: string) => void): string[] {
  const written = text.toLowerCase().match(WORD)
  if (!written) return []
  if (!written.some(word => APOSTROPHES.test(word))) return written
  return written.flatMap(word => {
    const parts = word.split(APOSTROPHES)
    if (parts.length > 1) joined?.(parts.join(''))
    return parts.filter(part => part !== '')
  })
}
