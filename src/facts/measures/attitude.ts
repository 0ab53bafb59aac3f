import type { Statement } from './clause.js'
import type { Lexicon } from './lexicon.js'
import { COMMITMENT, GUARD, TRAINING } from './rewrites.js'
import type { Weakness } from './weakness.js'
import type { Word } from './words.js'

/** What asks people to behave, to learn or to stay committed, and changes no system. */
export function attitude(words: readonly Word[], statement: Statement, lexicon: Lexicon): Weakness | undefined {
  return humanFix(words, statement, lexicon) ?? pledge(words, statement, lexicon) ?? training(words, statement, lexicon)
}

function humanFix(words: readonly Word[], { label, opening, to }: Statement, lexicon: Lexicon): Weakness | undefined {
  const match = lexicon.first(words, label?.from ?? opening, to, 'humanFix')
  if (!match || isPurpose(words, opening, match.from)) return undefined
  return {
    kind: 'human-fix',
    words: match,
    empty: true,
    message: quoted => `${quoted} asks people to behave differently and changes no system`,
    help: GUARD,
  }
}

/** "Add a banner to remind the user": the purpose of a change, not the change. */
function isPurpose(words: readonly Word[], opening: number, at: number): boolean {
  return (
    at - opening >= 3 &&
    /^(?:to|that|which|and)$/.test(words[at - 1]?.lower ?? '') &&
    !/^(?:need|needs|have|has|want|us|you|going)$/.test(words[at - 2]?.lower ?? '')
  )
}

/** "The continued support of …" promises nothing. */
const DETERMINER = /^(?:the|this|that|their|your|our|its|a|for)$/

/** As the main predicate only, within the first words of the sentence. */
function pledge(words: readonly Word[], { opening, from, to }: Statement, lexicon: Lexicon): Weakness | undefined {
  const attention = isAttention(words, from)
  const match = attention
    ? { from, to: from + 3 }
    : lexicon.first(words, opening, Math.min(to, Math.max(opening + 8, from + 4)), 'pledges')
  if (!match || match.from > from + 3) return undefined
  if (match.from > 0 && /ed$/.test(words[match.from]!.lower) && DETERMINER.test(words[match.from - 1]!.lower))
    return undefined
  if (/^commit/.test(words[match.from]!.lower) && lexicon.at(words, match.to, 'concreteVerbs')) return undefined
  return {
    kind: 'pledge',
    words: match,
    empty: !attention,
    message: quoted => `${quoted} has no end: it cannot be finished or checked`,
    help: COMMITMENT,
  }
}

/** "keep an eye on the queue" */
function isAttention(words: readonly Word[], from: number): boolean {
  const first = words[from]?.lower
  if (first !== 'keep' && first !== 'keeping') return false
  return words[from + 1]?.lower === 'an' && (words[from + 2]?.lower.startsWith('eye') ?? false)
}

function training(words: readonly Word[], { from, to }: Statement, lexicon: Lexicon): Weakness | undefined {
  const match = lexicon.first(words, from, Math.min(to, from + 4), 'training')
  if (!match || (match.form === 'base' && match.from > from && match.base.length < 6)) return undefined
  const rest = words.slice(match.to, to)
  const forbids = rest.some(({ lower }) => /^(?:not|never|help|strengthen|continuous|avoid)$/.test(lower))
  return {
    kind: 'human-fix',
    words: match,
    empty: forbids,
    message: quoted => `${quoted} alone is a weak guard: people forget, leave and are new`,
    help: TRAINING,
  }
}
