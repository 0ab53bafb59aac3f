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
  const count = (script: RegExp) => text.match(script)?.length ?? 0
  const latin = count(/\p{Script=Latin}/gu)
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)
  const han = count(/\p{Script=Han}/gu)
  // A character of these scripts says about as much as two Latin letters, and code names are Latin everywhere.
  if ((kana + han) * 2 > latin) return kana * 10 > han ? 'ja' : 'zh'
  if (count(/\p{Script=Hangul}/gu) * 2 > latin) return 'ko'
  return count(/\p{Script=Cyrillic}/gu) > latin ? 'ru' : undefined
}

function byWords(text: string): string {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu))
    for (const language of languageOf.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] >= FEWEST_WORDS && best[1] > 2 * (counts.get('en') ?? 0) ? best[0] : 'en'
}
