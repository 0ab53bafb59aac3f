import type { Block } from '../postmortem.js'
import data from './language.data.json' with { type: 'json' }

const languageOf = new Map<string, string[]>()
for (const [language, words] of Object.entries(data))
  for (const word of words) languageOf.set(word, [...(languageOf.get(word) ?? []), language])

/** Enough to tell; a long document is not read to its end. */
const ENOUGH = 8_000
const FEWEST_WORDS = 8

/**
 * The language of a document, ISO 639-1: by its script, else by the commonest short words of eight languages;
 * "en" where too little is written to tell.
 */
export function readLanguage(blocks: readonly Block[]): string {
  const text = sample(blocks)
  return byScript(text) ?? byWords(text)
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

function byScript(text: string): string | undefined {
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

function byWords(text: string): string {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().split(/[\s.,:;!?()"'’/-]+/))
    for (const language of languageOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] >= FEWEST_WORDS && best[1] > 2 * (counts.get('en') ?? 0) ? best[0] : 'en'
}
