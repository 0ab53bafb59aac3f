import type { Clause } from './clause.js'
import type { ItemWords } from './item.js'
import { rewriteFor } from './rewrites.js'
import type { Weakness } from './weakness.js'

/** A weakness of the kind "vague": `says` follows the quoted words. */
export function vague(item: ItemWords, words: Clause, empty: boolean, says: string): Weakness {
  return { kind: 'vague', words, empty, message: quoted => `${quoted} ${says}`, help: rewriteFor(item.text) }
}

const PURPOSES = new Set(['so', 'because', 'which'])

/** "as soon as", "a low traffic period", "something": the end stays open. */
export function openEnd(item: ItemWords): Weakness | undefined {
  const { words, statement, lexicon } = item
  let end = statement.from + 1
  while (end < statement.to && !PURPOSES.has(words[end]!.lower)) end++
  const match = lexicon.first(words, statement.from, Math.min(end, statement.to), 'openEnds')
  return match && vague(item, match, false, 'leaves the end state open')
}

/** "all applications should …": a principle, until something enforces it. */
export function principle(item: ItemWords): Weakness | undefined {
  const { words, statement, predicate, evidence } = item
  if (!predicate.endState || evidence.number) return undefined
  const first = words[statement.from]?.lower ?? ''
  const always = words.findIndex(({ lower }, i) => lower === 'always' && i >= statement.from && i < predicate.verb.from)
  const universal = always >= 0 || /^(?:all|every|everyone|everybody|each|any)$/.test(first)
  const should = words.slice(statement.from, predicate.verb.from).some(({ lower }) => /^(?:should|always)$/.test(lower))
  const mechanism = evidence.mechanism !== undefined && evidence.mechanism.from < statement.to
  if (!universal || !should || mechanism) return undefined
  const at = always < 0 ? statement.from : always
  return vague(item, { from: at, to: at + 1 }, false, 'makes it a principle: nothing enforces it')
}
