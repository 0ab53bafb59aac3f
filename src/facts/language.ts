import type { Block } from '../postmortem.js'
import data from './language.data.json' with { type: 'json' }
import { type Vocabulary, vocabularyOf, type WordKeys, wordKeys } from './vocabulary.js'

/** The commonest short words of each language. */
const { en: ENGLISH, ...OTHERS } = data

/** Enough to tell; a long document is not read to its end. */
const ENOUGH = 8_000
const FEWEST_WORDS = 8
/** A language shows in more than a word or two: "met" is English, too. */
const FEWEST_DIFFERENT = 3

/**
 * The language of a document, ISO 639-1: by its script, else by the commonest short words of eight languages;
 * "en" where too little is written to tell.
 */
export function readLanguage(blocks: readonly Block[]): string {
  const text = sample(blocks)
  return byScript(text) ?? byWords(text, vocabularyOf(blocks))
}

function sample(blocks: readonly Block[]): string {
  let text = ''
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'front-matter' || block.kind === 'html') continue
    if (text.length > ENOUGH) break
    text += `${block.text}\n`
  }
  return text
}

const OTHER_SCRIPT = /[\u0400-\u052F\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/

function byScript(text: string): string | undefined {
  if (!OTHER_SCRIPT.test(text)) return undefined
  const counts = { latin: 0, kana: 0, han: 0, hangul: 0, cyrillic: 0 }
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x250) counts.latin += (unit | 32) >= 97 && (unit | 32) <= 122 ? 1 : 0
    else if (unit >= 0x400 && unit < 0x530) counts.cyrillic++
    else if (unit >= 0x3040 && unit < 0x3100) counts.kana++
    else if (unit >= 0x4e00 && unit < 0xa000) counts.han++
    else if (unit >= 0xac00 && unit < 0xd7b0) counts.hangul++
  }
  // A character of these scripts says about as much as two Latin letters, and code names are Latin everywhere.
  if ((counts.kana + counts.han) * 2 > counts.latin) return counts.kana * 10 > counts.han ? 'ja' : 'zh'
  if (counts.hangul * 2 > counts.latin) return 'ko'
  return counts.cyrillic > counts.latin ? 'ru' : undefined
}

function byWords(text: string, vocabulary: Vocabulary): string {
  const possible = others().filter(({ keys }) => isShown(keys, vocabulary))
  if (possible.length === 0) return 'en'
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().split(/[\s.,:;!?()"'’/-]+/)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const count = (words: readonly string[]) => words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0)
  const english = count(ENGLISH)
  const [best] = possible
    .filter(({ words }) => words.filter(word => counts.has(word)).length >= FEWEST_DIFFERENT)
    .map(({ language, words }) => ({ language, count: count(words) }))
    .filter(({ count }) => count >= FEWEST_WORDS && count > 2 * english)
    .sort((a, b) => b.count - a.count)
  return best?.language ?? 'en'
}

interface Common {
  readonly language: string
  readonly words: readonly string[]
  /** One a word; a word that a vocabulary cannot know has none. */
  readonly keys: WordKeys
}

let common: readonly Common[] | undefined

function others(): readonly Common[] {
  return (common ??= Object.entries(OTHERS).map(([language, words]) => ({
    ...{ language, words },
    keys: words.flatMap(wordKeys),
  })))
}

function isShown(keys: WordKeys, vocabulary: Vocabulary): boolean {
  let shown = 0
  for (const key of keys) if (vocabulary.has(key) && ++shown === FEWEST_DIFFERENT) return true
  return false
}
