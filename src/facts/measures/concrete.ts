import { compiled } from '../../compiled.js'
import { contentWords } from './evidence.js'
import { type ItemWords, lowerText } from './item.js'
import { openEnd, principle, vague } from './openness.js'
import type { Weakness } from './weakness.js'

/** What is still open in an item with a verb of change: the first weakness that is found. */
export function concreteWeaknesses(item: ItemWords): Weakness[] {
  for (const check of [generic, prevention, signal, modifier, manner, openEnd, principle, ask]) {
    const weakness = check(item)
    if (weakness) return [weakness]
  }
  return []
}

/** "fix the issue" */
function generic(item: ItemWords): Weakness | undefined {
  const { words, predicate, lexicon } = item
  const object = lexicon.at(words, predicate.object.from, 'genericObjects')
  if (!object || predicate.endState) return undefined
  const rest = lowerText(words, object.to, predicate.object.to)
  if (/^(?:it|this|these|everything)$/.test(object.base) && rest.length > 0) return undefined
  if (/^possible\b/.test(rest) || contentWords(words, object.to, predicate.object.to) > 3) return undefined
  return vague(item, { from: predicate.verb.from, to: object.to }, true, 'does not say what will change')
}

const PREVENTIVE = new Set(['prevent', 'avoid', 'stop', 'reduce', 'minimise', 'minimize', 'eliminate'])

/** "prevent such outages", "avoid drift": an aim, unless a mechanism says how. */
function prevention(item: ItemWords): Weakness | undefined {
  const { predicate, evidence, words, lexicon, statement } = item
  if (item.statement.label) return undefined
  if (!PREVENTIVE.has(predicate.base) || predicate.endState) return undefined
  const rest = lowerText(words, predicate.object.from, predicate.object.to)
  if (evidence.number || evidence.code || /\bby \w+ing\b|\bto \d/.test(rest)) {
    return lexicon.first(words, statement.from, statement.to, 'openEnds') ? openEnd(item) : undefined
  }
  return predicate.base === 'prevent'
    ? vague(
        item,
        predicate.verb,
        contentWords(words, predicate.object.from, predicate.object.to) <= 3,
        'names an aim, not the change that reaches it',
      )
    : undefined
}

const SIGNAL_NOUN =
  /^(?:proactive |health |some |better |basic |additional |more )*(?:monitoring|monitors?|alerting|alerts?|alarms?|metrics|observability|logging|tests?(?! (?:data\w*|accounts?|environments?|clusters?|users?|instances?|servers?|projects?|keys?|cases?)\b)|testing)\b/

const SIGNAL_ALONE =
  /^(?:proactive |health |some |better |basic |additional |more )*(?:monitoring|alerting|metrics|observability|logging)(?: and (?:monitoring|alerting|metrics|observability|logging))?(?: (?:to(?! (?:warn|alert|notify|detect|tell|page|identify|catch|check|track|show|flag|report|see)\b)|so|in order|such)\b|$)/

/** "monitor the API", "implement monitoring": which signal, and what makes it fire? */
function signal(item: ItemWords): Weakness | undefined {
  const { words, predicate, evidence, lexicon } = item
  const { base, verb, object } = predicate
  const content = contentWords(words, object.from, object.to)
  const backed = evidence.number || evidence.condition || evidence.code
  if (base === 'monitor' && !evidence.number && !/\b(?:alert|page|notif|alarm)/i.test(item.text))
    return vague(item, verb, false, 'names neither a threshold nor an alert')
  const supported = backed || evidence.effect || evidence.mechanism || evidence.artefact
  if (lexicon.needsSignal.has(base) && !supported && content < 3 && !predicate.endState)
    return vague(item, verb, false, 'names no signal, threshold or end state')
  const rest = lowerText(words, object.from, object.to)
  if (compiled(SIGNAL_ALONE).test(rest) && !backed && !predicate.endState)
    return vague(
      item,
      { from: object.from, to: Math.min(object.to, object.from + 2) },
      false,
      'names no signal and nothing that makes it fire',
    )
  if (compiled(SIGNAL_NOUN).test(rest) && content <= 2 && !backed && !predicate.endState)
    return vague(
      item,
      { from: object.from, to: Math.min(object.to, object.from + 1) },
      false,
      'names no signal and nothing that makes it fire',
    )
  return undefined
}

