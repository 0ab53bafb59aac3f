import type { Wording } from '../../postmortem.js'
import type { Passage, Prose } from './passages.js'

/** Words that English repeats: "had had", "that that", "very very", "long long". */
const LEGITIMATE =
  /^(?:that|had|is|so|very|many|much|really|no|ha|bye|blah|long|do|can|will|in|out|on|one|two|knock|step|there|now|again|again|more|half|fifty|five|double|yo|ping|test|aa|xx|foo|bar|her|it)$/
/** Repeated for certain: no sentence holds two in a row. */
const CERTAIN =
  /^(?:a|an|the|of|to|and|or|for|with|from|at|by|as|was|were|are|be|been|has|have|this|these|our|its|we|which|when|while|into|than|their|they|but|if|not|also|would|should|could|all|any)$/

const REPEATED = /(?<![\p{L}\p{N}_])(\p{L}+)[ \u00A0\r\n]+\1(?![\p{L}\p{N}_])/iu

/** "to to": the second word, with the blank before it. */
export function repeatedWords({ passages, vocabulary }: Prose, source: string): Wording[] {
  if (!vocabulary.repeats) return []
  return passages.filter(({ text }) => REPEATED.test(text)).flatMap(passage => repeatedIn(passage, source))
}

function repeatedIn({ block, words }: Passage, source: string): Wording[] {
  return words.flatMap((word, index) => {
    const before = words[index - 1]
    if (!before || word.lower !== before.lower || !/^[ \u00A0]+$|^ ?\r?\n ?$/.test(word.gap)) return []
    if (block.text.slice(before.end, word.start) !== word.gap) return []
    if (!/^\p{L}+$/u.test(word.lower) || LEGITIMATE.test(word.lower)) return []
    if (!CERTAIN.test(word.lower) && (word.lower.length < 3 || /^\p{Lu}/u.test(word.text))) return []
    const span = block.spanOf(before.end, word.end)
    const written = source.slice(span.start, span.end)
    const plain = written.trimStart().toLowerCase() === word.lower
    return [
      {
        kind: 'repeated-word',
        text: `${before.text} ${word.text}`,
        span: block.spanOf(before.start, word.end),
        certainty: 'certain',
        ...(plain && CERTAIN.test(word.lower) && !written.includes('\n') ? { removal: span } : {}),
      },
    ]
  })
}
