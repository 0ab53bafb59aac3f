import { compiled } from '../../compiled.js'
import type { Statement } from './clause.js'
import { MODALS } from './clause.js'
import type { Lexicon } from './lexicon.js'
import type { Word } from './words.js'

/** Whether an item is still to be done, as its own words tell. */
export type Completion = 'open' | 'done' | 'dropped'

const DONE_MARK =
  /[✅☑✔]|^\s*\[x\]|\((?:done|completed?|resolved|fixed|shipped|implemented|merged)\b[^)]{0,80}\)|(?:^|[\s.(])DONE(?:$|[\s.!)])/i
const DONE_WHEN =
  /\b(?:done|completed?|shipped|deployed|merged|fixed|resolved|finished|implemented) (?:as of|on|in) (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|pr\b|#|v\d)/i
const STATUS = /\bstatus ?[:=-] ?(\w[\w' -]{0,30})/i
const DROPPED_MARK =
  /\((?:dropped|won'?t (?:do|fix)|wontfix|rejected|cancelled|canceled|abandoned|obsolete|superseded)\b/i

/** The state that a word of a Status column or label names; undefined when it names none. */
export function completionNamed(status: string): Completion | undefined {
  const text = status.trim().toLowerCase().replaceAll('’', "'")
  if (
    /^(?:dropped|won'?t (?:do|fix)|wontfix|rejected|cancell?ed|abandoned|obsolete|superseded|declined|n\/a)/.test(text)
  )
    return 'dropped'
  if (
    /^(?:not |un|in\b|to ?do|todo|open|pending|planned|ongoing|started|wip|new\b|backlog|proposed|partial|0 ?%)|⏳|❌|🔄/.test(
      text,
    )
  )
    return 'open'
  if (
    /^(?:done|complete|completed|closed|resolved|fixed|shipped|merged|finished|implemented|deployed|yes\b|100 ?%|[x✅☑✔✓])/.test(
      text,
    )
  )
    return 'done'
  return undefined
}

export function completionOf(text: string, words: readonly Word[], statement: Statement, lexicon: Lexicon): Completion {
  if (text.includes('(') && DROPPED_MARK.test(text)) return 'dropped'
  const named = STATUS.exec(text)?.[1]
  const status = named === undefined ? undefined : completionNamed(named)
  if (status) return status
  if (compiled(DONE_MARK).test(text) || compiled(DONE_WHEN).test(text)) return 'done'
  if (lexicon.first(words, 0, words.length, 'notDone')) return 'open'
  if (alsoPromises(words, statement)) return 'open'
  const tells =
    toldBySubject(words, statement, lexicon) ||
    startsInPast(words, statement, lexicon) ||
    isPassivePast(words, statement, lexicon) ||
    (text.includes('now') && tellsOfNow(text, words, statement, lexicon)) ||
    isHeadline(words, statement, lexicon)
  return tells ? 'done' : 'open'
}

/** "we have fixed it and will prevent …": the second half is still to be done. */
function alsoPromises(words: readonly Word[], { opening, to }: Statement): boolean {
  return words
    .slice(opening, to)
    .some(({ lower }, i, sentence) => lower === 'will' && /^(?:and|but)$/.test(sentence[i - 1]?.lower ?? ''))
}

const SUBJECTS = new Set("we i they we've they've i've team teams squad group engineer engineers staff".split(' '))
const BETWEEN = new Set("also already now first next since then just have has had be been 've".split(' '))

/** What people said, thought or wanted changes no system yet. */
const NO_WORK = new Set(
  'need learned learnt noticed realised realized found discovered decided agreed planned proposed scheduled wanted recommended suggested identified discussed considered when then often'.split(
    ' ',
  ),
)

/** "we have added", "the team improved", "our storage team has already disabled". */
function toldBySubject(words: readonly Word[], { opening, to }: Statement, lexicon: Lexicon): boolean {
  if (lexicon.at(words, opening, 'concreteVerbs', 'vagueVerbs', 'exploratoryVerbs')?.form === 'base') return false
  for (let i = opening; i < Math.min(to - 1, opening + 9); i++) {
    const { lower } = words[i]!
    if (!SUBJECTS.has(lower)) continue
    if (lower.startsWith('we') && i > opening && !words[i]!.gap.includes(',') && !standsBetween(words[i - 1]!.lower))
      return false
    let index = i + 1
    while (index < to && standsBetween(words[index]!.lower)) index++
    if (index > i + 1 && /^(?:for|since|over)$/.test(words[index]?.lower ?? ''))
      index = pastAdverbial(words, index, to, lexicon)
    const perfect = words.slice(i, index).some(word => /^(?:have|has|had)$|'ve$/.test(word.lower))
    const match = lexicon.at(words, index, 'concreteVerbs', 'vagueVerbs', 'exploratoryVerbs')
    if (match && (match.form === 'past' || match.form === 'participle')) return !NO_WORK.has(words[index]!.lower)
    const verb = words[index]?.lower ?? ''
    return (perfect && match?.form === 'base') || (/(?:ed|en)$/.test(verb) && !NO_WORK.has(verb))
  }
  return false
}

/** "we have for two years required …": where the participle stands behind the words of time. */
function pastAdverbial(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number {
  for (let index = from + 2; index < Math.min(to, from + 6); index++) {
    const match = lexicon.at(words, index, 'concreteVerbs', 'vagueVerbs', 'exploratoryVerbs')
    if (match && (match.form === 'past' || match.form === 'participle')) return index
  }
  return from
}

/** What may stand between a subject or "was" and its verb: "already", "successfully". */
function standsBetween(word: string): boolean {
  return BETWEEN.has(word) || /^\w+ly$/.test(word)
}

/** Participles that describe a noun as often as they tell what was done. */
const ADJECTIVE =
  /^(?:automated|improved|enhanced|increased|reduced|distributed|shared|limited|scheduled|standardi[sz]ed|extended|isolated|replicated|optimi[sz]ed|tested|required|controlled|failed|replicated|cached|unified|documented|paused|managed|separated)$/

const DETERMINERS = new Set(['the', 'our', 'a', 'an', 'all', 'its', 'this', 'these'])
const PASTS = new Set(['got', 'made', 'took', 'gave', 'held', 'ran', 'sent', 'did', 'brought'])

/** "Added an alert", "Switched to the new pool". */
function startsInPast(words: readonly Word[], { from, to }: Statement, lexicon: Lexicon): boolean {
  const first = words[from]?.lower ?? ''
  if (PASTS.has(first)) return true
  if (DETERMINERS.has(words[from + 1]?.lower ?? '') && /^\p{L}[\p{L}-]*ed$/u.test(first)) return true
  const match = lexicon.at(words, from, 'concreteVerbs', 'vagueVerbs')
  if (!match || (match.form !== 'past' && match.form !== 'participle')) return false
  if (words.slice(from, Math.min(to, from + 8)).some(({ lower }) => MODALS.has(lower))) return false
  const next = words[match.to]?.lower ?? ''
  return !ADJECTIVE.test(first) || DETERMINERS.has(next) || next === 'to' || next === 'from'
}

const MOVED = new Set(
  'moved increased reduced updated added removed migrated enabled disabled executed improved upgraded deployed fixed created implemented completed replaced rotated restored'.split(
    ' ',
  ),
)
const PREPOSITIONS = new Set(['to', 'from', 'by', 'for', 'on', 'in', 'with', 'into'])
const NOT_YET = new Set(['should', 'must', 'will', 'shall', 'need', 'needs', 'could', 'can', 'if'])
const PASSIVES = new Set(['was', 'were', 'been'])

/** "the limits were raised", "the account has been documented", "timeouts moved to the configuration". */
function isPassivePast(words: readonly Word[], { from, to }: Statement, lexicon: Lexicon): boolean {
  for (let i = from; i < to; i++) if (NOT_YET.has(words[i]!.lower)) return false
  const verb = lexicon.at(words, from, 'concreteVerbs', 'exploratoryVerbs', 'vagueVerbs')
  if (verb?.form === 'base' || verb?.form === 'gerund') return false
  for (let i = from + 1; i < to; i++) {
    const { lower } = words[i]!
    if (words[i - 1]!.lower === 'when') return false
    if (isAfterPassive(words, i, from) && /(?:ed|en|set|built|made|cut|put|run|split|shut)$/.test(lower)) return true
    if (i < from + 9 && i + 1 < to && MOVED.has(lower) && PREPOSITIONS.has(words[i + 1]!.lower)) return true
  }
  return false
}

/** Behind "was", or behind "was already". */
function isAfterPassive(words: readonly Word[], index: number, from: number): boolean {
  const before = words[index - 1]!.lower
  if (PASSIVES.has(before)) return true
  return index - 2 >= from && PASSIVES.has(words[index - 2]!.lower) && standsBetween(before)
}

const NOW =
  /\b(?:is|are|has|have|\w{3,}s)(?: \w+){0,2} now\b|\bis now\b|\bare now\b|\bnow (?:is|are|has|have|\w{4,}s)\b/i

/** "The import does nothing now", "the job is now retried": how it is since the change. */
function tellsOfNow(text: string, words: readonly Word[], { from, to }: Statement, lexicon: Lexicon): boolean {
  const [sentence = ''] = text.split(/[.!?](?:\s|$)/)
  if (!NOW.test(sentence)) return false
  for (let i = from; i < to; i++) if (NOT_YET.has(words[i]!.lower)) return false
  return lexicon.at(words, from, 'concreteVerbs', 'exploratoryVerbs', 'vagueVerbs')?.form !== 'base'
}

/** "Cache limit raised", "Old keys revoked": a few nouns and what became of them. */
function isHeadline(words: readonly Word[], { from, to, hasSubject, opening }: Statement, lexicon: Lexicon): boolean {
  if (hasSubject || opening !== from || to - from < 2 || to - from > 6) return false
  const sentence = words.slice(from, to)
  if (sentence.some(({ lower, gap }, i) => NO_HEADLINE.test(lower) || (i > 0 && /[,;:(]/.test(gap)))) return false
  const first = lexicon.at(words, from, 'concreteVerbs', 'exploratoryVerbs', 'vagueVerbs')
  if (first?.form === 'base' || first?.form === 'gerund') return false
  const last = lexicon.at(words, to - 1, 'concreteVerbs')
  return last !== undefined && last.to === to && (last.form === 'past' || last.form === 'participle')
}

const NO_HEADLINE =
  /^(?:get|have|has|keep|make|want|see|be|is|are|to|not|no|when|if|that|which|as|until|should|must|will|shall|needs?|needed|can|more|better|how|why|once|being)$/
