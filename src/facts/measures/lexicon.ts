import data from '../lexicon.data.json' with { type: 'json' }
import { formOf, possibleBases, type VerbForm } from './inflection.js'
import type { Word } from './words.js'

/** The lists of verbs; their entries match in every form. */
const VERBS = ['concreteVerbs', 'exploratoryVerbs', 'vagueVerbs', 'pledges', 'humanFix', 'training'] as const

/** The lists of phrases; their entries match as they stand. */
const PHRASES = [
  'leadIns',
  'fillers',
  'exploratoryOutputs',
  'genericObjects',
  'openObjects',
  'vagueModifiers',
  'openEnds',
  'hedges',
  'notDone',
  'conditions',
  'effects',
  'mechanisms',
  'artefacts',
  'vagueNouns',
  'exploratoryNouns',
  'notOwners',
] as const

export type VerbList = (typeof VERBS)[number]
type ListName = VerbList | (typeof PHRASES)[number]
/** A phrase as its words stand in a text. */
interface Phrase {
  readonly list: ListName
  /** As it stands in the lexicon. */
  readonly base: string
  readonly form: VerbForm | undefined
  /** What follows its first word. */
  readonly rest: readonly string[]
}

/** A phrase of the lexicon found in a text. Indices count words; `to` is exclusive. */
export interface Match extends Pick<Phrase, 'list' | 'base' | 'form'> {
  readonly from: number
  readonly to: number
}

const NO_WORDS: readonly string[] = []
const NO_PHRASES: readonly Phrase[] = []
const NO_MATCHES: readonly Match[] = []

/** The words by which measures are judged, ready to be looked up. */
export class Lexicon {
  /** Every phrase as it stands in the lexicon, by its first word. */
  readonly #written = new Map<string, Phrase[]>()
  /** The phrases that start with a word in whatever form: verbs are inflected when a text has the word. */
  readonly #starting = new Map<string, readonly Phrase[]>()
  /** Verbs that say little without a signal, a threshold or an end state. */
  readonly needsSignal: ReadonlySet<string> = new Set(data.needsSignal)
  /** Verbs of thinking, which nobody can see done. */
  readonly reflective: ReadonlySet<string> = new Set(data.reflectiveVerbs)

  /** @param more words added to the lists, by the name of the list */
  constructor(more: Readonly<Record<string, readonly string[]>> = {}) {
    const plain = {
      ...data,
      vagueNouns: data.nominals.vague,
      exploratoryNouns: data.nominals.exploratory,
    } as Readonly<Record<string, unknown>>
    for (const list of [...VERBS, ...PHRASES]) {
      for (const base of plain[list] as readonly string[]) this.#add(list, base)
      for (const base of more[list] ?? []) this.#add(list, base)
    }
  }

  /** The longest phrase of the lists that starts at a word; among lists, the first named wins a tie. */
  at(words: readonly Word[], index: number, ...lists: readonly ListName[]): Match | undefined {
    return longest(this.#matches(words, index), lists)
  }

  /** The first phrase of the lists in a range of words. */
  first(words: readonly Word[], from: number, to: number, ...lists: readonly ListName[]): Match | undefined {
    for (let index = from; index < to; index++) {
      const match = longest(this.#matches(words, index), lists)
      if (match && match.to <= to) return match
    }
    return undefined
  }

  has(list: ListName, phrase: string): boolean {
    const space = phrase.indexOf(' ')
    const phrases = this.#written.get(space < 0 ? phrase : phrase.slice(0, space)) ?? NO_PHRASES
    return phrases.some(found => found.list === list && found.base === phrase)
  }

  #add(list: ListName, base: string): void {
    const space = base.indexOf(' ')
    const first = space < 0 ? base : base.slice(0, space)
    const rest = space < 0 ? NO_WORDS : base.slice(space + 1).split(' ')
    const phrase: Phrase = { list, base, form: VERB_LISTS.has(list) ? 'base' : undefined, rest }
    const others = this.#written.get(first)
    if (others) others.push(phrase)
    else this.#written.set(first, [phrase])
  }

  #phrases(word: string): readonly Phrase[] {
    let phrases = this.#starting.get(word)
    if (!phrases) this.#starting.set(word, (phrases = this.#inflected(word)))
    return phrases
  }

  /** As they stand before those of which the word is another form: "training" before "train". */
  #inflected(word: string): readonly Phrase[] {
    const phrases = [...(this.#written.get(word) ?? NO_PHRASES)]
    for (const base of possibleBases(word)) {
      const others = base === word ? undefined : this.#written.get(base)
      const form = others && formOf(word, base)
      if (form) for (const other of others) if (other.form) phrases.push({ ...other, form })
    }
    return phrases.length > 0 ? phrases : NO_PHRASES
  }

  #matches(words: readonly Word[], index: number): readonly Match[] {
    const word = words[index]
    if (!word) return NO_MATCHES
    word.phrases ??= this.#matchesAt(words, index, this.#phrases(word.lower))
    return word.phrases
  }

  #matchesAt(words: readonly Word[], index: number, phrases: readonly Phrase[]): readonly Match[] {
    if (phrases.length === 0) return NO_MATCHES
    const found: Match[] = []
    for (const { list, base, form, rest } of phrases)
      if (follow(words, index + 1, rest)) found.push({ list, base, form, from: index, to: index + 1 + rest.length })
    return found.length > 0 ? found : NO_MATCHES
  }
}

const VERB_LISTS: ReadonlySet<string> = new Set(VERBS)

/** No mark of punctuation divides a phrase. */
function follow(words: readonly Word[], from: number, rest: readonly string[]): boolean {
  for (let i = 0; i < rest.length; i++) {
    const word = words[from + i]
    if (!word || word.lower !== rest[i] || (word.gap !== ' ' && !/^[\s"“”'*]*$/.test(word.gap))) return false
  }
  return true
}

function longest(matches: readonly Match[], lists: readonly ListName[]): Match | undefined {
  let best: Match | undefined
  if (matches.length === 0) return undefined
  for (const match of matches) {
    if (!lists.includes(match.list)) continue
    const longer = best && match.to - best.to
    if (!best || longer! > 0 || (longer === 0 && lists.indexOf(match.list) < lists.indexOf(best.list))) best = match
  }
  return best
}

let standard: Lexicon | undefined

/** The lexicon as it ships, compiled when it is first asked for. */
export function standardLexicon(): Lexicon {
  standard ??= new Lexicon()
  return standard
}
