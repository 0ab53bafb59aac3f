import type { Wording } from '../../postmortem.js'
import type { Passage } from './passages.js'
import { Phrases } from './phrases.js'
import data from './wording.data.json' with { type: 'json' }

const CLAIMS = new Phrases(data.claims)

/** "will never happen again": an assurance that no report can support. */
export function absoluteClaims({ block, words }: Passage): Wording[] {
  return words.flatMap((word, index) => {
    const length = CLAIMS.lengthAt(words, index)
    if (length === 0) return []
    const end = words[index + length - 1]!.end
    const text = block.text.slice(word.start, end)
    return [{ kind: 'absolute-claim', text, span: block.spanOf(word.start, end), certainty: 'certain' }]
  })
}
