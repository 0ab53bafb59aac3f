import type { Block, Wording } from '../../postmortem.js'
import type { Passage } from './passages.js'
import data from './wording.data.json' with { type: 'json' }

const KNOWN = new Set(data.acronymsKnown)
const ACRONYM = /(?<![\w@#/.-])\p{Lu}{3,6}(?![\w/-]|\.\w)/gu

/** Acronyms that the document never expands: "MEP (mise en production)" and "mise en production (MEP)" do. */
export function undefinedAcronyms(passages: readonly Passage[], blocks: readonly Block[]): Wording[] {
  const whole = blocks.map(({ text }) => text).join('\n')
  const defined = new Set<string>()
  for (const [, inside, before] of whole.matchAll(/\((\p{Lu}{3,6})s?\)|(?<!\w)(\p{Lu}{3,6})s? ?(?:\(|[:=–—] )\p{L}/gu))
    defined.add(inside ?? before!)
  const first = new Map<string, Wording>()
  for (const { block, text, roles } of passages) {
    if (roles.has('glossary')) continue
    for (const { 0: written, index } of text.matchAll(ACRONYM)) {
      if (KNOWN.has(written) || defined.has(written) || first.has(written)) continue
      if (/\p{Lu}{2,}\s*$/u.test(text.slice(Math.max(0, index - 8), index))) continue
      first.set(written, {
        kind: 'acronym',
        text: written,
        span: block.spanOf(index, index + written.length),
        certainty: 'certain',
      })
    }
  }
  return [...first.values()]
}
