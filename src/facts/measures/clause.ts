import type { Lexicon } from './lexicon.js'
import { isCapitalised, startsSentence, type Word } from './words.js'

/** A range of words; `to` is exclusive. */
export interface Clause {
  readonly from: number
  readonly to: number
}

/** The words of an item that say what will be done, with the label before them and the lead-in stripped from them. */
export interface Statement extends Clause {
  /** "Version compatibility testing" in "Version compatibility testing: Add automated tests". */
  readonly label: Clause | undefined
  /** Where the first sentence starts, lead-in included. */
  readonly opening: number
  /** The lead-in names who acts: "we", "our storage team will". */
  readonly hasSubject: boolean
}

/** The first sentence of an item, or its label where that carries the verb, down to its predicate. */
export function statementOf(words: readonly Word[], lexicon: Lexicon): Statement {
  const start = afterTags(words)
  const label = labelAt(words, start)
  const carries = label !== undefined && carriesVerb(words, label, lexicon)
  const opening = carries || !label ? start : label.to
  const to = carries ? label.to : sentenceEnd(words, opening)
  const main = afterOpeningPhrase(words, opening, to, lexicon)
  const from = afterLeadIn(words, main, to, lexicon)
  return {
    label: carries ? undefined : label,
    opening: main,
    from,
    to,
    hasSubject: namesSubject(words.slice(main, from)),
  }
}

function namesSubject(lead: readonly Word[]): boolean {
  return lead.some(({ lower }) => MODALS.has(lower) || /^(?:we|i|let's|please|going)$|'(?:ll|re|ve)$/.test(lower))
}

/** Past "(already planned)", "[P1]", "#12:", "Action item:" and the like. */
function afterTags(words: readonly Word[]): number {
  let index = 0
  for (let rounds = 0; rounds < 4; rounds++) {
    const closing = closingBracket(words, index)
    if (PRIORITIES.has(words[index]?.text ?? '')) index++
    else if (closing > index && closing < words.length && closing - index <= 4) index = closing
    else {
      const length = tagLength(words, index)
      if (length === 0) break
      index += length
    }
  }
  return index
}

const PRIORITIES = new Set(['HIGH', 'MEDIUM', 'LOW', 'CRITICAL', 'URGENT', 'P0', 'P1', 'P2', 'P3', 'P4'])
const LONGEST_TAG = 3
const TAG_END = /^\s*[:\]).–—-]/
const TAG =
  /^(?:p[0-4]|sev-?\d|high|medium|low|critical|urgent|action(?: items?)?|ai[- ]?\d*|todo|to-?do|task|item|step|follow-up|\d{1,2}|[a-z]{2,10}-\d{1,6}|(?:short|long|longer|medium)[- ]term|priority|next)$/

/** How many words the tag has that a colon, a bracket or a dash ends; 0 where there is none. */
function tagLength(words: readonly Word[], index: number): number {
  let closed = 0
  for (let length = LONGEST_TAG; length > 0; length--) if (endsTag(words[index + length])) closed = length
  if (closed === 0) return 0
  let tag = ''
  for (let length = 1; length <= Math.min(LONGEST_TAG, words.length - index); length++) {
    tag += `${length > 1 ? ' ' : ''}${words[index + length - 1]!.lower}`
    if (TAG.test(tag)) return endsTag(words[index + length]) ? length : 0
  }
  return 0
}

function endsTag(word: Word | undefined): boolean {
  return word !== undefined && word.gap !== ' ' && TAG_END.test(word.gap)
}

/** The word after the bracket that opens right before a word; the word itself where none does. */
function closingBracket(words: readonly Word[], index: number): number {
  const gap = words[index]?.gap ?? ''
  if (gap === '' || gap === ' ' || !/[([]\W*$/.test(gap)) return index
  for (let i = index + 1; i < Math.min(words.length, index + 8); i++) if (/[)\]]/.test(words[i]!.gap)) return i
  return index
}

