import data from '../lexicon.data.json' with { type: 'json' }
import { verbForms } from './inflection.js'
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
type VerbForm = 'base' | 'third' | 'gerund' | 'past' | 'participle'

const NONE: readonly string[] = []

interface Entry {
  /** As it stands in the lexicon. */
  readonly base: string
  readonly form: VerbForm | undefined
}

/** A phrase of the lexicon found in a text. Indices count words; `to` is exclusive. */
export interface Match extends Entry {
  readonly list: ListName
  readonly from: number
  readonly to: number
}

/** The words by which measures are judged, ready to be looked up. */
export class Lexicon {
  readonly #lists: ReadonlyMap<ListName, ReadonlyMap<string, Entry>>
  /** How many words the longest phrase has that starts with a word: most words start none. */
  readonly #longest = new Map<string, number>()
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
    const entries = (list: ListName) => [...(plain[list] as readonly string[]), ...(more[list] ?? [])]
    const verbs = VERBS.map(list => [list, inflected(entries(list))] as const)
    const phrases = PHRASES.map(
      list => [list, new Map(entries(list).map(base => [base, { base, form: undefined }]))] as const,
    )
    this.#lists = new Map<ListName, Map<string, Entry>>([...verbs, ...phrases])
    for (const list of this.#lists.values())
      for (const phrase of list.keys()) {
        const parts = phrase.split(' ')
        this.#longest.set(parts[0]!, Math.max(parts.length, this.#longest.get(parts[0]!) ?? 0))
      }
  }

  /** The longest phrase of the lists that starts at a word; among lists, the first named wins a tie. */
  at(words: readonly Word[], index: number, ...lists: readonly ListName[]): Match | undefined {
    const keys = this.#keys(words, index)
    for (let length = keys.length; length > 0; length--)
      for (const list of lists) {
        const entry = this.#lists.get(list)!.get(keys[length - 1]!)
        if (entry) return { ...entry, list, from: index, to: index + length }
      }
    return undefined
  }

  /** The first phrase of the lists in a range of words. */
  first(words: readonly Word[], from: number, to: number, ...lists: readonly ListName[]): Match | undefined {
    for (let index = from; index < to; index++) {
      const match = this.at(words, index, ...lists)
      if (match && match.to <= to) return match
    }
    return undefined
  }

  has(list: ListName, phrase: string): boolean {
    return this.#lists.get(list)!.has(phrase)
  }

  /** "look", "look into", "look into the" …: what starts at a word, up to a mark of punctuation. */
  #keys(words: readonly Word[], index: number): readonly string[] {
    const longest = this.#longest.get(words[index]?.lower ?? '')
    if (longest === undefined) return NONE
    const keys = [words[index]!.lower]
    for (let i = index + 1; i < words.length && i < index + longest; i++) {
      const { gap, lower } = words[i]!
      if (gap !== ' ' && !/^[\s"“”'*]*$/.test(gap)) break
      keys.push(`${keys.at(-1)} ${lower}`)
    }
    return keys
  }
}

function inflected(bases: readonly string[]): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const base of bases) {
    const forms = Object.entries(verbForms(base)) as [VerbForm, string][]
    for (const [form, written] of forms) if (!entries.has(written)) entries.set(written, { base, form })
  }
  for (const base of bases) entries.set(base, { base, form: 'base' })
  return entries
}

let standard: Lexicon | undefined

/** The lexicon as it ships, compiled when it is first asked for. */
export function standardLexicon(): Lexicon {
  standard ??= new Lexicon()
  return standard
}
