import { compiled } from '../../compiled.js'
import type { Lexicon, Match } from './lexicon.js'
import { PLACEHOLDER, type Word } from './words.js'

/** What makes an item specific, wherever it stands in its first sentences. */
export interface Evidence {
  /** "10 minutes", "> 1 %", "at least two". */
  readonly number: boolean
  /** "when the queue is full", "for every release". */
  readonly condition: boolean
  /** "by adding a check", "instead of polling". */
  readonly mechanism: Match | undefined
  /** "so that on-call sees it", "to prevent a retry storm". */
  readonly effect: boolean
  /** Inline code, or words in quotes. */
  readonly code: boolean
  /** "alert", "runbook", "load test". */
  readonly artefact: boolean
}

const UNIT =
  '%|percent|ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?|days?|weeks?|months?|x|k|kb|mb|gb|gib|mib|gi|mi|tb|qps|rps|reviewers?|nodes?|retries|attempts|people|times|th|replicas?|requests?|instances?|versions?|zones?|regions?'
const NUMBER = new RegExp(
  `(?<![\\w#/.-])\\d{1,9}(?:[.,]\\d{1,9})?[ \\u00A0-]?(?:${UNIT})(?!\\w)|[<>≤≥]=? ?\\d|\\bat least (?:one|two|three|\\d)|\\bno more than\\b|\\bp(?:50|90|95|99)\\b|\\bzero\\b|\\b(?:one|two|three|four|five|ten) (?:${UNIT})(?!\\w)|\\blast N\\b`,
  'i',
)
const QUOTED = /["“][^"“”]{3,80}["”]/

export function evidenceIn(text: string, words: readonly Word[], lexicon: Lexicon): Evidence {
  const find = (...lists: Parameters<Lexicon['first']>[3][]) => lexicon.first(words, 0, words.length, ...lists)
  return {
    number: compiled(NUMBER).test(text),
    condition: find('conditions') !== undefined,
    mechanism: find('mechanisms'),
    effect: find('effects') !== undefined,
    code: text.includes(PLACEHOLDER) || QUOTED.test(text),
    artefact: find('artefacts') !== undefined || /\balert(?:s|ing)?\b/i.test(text),
  }
}

const SMALL = new Set(
  'the and our for with that this from into about are any all how what why its their they these those also has have been being was were will can'.split(
    ' ',
  ),
)

/** How many of the words carry a meaning of their own. */
export function contentWords(words: readonly Word[], from: number, to: number): number {
  let count = 0
  for (let i = from; i < to; i++) if (words[i]!.lower.length > 2 && !SMALL.has(words[i]!.lower)) count++
  return count
}

/** Names of systems: in capitals, with a hyphen, a digit or a capital inside, or in code. */
export function nameCount(words: readonly Word[]): number {
  return words.filter(({ text }) => /^[A-Z]{2,}|^\p{L}+\p{Ll}\p{Lu}|\uFFFC|[\p{L}\d]-[\p{L}\d]|\d/u.test(text)).length
}
