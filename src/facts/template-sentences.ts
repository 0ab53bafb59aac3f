import { sentencesOf } from './sentences.js'
import templates from './template-sentences.data.json' with { type: 'json' }

/** Sentences that templates tell their readers to replace, found again word for word but for one word in eight. */
export class TemplateSentences {
  readonly #byEnds = new Map<string, { readonly words: readonly string[]; readonly template: string }[]>()

  add(words: readonly string[], template: string): void {
    for (const key of ends(words)) {
      const known = this.#byEnds.get(key)
      if (known) known.push({ words, template })
      else this.#byEnds.set(key, [{ words, template }])
    }
  }

  /** The template that a sentence is from: "PagerDuty's template". */
  templateOf(sentence: string): string | undefined {
    const words = contentWords(sentence)
    if (words.length < 3) return undefined
    return ends(words)
      .flatMap(key => this.#byEnds.get(key) ?? [])
      .find(known => isAlmost(words, known.words) || opensWith(words, known.words))?.template
  }
}

let wellKnown: TemplateSentences | undefined

/** The sentences of widely used public templates, indexed once. */
export function wellKnownSentences(): TemplateSentences {
  if (wellKnown) return wellKnown
  wellKnown = new TemplateSentences()
  for (const [template, sentences] of Object.entries(templates.sentences))
    for (const sentence of sentences) wellKnown.add(sentence.split(' '), template)
  return wellKnown
}

/** The sentences of the repository's own templates. */
export function sentencesOfTemplates(texts: readonly string[]): TemplateSentences {
  const own = new TemplateSentences()
  for (const { text } of texts.flatMap(plainLines).flatMap(sentencesOf))
    own.add(contentWords(text), "the repository's template")
  return own
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
  return longer - shared <= Math.floor(longer / 8)
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
