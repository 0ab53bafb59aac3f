import type { Wording } from '../../postmortem.js'
import type { Passage } from './passages.js'
import { Phrases } from './phrases.js'
import data from './wording.data.json' with { type: 'json' }

const TERMS = new Phrases(data.humanError)
/** What a name of errors as seen by users, or of a technique, goes on with. */
const TECHNIQUE =
  /^(?:handling|rates?|messages?|pages?|log|logs|logging|budget|codes?|counts?|reports?|prone|tracking|prevention|analysis|types?)$/
const NEGATION =
  /^(?:not|no|never|isn't|wasn't|aren't|nor|without|cannot|rather|instead|avoid|avoids|prevent|prevents|reduce|reduces|reducing|minimi[sz]e|eliminate|against|blaming|blame|beyond|despite|possible|potential|possibly|might|may|could|suspect|suspected|any|risk|chance|likelihood|whether|if|prone)$/

/** Where an error is told about, not explained by it. */
const ELSEWHERE = ['timeline', 'action-items', 'glossary', 'supporting', 'went-well']

/** "By human error": a person given as the cause. */
export function humanErrors({ block, words, roles }: Passage): Wording[] {
  if (ELSEWHERE.some(role => roles.has(role))) return []
  return words.flatMap((_, index) => {
    const length = TERMS.lengthAt(words, index)
    if (length === 0 || TECHNIQUE.test(words[index + length]?.lower ?? '')) return []
    if (words.slice(Math.max(0, index - 5), index).some(({ lower }) => NEGATION.test(lower))) return []
    const [start, end] = [words[index]!.start, words[index + length - 1]!.end]
    return [
      { kind: 'human-error', text: block.text.slice(start, end), span: block.spanOf(start, end), certainty: 'certain' },
    ]
  })
}
