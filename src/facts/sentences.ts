import { compiled } from '../compiled.js'
import { firstReached } from '../halving.js'
import { matches } from '../matches.js'

/** A sentence of a text, without the blanks around it. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
}

const END = /(?<=[.!?…][)"”’*_]{0,2})\s+(?=["“‘([*_]{0,2}[\p{Lu}\d])|\n{2,}/gu
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|cf|etc|approx|ca|vs|no|mr|mrs|ms|dr|st|inc|ltd|corp|resp|a\.m|p\.m|[A-Z])\.$/i

/** Of the texts that were asked for last: several readers ask for the sentences of a block. */
const known = new Map<string, readonly Sentence[]>()
const MOST_KNOWN = 200

/** The sentences of a block's text; an abbreviation ends none. */
export function sentencesOf(text: string): readonly Sentence[] {
  let sentences = known.get(text)
  if (!sentences) {
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(text, (sentences = sentencesIn(text)))
  }
  return sentences
}

function sentencesIn(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const push = (end: number) => {
    const raw = text.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    const trimmed = raw.trim()
    if (trimmed) sentences.push({ start: start + lead, end: start + lead + trimmed.length, text: trimmed })
  }
  for (const match of matches(END, text)) {
    if (compiled(ABBREVIATION).test(text.slice(Math.max(start, match.index - 8), match.index))) continue
    push(match.index)
    start = match.index + match[0].length
  }
  push(text.length)
  return sentences
}

/** The sentence that holds an index of a block's text. */
export function sentenceAt(text: string, index: number): Sentence | undefined {
  const sentences = sentencesOf(text)
  const last = sentences[firstReached(sentences.length, nth => sentences[nth]!.start > index) - 1]
  return last && index < last.end ? last : undefined
}
