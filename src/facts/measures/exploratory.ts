import { contentWords } from './evidence.js'
import { type ItemWords, lowerText } from './item.js'
import { FINDINGS, OUTPUT } from './rewrites.js'
import type { Weakness } from './weakness.js'

/** A question without an output: nobody can tell when "look into" is done. */
export function exploratoryWeakness(item: ItemWords): Weakness | undefined {
  const { words, predicate, evidence, lexicon } = item
  const { base, verb, object } = predicate
  if (hasOutput(item)) return undefined
  const rest = lowerText(words, object.from, object.to)
  const examines = /^(?:review|audit|revisit|assess|re-?assess|evaluate|re-?evaluate|look|inspect|examine)/.test(base)
  const openObject =
    examines && endsOpen(item) && !/\bto (?:make sure|ensure|see|check|find|identify|include|allow)\b/.test(rest)
  if (openObject || lexicon.reflective.has(base))
    return {
      kind: 'vague',
      words: verb,
      empty: true,
      message: quoted => `${quoted} has no output, so nobody can tell when it is finished`,
      help: openObject ? FINDINGS : OUTPUT,
    }
  const generic = lexicon.at(words, object.from, 'genericObjects') ?? genericTail(item)
  const wishes =
    /^(?:better|more|improved)\b/.test(rest) ||
    /\b(?:options|possibilities|ways|opportunities) (?:for|of|to) (?:improv|increas|enhanc|optimi)/.test(rest)
  return {
    kind: 'exploratory',
    words: verb,
    empty: Boolean(generic) || wishes || (contentWords(words, object.from, object.to) <= 1 && !evidence.code),
    message: quoted => `${quoted} names no output: a decision, a document or a change`,
    help: examines ? FINDINGS : OUTPUT,
  }
}

/** "our release practices for hotfixes": the noun that the verb governs is a way of working, not a thing. */
function endsOpen({ words, predicate, lexicon }: ItemWords): boolean {
  const { from, to } = predicate.object
  let end = from
  while (
    end < to &&
    !/^(?:of|for|to|in|on|from|with|at|that|which|how|if|whether|so|when|\p{L}+ing)$/u.test(words[end]!.lower)
  )
    end++
  return end > from && lexicon.at(words, end - 1, 'openObjects') !== undefined
}

/** "monitoring for this scenario" */
function genericTail({ words, predicate, lexicon }: ItemWords) {
  const { from, to } = predicate.object
  for (let i = from; i < Math.min(to, from + 4); i++)
    if (/^(?:for|of|about|in)$/.test(words[i]!.lower)) return lexicon.at(words, i + 1, 'genericObjects')
  return undefined
}

/** "investigate and fix", "evaluate X with a written proposal", "audit all systems that accept writes". */
function hasOutput({ words, statement, predicate, lexicon }: ItemWords): boolean {
  const { base, object } = predicate
  const output = lexicon.first(words, statement.from, words.length, 'exploratoryOutputs')
  if (output && !hedgedOutput(lowerText(words, output.to, output.to + 8))) return true
  const second = /^(?:and|then|&)$/.test(words[object.from]?.lower ?? '')
  if (
    second &&
    lexicon.at(words, object.from + 1, 'concreteVerbs')?.form === 'base' &&
    !lexicon.at(words, object.from + 1, 'exploratoryVerbs', 'vagueVerbs')
  )
    return true
  const rest = lowerText(words, object.from, object.to)
  if (
    /^(?:audit|review|identify|check)$/.test(base) &&
    /^(?:all|every|each)\b.*\b(?:capable|that|which|where|whose|with|using|without|affected|containing)\b/.test(rest)
  )
    return true
  return base === 'audit' && /\b(?:to (?:de-risk|make sure|ensure|remove|find|confirm|verify))\b/.test(rest)
}

function hedgedOutput(rest: string): boolean {
  return /\b(?:where|if) (?:possible|feasible|needed|necessary)\b/.test(rest)
}
