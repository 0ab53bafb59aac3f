import type { Statement } from './clause.js'
import type { Lexicon } from './lexicon.js'
import type { Word } from './words.js'

const FILED = new Set('create created raise raised open opened file filed added logged placed add'.split(' '))

/** "raised a ticket to add a limit": filing a ticket is not doing the work; what follows "to" is the item. */
export function filedStatement(words: readonly Word[], statement: Statement, lexicon: Lexicon): Statement | undefined {
  const { opening, to } = statement
  for (let i = opening; i < Math.min(to, opening + 5); i++) {
    if (!FILED.has(words[i]!.lower)) continue
    const thing = words
      .slice(i + 1, i + 7)
      .findIndex(({ lower }) => /^(?:tickets?|issues?|stor(?:y|ies)|tasks?|bugs?|backlog|items?|cards?)$/.test(lower))
    if (thing < 0) return undefined
    for (let j = i + thing + 2; j < Math.min(to - 1, i + thing + 9); j++)
      if (
        /^(?:to|for)$/.test(words[j]!.lower) &&
        lexicon.at(words, j + 1, 'concreteVerbs', 'exploratoryVerbs', 'vagueVerbs')
      )
        return { ...statement, opening: j + 1, from: j + 1, hasSubject: true }
    return undefined
  }
  return undefined
}
