import { compiled } from '../../compiled.js'
import type { Match } from './lexicon.js'

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
  /** The phrases that start here, once a lexicon has looked: many judges ask for them. */
  phrases: readonly Match[] | undefined
}

/** What the text of a block shows in place of code, images and bare URLs; a word of its own here. */
export const PLACEHOLDER = '\uFFFC'

const WORD = /\uFFFC|[\p{L}\p{N}_]+(?:['’.\-‑][\p{L}\p{N}_]+)*/gu

/** The words of a text. A slash separates words, a hyphen or an apostrophe joins them. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let last = 0
  compiled(WORD).lastIndex = 0
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const written = match[0]
    const { index: start } = match
    const end = start + written.length
    words.push({ lower: lowered(written), text: written, start, end, gap: text.slice(last, start), phrases: undefined })
    last = end
  }
  return words
}

function lowered(written: string): string {
  const lower = written.toLowerCase()
  return JOINER.test(lower) ? lower.replaceAll('’', "'").replaceAll('‑', '-') : lower
}

const JOINER = /[’‑]/

const ABBREVIATIONS = new Set(['e.g', 'eg', 'i.e', 'ie', 'etc', 'vs', 'cf', 'ca', 'approx', 'no', 'resp', 'incl'])
const SENTENCE_END = /[.!?…]["”')\]]*\s/

/** True where a sentence starts at the word: after a full stop, unless that belongs to an abbreviation. */
export function startsSentence(words: readonly Word[], index: number): boolean {
  const word = words[index]
  const before = words[index - 1]
  if (!word || !before) return true
  if (word.gap === ' ') return false
  if (!SENTENCE_END.test(word.gap)) return false
  return !ABBREVIATIONS.has(before.lower) || (before.lower === 'etc' && isCapitalised(word))
}

export function isCapitalised(word: Word): boolean {
  return CAPITAL.test(word.text)
}

const CAPITAL = /^\p{Lu}/u
