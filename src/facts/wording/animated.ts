import type { Wording } from '../../postmortem.js'
import type { Passage } from './passages.js'
import { Phrases } from './phrases.js'
import data from './wording.data.json' with { type: 'json' }

const WORDS = new Phrases(data.animated)
const SHOUT = /(?<=[\p{Ll}\d)”"] {0,1})(?:!{2,}|\?!+|!\?+)/gu
const ELSEWHERE = ['timeline', 'glossary', 'supporting', 'communication', 'feedback']

/** Exclamation runs and dramatic words. */
export function animated({ block, text, words, roles }: Passage): Wording[] {
  if (ELSEWHERE.some(role => roles.has(role))) return []
  const shouts = Array.from(text.matchAll(SHOUT), ({ 0: written, index }) => [index, index + written.length] as const)
  const dramatic = words.flatMap((word, index) => {
    const length = WORDS.lengthAt(words, index)
    return length > 0 ? [[word.start, words[index + length - 1]!.end] as const] : []
  })
  return [...shouts, ...dramatic].map(([start, end]) => ({
    kind: 'animated',
    text: block.text.slice(start, end),
    span: block.spanOf(start, end),
    certainty: 'certain',
  }))
}
