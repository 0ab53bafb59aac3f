import type { Wording } from '../../postmortem.js'
import type { Span } from '../../span.js'
import type { Passage, Prose } from './passages.js'
import { PhraseList } from './phrases.js'
import data from './wording.data.json' with { type: 'json' }

const WORDS = new PhraseList(data.animated)
const SHOUT = /(?<=[\p{Ll}\d)”"] {0,1})(?:!{2,}|\?!+|!\?+)/gu
const ELSEWHERE = ['timeline', 'glossary', 'supporting', 'communication', 'feedback']

/** Exclamation runs and dramatic words. */
export function animated({ passages, vocabulary }: Prose): Wording[] {
  const words = WORDS.within(vocabulary)
  return passages
    .filter(passage => (words?.mayStandIn(passage) || passage.text.includes('!')) && !passage.isIn(ELSEWHERE))
    .flatMap(passage =>
      [...shoutsIn(passage), ...(words?.placesIn(passage) ?? [])].map(({ start, end }) =>
        passage.wording('animated', start, end),
      ),
    )
}

function shoutsIn({ text }: Passage): Span[] {
  return Array.from(text.matchAll(SHOUT), ({ 0: written, index }) => ({ start: index, end: index + written.length }))
}
