import { sentencesOf } from './sentences.js'
import templates from './template-sentences.data.json' with { type: 'json' }
import { type Vocabulary, type WordKeys, wordKeys } from './vocabulary.js'

interface TemplateSentence {
  /** Those that carry its meaning. */
  readonly words: readonly string[]
  readonly keys: WordKeys
  /** "PagerDuty's template". */
  readonly template: string
}

function templateSentence(words: readonly string[], template: string): TemplateSentence {
  return { words, keys: words.map(wordKeys).flatMap(keys => (keys.length === 1 ? keys : [])), template }
}

/** A shorter sentence says what anybody might. */
const FEWEST_WORDS = 3
/** One word in so many may differ. */
const ONE_IN = 8

/** Those that a document with these words may hold, word for word but for the few that may differ. */
export function possibleSentences(
  sentences: readonly TemplateSentence[],
  vocabulary: Vocabulary,
): TemplateSentences | undefined {
  const possible = sentences.filter(({ words, keys }) => vocabulary.hasAll(keys, Math.floor(words.length / ONE_IN)))
  return possible.length > 0 ? new TemplateSentences(possible) : undefined
}

/** Sentences that templates tell their readers to replace, found again word for word but for one word in eight. */
export class TemplateSentences {
  readonly #byEnds = new Map<string, TemplateSentence[]>()

  constructor(sentences: readonly TemplateSentence[]) {
    for (const sentence of sentences)
      for (const key of ends(sentence.words)) {
        const known = this.#byEnds.get(key)
        if (known) known.push(sentence)
        else this.#byEnds.set(key, [sentence])
      }
  }

  /** The template that a sentence is from: "PagerDuty's template". */
  templateOf(sentence: string): string | undefined {
    const words = contentWords(sentence)
    if (words.length < FEWEST_WORDS) return undefined
    return ends(words)
      .flatMap(key => this.#byEnds.get(key) ?? [])
      .find(known => isAlmost(words, known.words) || opensWith(words, known.words))?.template
  }
}

let wellKnown: readonly TemplateSentence[] | undefined

/** The sentences of widely used public templates. */
export function wellKnownSentences(): readonly TemplateSentence[] {
  return (wellKnown ??= Object.entries(templates.sentences).flatMap(([template, sentences]) =>
    sentences.map(sentence => templateSentence(sentence.split(' '), template)),
  ))
}

const ofTemplates = new WeakMap<readonly string[], readonly TemplateSentence[]>()

/** The sentences of the repository's own templates, read once for all documents. */
export function sentencesOfTemplates(texts: readonly string[]): readonly TemplateSentence[] {
  const known = ofTemplates.get(texts)
  if (known) return known
  const sentences = texts
    .flatMap(plainLines)
    .flatMap(sentencesOf)
    .map(({ text }) => templateSentence(contentWords(text), "the repository's template"))
    .filter(({ words }) => words.length >= FEWEST_WORDS)
  ofTemplates.set(texts, sentences)
  return sentences
}

/** Either end of a sentence may differ, not both. */
const ends = (words: readonly string[]) => [`^${words.slice(0, 2).join(' ')}`, `${words.slice(-2).join(' ')}$`]

function isAlmost(words: readonly string[], known: readonly string[]): boolean {
  const longer = Math.max(words.length, known.length)
  const left = new Map<string, number>()
  for (const word of known) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of words) {
    const times = left.get(word) ?? 0
    if (times > 0) shared++
    left.set(word, times - 1)
  }
  return longer - shared <= Math.floor(longer / ONE_IN)
}

/** A template's sentence may go on with an example: "…; for example, …". */
const opensWith = (words: readonly string[], known: readonly string[]) =>
  known.length >= 6 && known.every((word, index) => word === words[index])

const SMALL = new Set(templates.smallWords)

/** The words of a sentence that carry its meaning, in lower case. */
export function contentWords(sentence: string): string[] {
  return wordsOf(sentence).filter(word => !SMALL.has(word))
}

/** Every word of a sentence, in lower case, without punctuation. */
export function wordsOf(sentence: string): string[] {
  return (
    sentence
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** A template's lines without Markdown; wrapped lines stand together. Comments never show, so nobody leaves them. */
function plainLines(text: string): string[] {
  return text
    .replace(/<!--[\s\S]*?-->/g, '\n\n')
    .split(/\n[ \t]*(?:\n|(?=[-*+#>|]|\d+[.)]\s))|\|/)
    .map(line =>
      line
        .replace(/^[\s#>*+-]+|\d+[.)]\s|[*_`]|^\[|\]$/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(line => line !== '')
}
