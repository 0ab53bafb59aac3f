import { contentWords, nameCount } from './evidence.js'
import { type ItemWords, lowerText } from './item.js'
import { openEnd, principle } from './openness.js'
import { rewriteFor, TASK } from './rewrites.js'
import type { Weakness } from './weakness.js'

/** What a vague verb, a wish, a need or a state lacks; nothing where a number, a condition or a mechanism says enough. */
export function vagueWeakness(item: ItemWords): Weakness | undefined {
  switch (item.predicate.kind) {
    case 'vague':
      return vagueVerb(item)
    case 'wish':
      return wish(item)
    case 'need':
      return need(item)
    case 'state':
      return state(item)
    default:
      return openEnd(item)
  }
}

function vagueVerb(item: ItemWords): Weakness | undefined {
  const { text, words, predicate, evidence, lexicon } = item
  const { verb, object } = predicate
  if (isRescued(item)) return undefined
  const content = contentWords(words, object.from, object.to)
  const specific = evidence.number || evidence.code || content >= 6 || (nameCount(words) > 0 && content >= 3)
  const compares =
    lexicon.first(words, object.from, Math.min(object.to, object.from + 6), 'vagueModifiers') !== undefined ||
    words.slice(object.from, object.from + 6).some(({ lower }) => lower === 'even')
  return {
    kind: 'vague',
    words: verb,
    empty: !(specific && content >= 5 && !compares),
    message: quoted => `${quoted} names no end state`,
    help: rewriteFor(text),
  }
}

/** A number, a mechanism with an object, or an end state that can be looked at. */
function isRescued({ words, statement, predicate, evidence, lexicon }: ItemWords): boolean {
  const { base, object } = predicate
  if (lexicon.first(words, statement.from, statement.to, 'openEnds')) return false
  const content = contentWords(words, object.from, object.to)
  if (evidence.number) return true
  if (evidence.mechanism && evidence.mechanism.from < statement.to && content >= 4) return true
  const rest = lowerText(words, object.from, object.to)
  if (/\bso that (?!\w+ (?:can|could)\b)/.test(rest) && evidence.condition && content >= 5) return true
  return /^(?:ensure|make sure|assure|guarantee)$/.test(base) && isObservable(rest)
}

const OBSERVABLE =
  /\b(?:is|are|gets?) (?:always |never |not |only |properly )?(?:used|configured|documented|noted|set|included|enabled|disabled|reverted|covered|tested|run|sent|installed|deployed|checked|logged|present|blocked|rejected|removed|listed|stored|backed|pinned|on|off|up to date|in place)\b|\bwe have an?\b|\bcannot\b|\bexists?\b|\bfails? (?:the|if|when)\b/

function isObservable(rest: string): boolean {
  return OBSERVABLE.test(rest) && !/\b(?:in place|on|off)\b.*\b(?:appropriate|proper)/.test(rest)
}

function wish({ text, words, predicate, statement }: ItemWords): Weakness {
  const content = contentWords(words, predicate.verb.from, statement.to)
  return {
    kind: 'vague',
    words: predicate.verb,
    empty: content <= 7,
    message: quoted => `${quoted} is a wish: it names no change and no end state`,
    help: rewriteFor(text),
  }
}

function need({ words, predicate, evidence, lexicon }: ItemWords): Weakness {
  const compares =
    lexicon.first(words, predicate.object.from, predicate.object.from + 3, 'vagueModifiers') !== undefined
  return {
    kind: 'need',
    words: predicate.verb,
    empty:
      compares &&
      !evidence.condition &&
      !evidence.number &&
      !evidence.mechanism &&
      contentWords(words, predicate.object.from, predicate.object.to) < 3,
    message: quoted => `${quoted} states a lack, not what will be done about it`,
    help: TASK,
  }
}

const PRAISE =
  /^(?:easy|easier|robust|reliable|important|possible|better|improved|resilient|stable|clear|clearer|ready|prepared|aware|quick|quicker|fast|faster|safe|safer)$/

/** "recovery should be easy": a state that nobody can measure; a principle: "all services should run in containers". */
function state(item: ItemWords): Weakness | undefined {
  const { text, words, predicate, statement } = item
  const enforced = principle(item) ?? openEnd(item)
  if (enforced) return enforced
  const praise = words.findIndex(({ lower }, i) => i >= predicate.verb.from && i < statement.to && PRAISE.test(lower))
  if (praise < 0) return undefined
  return {
    kind: 'vague',
    words: { from: praise, to: praise + 1 },
    empty: true,
    message: quoted => `${quoted} is an end state that cannot be measured`,
    help: rewriteFor(text),
  }
}