const BEFORE_MODIFIER = new Set(['a', 'an', 'the', 'our', 'some', 'any', 'in', 'to', 'with', 'for', 'of'])

/** "improved tests", "a better way", "something more robust": a comparison in front of the object. */
function modifier(item: ItemWords): Weakness | undefined {
  const { words, predicate, evidence, lexicon } = item
  if (evidence.number || evidence.code) return undefined
  if (predicate.endState) return growth(item) ?? habit(item)
  let at = predicate.object.from
  while (BEFORE_MODIFIER.has(words[at]?.lower ?? '') && !lexicon.at(words, at, 'vagueModifiers')) at++
  const match = lexicon.at(words, at, 'vagueModifiers')
  if (!match || match.to > predicate.object.to || words[match.to]?.lower === 'than') return undefined
  if (/^(?:in|to|with|for|of)$/.test(words[at - 1]?.lower ?? '') && !/^(?:more|better|improved)/.test(match.base))
    return undefined
  if (evidence.condition && !/^(?:better|improved|enhanced)$/.test(match.base)) return undefined
  if (evidence.mechanism && /^(?:by|instead|rather)/.test(evidence.mechanism.base)) return undefined
  if (isSpelledOut(item, match.to)) return undefined
  const content = contentWords(words, predicate.object.from, predicate.object.to)
  const comparison = /^(?:improved|better|enhanced|more)$/.test(match.base)
  return vague(item, match, (content <= 4 || comparison) && !evidence.effect, 'cannot be measured')
}

/** "a more robust store that no longer depends on one zone": the clause says what the comparison means. */
function isSpelledOut({ words, predicate }: ItemWords, from: number): boolean {
  const clause = words.findIndex(
    ({ lower }, i) => i > from && i < predicate.object.to && /^(?:that|which)$/.test(lower),
  )
  return clause >= 0 && contentWords(words, clause, predicate.object.to) >= 4
}

/** "tests should be extended with deeper checks": more of something, without a measure. */
function growth(item: ItemWords): Weakness | undefined {
  const { words, predicate, lexicon } = item
  if (!/^(?:extend|expand|increase|raise|strengthen)/.test(predicate.base)) return undefined
  const { from, to } = predicate.object
  const match = lexicon.first(words, from, Math.min(to, from + 8), 'vagueModifiers')
  return match && vague(item, match, true, 'cannot be measured')
}

const HABIT =
  /^(?:regular|constant|continuous|frequent|periodic|proper|better|more|strict|stricter|close|closer|adequate|sufficient|appropriate|improved|enhanced|robust|comprehensive|additional|thorough)$/

/** "regular checks should be established": how much of what, and who would notice? */
function habit(item: ItemWords): Weakness | undefined {
  const { words, statement, predicate, evidence } = item
  if (
    !/^(?:implement|establish|introduce|put|perform|conduct|adopt|develop|set up|do|maintain|ensure|carry out|make|provide)$/.test(
      predicate.base,
    )
  )
    return undefined
  const first = words[statement.from]
  if (!first || !HABIT.test(first.lower) || evidence.condition || evidence.mechanism) return undefined
  return vague(item, { from: statement.from, to: statement.from + 1 }, false, 'says neither how often nor how much')
}

const MANNERS = new Set(
  'gracefully better properly appropriately adequately smoothly robustly efficiently effectively carefully generally'.split(
    ' ',
  ),
)

/** "handle errors more gracefully": the way it is done is the whole change, and nobody can measure it. */
function manner(item: ItemWords): Weakness | undefined {
  const { words, predicate, evidence } = item
  if (evidence.number || evidence.code || evidence.condition || evidence.mechanism) return undefined
  const at = predicate.object.to - 1
  if (at <= predicate.object.from || !MANNERS.has(words[at]!.lower)) return undefined
  return vague(item, { from: words[at - 1]!.lower === 'more' ? at - 1 : at, to: at + 1 }, false, 'cannot be measured')
}

/** "ask the vendor to …" leaves the work, and the check, to somebody else. */
function ask(item: ItemWords): Weakness | undefined {
  const { words, predicate } = item
  if (predicate.base !== 'ask' || /\bif\b/.test(lowerText(words, predicate.object.from, predicate.object.to)))
    return undefined
  return /\bto (?:apply|look|consider|improve|follow)\b/.test(
    lowerText(words, predicate.object.from, predicate.object.to),
  )
    ? vague(item, predicate.verb, false, 'leaves the change to others')
    : undefined
}
