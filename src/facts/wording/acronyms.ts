import type { Block, Wording } from '../../postmortem.js'
import type { Prose } from './passages.js'
import data from './wording.data.json' with { type: 'json' }

const KNOWN = new Set(data.acronymsKnown)
const ACRONYM = /(?<![\w@#/.-])\p{Lu}{3,6}(?![\w/-]|\.\w)/gu

/** Acronyms that the document never expands: "MEP (mise en production)" and "mise en production (MEP)" do. */
export function undefinedAcronyms({ passages, vocabulary }: Prose, blocks: readonly Block[]): Wording[] {
  const unknown = (vocabulary.text.match(ACRONYM) ?? []).filter(written => !KNOWN.has(written))
  if (unknown.length === 0) return []
  const first = new Map<string, Wording>()
  let defined: ReadonlySet<string> | undefined
  for (const passage of passages) {
    const { text } = passage
    for (const { 0: written, index } of text.matchAll(ACRONYM)) {
      if (KNOWN.has(written) || first.has(written) || passage.isIn(ELSEWHERE)) continue
      if (/\p{Lu}{2,}\s*$/u.test(text.slice(Math.max(0, index - 8), index))) continue
      defined ??= definedIn(blocks)
      if (!defined.has(written)) first.set(written, passage.wording('acronym', index, index + written.length))
    }
  }
  return [...first.values()]
}

const ELSEWHERE = ['glossary']
const DEFINITION = /\((\p{Lu}{3,6})s?\)|(?<!\w)(\p{Lu}{3,6})s? ?(?:\(|[:=–—] )\p{L}/gu

function definedIn(blocks: readonly Block[]): Set<string> {
  const whole = blocks.map(({ text }) => text).join('\n')
  return new Set(Array.from(whole.matchAll(DEFINITION), ([, inside, before]) => inside ?? before!))
}
