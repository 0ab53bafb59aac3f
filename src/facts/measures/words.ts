/** A word of a text, in lower case, with its place and what stands between it and the word before. */
export interface Word {
  /** In lower case, with straight apostrophes. */
  readonly lower: string
  /** As written. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** The blanks and punctuation before it. */
  readonly gap: string
}

/** What the text of a block shows in place of code, images and bare URLs; a word of its own here. */
export const PLACEHOLDER = '\uFFFC'

const WORD = /\uFFFC|[\p{L}\p{N}_]+(?:['’.\-‑][\p{L}\p{N}_]+)*/gu

/** The words of a text. A slash separates words, a hyphen or an apostrophe joins them. */
export function wordsOf(text: string): Word[] {
  let last = 0
  return Array.from(text.matchAll(WORD), ({ 0: written, index: start }) => {
    const end = start + written.length
    const gap = text.slice(last, start)
    last = end
    return { lower: written.toLowerCase().replaceAll('’', "'").replaceAll('‑', '-'), text: written, start, end, gap }
  })
}

const ABBREVIATION = /^(?:e\.?g|i\.?e|etc|vs|cf|ca|approx|no|resp|incl)$/
const SENTENCE_END = /[.!?…]["”')\]]*\s/

/** True where a sentence starts at the word: after a full stop, unless that belongs to an abbreviation. */
export function startsSentence(words: readonly Word[], index: number): boolean {
  const word = words[index]
  const before = words[index - 1]
  if (!word || !before) return true
  if (!SENTENCE_END.test(word.gap)) return false
  return !ABBREVIATION.test(before.lower) || (before.lower === 'etc' && isCapitalised(word))
}

export function isCapitalised(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text)
}