/** Up to nine words before a colon that more than two words follow. */
function labelAt(words: readonly Word[], start: number): Clause | undefined {
  for (let i = start + 1; i < Math.min(words.length - 2, start + 10); i++) {
    const { gap } = words[i]!
    if (gap === ' ') continue
    if (/^["”')*\s]*:\s/.test(gap) || /^\s+[–—]\s+$/.test(gap)) return { from: start, to: i }
    if (/[.!?;:]/.test(gap)) return undefined
  }
  return undefined
}

function carriesVerb(words: readonly Word[], label: Clause, lexicon: Lexicon): boolean {
  const verb = lexicon.at(words, afterLeadIn(words, label.from, label.to, lexicon), 'concreteVerbs')
  return verb !== undefined && verb.form === 'base' && label.to - verb.to >= 1 && !isCompoundNoun(words, label)
}

const NOUN_ENDING = /(?:tion|sion|ment|ing|ance|ence|ity|ness|layer|framework|mode|policy|strategy|process|plan)$/

/** "Deployment strategy evolution", "Test coverage": two words that end as a noun does. */
function isCompoundNoun(words: readonly Word[], { from, to }: Clause): boolean {
  return to - from <= 2 && NOUN_ENDING.test(words[to - 1]!.lower)
}

export function sentenceEnd(words: readonly Word[], from: number): number {
  let index = from + 1
  while (index < words.length && !startsSentence(words, index)) index++
  return Math.min(index, words.length)
}

const OPENINGS = new Set(
  'if when whenever once before after as for in with while during since given to until on at because by from due beyond besides through long short'.split(
    ' ',
  ),
)

/** Past "To reduce the load, ", "If a launch fails, ": an opening phrase that a comma closes. */
function afterOpeningPhrase(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number {
  const first = words[from]
  if (!first || !OPENINGS.has(first.lower)) return from
  let depth = 0
  for (let i = from + 1; i < to - 2; i++) {
    const { gap } = words[i]!
    depth += (gap.match(/\(/g)?.length ?? 0) - (gap.match(/\)/g)?.length ?? 0)
    if (MODALS.has(words[i]!.lower) && !/^(?:if|when|whenever|once|to|as|since|because)$/.test(first.lower)) return from
    if (depth > 0 || !gap.includes(',')) continue
    const purpose = first.lower === 'to' && lexicon.at(words, from + 1, 'concreteVerbs', 'exploratoryVerbs')
    if (purpose && i - from < 4) return from
    if (isMainClause(words, i, to, lexicon)) return /^(?:then)$/.test(words[i]!.lower) ? i + 1 : i
  }
  return from
}

/** A verb, "we", or a subject with a modal verb within reach. */
function isMainClause(words: readonly Word[], from: number, to: number, lexicon: Lexicon): boolean {
  if (/^(?:and|or|but|which|that)$/.test(words[from]!.lower)) return false
  const verb = lexicon.at(words, from, 'concreteVerbs', 'exploratoryVerbs', 'vagueVerbs')
  if (verb && verb.form === 'base') return true
  if (
    /^(?:we|they|our|the)$/.test(words[from]!.lower) &&
    words.slice(from, from + 4).some(({ lower }) => /^(?:we|they|teams?)$/.test(lower))
  )
    return true
  return words.slice(from, to).some(({ lower }) => MODALS.has(lower) || /'ll$|'re$/.test(lower))
}

export const MODALS: ReadonlySet<string> = new Set(
  "should must will shall need needs needed has have can cannot won't shouldn't mustn't".split(' '),
)

/** Past "we will", "please also", "our storage team will". */
function afterLeadIn(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number {
  let index = afterActor(words, from, to)
  for (let rounds = 0; rounds < 8 && index < to; rounds++) {
    const lead = lexicon.at(words, index, 'leadIns', 'fillers')
    if (!lead || lead.to >= to) break
    index = afterActor(words, lead.to, to, lead.to)
  }
  return index
}

const ACTORS = new Set(
  'team teams squad group guild org crew engineer engineers sre sres developer developers operations platform department staff'.split(
    ' ',
  ),
)
const CLAUSE_STARTS = new Set(['that', 'which', 'who', 'to', 'when', 'if', 'so'])

/** Past "Our storage and compute teams will": a group of people, or a name, with its modal verb. */
function afterActor(words: readonly Word[], from: number, to: number, otherwise = from): number {
  for (let i = from; i < Math.min(to - 2, from + 12); i++) {
    const { lower, gap } = words[i]!
    if (i > from && gap !== ' ' && !/^[\s,&/"'’+-]*$/.test(gap)) break
    if (ACTORS.has(lower) && isWill(words[i + 1]!.lower)) return afterWill(words, i + 1)
    if (CLAUSE_STARTS.has(lower)) break
  }
  const [first, second] = [words[from], words[from + 1]]
  if (first && second && from === otherwise && isName(first) && second.lower === 'will' && second.gap === ' ')
    return afterWill(words, from + 1)
  return otherwise
}

function isWill(lower: string): boolean {
  return /^(?:will|should|must|is|are|has|have|need|needs|plans?|intends?|continues?)$/.test(lower)
}

function afterWill(words: readonly Word[], index: number): number {
  const { lower } = words[index]!
  if (/^continues?$/.test(lower)) return index
  return words[index + 1]?.lower === 'to' ? index + 2 : index + 1
}

function isName(word: Word): boolean {
  return isCapitalised(word) && word.text.length > 1
}
