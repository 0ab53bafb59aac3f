import type { Wording } from '../../postmortem.js'
import type { Word } from '../measures/words.js'
import type { Prose } from './passages.js'
import { PhraseList, type PhrasePlace } from './phrases.js'
import data from './wording.data.json' with { type: 'json' }

const TERMS = new PhraseList(data.humanError)
/** What a name of errors as seen by users, or of a technique, goes on with. */
const TECHNIQUE =
  /^(?:handling|rates?|messages?|pages?|log|logs|logging|budget|codes?|counts?|reports?|prone|tracking|prevention|analysis|types?)$/
const NEGATION =
  /^(?:not|no|never|isn't|wasn't|aren't|nor|without|cannot|rather|instead|avoid|avoids|prevent|prevents|reduce|reduces|reducing|minimi[sz]e|eliminate|against|blaming|blame|beyond|despite|possible|potential|possibly|might|may|could|suspect|suspected|any|risk|chance|likelihood|whether|if|prone)$/

/** Where an error is told about, not explained by it. */
const ELSEWHERE = ['timeline', 'action-items', 'glossary', 'supporting', 'went-well']

/** "By human error": a person given as the cause. */
export function humanErrors({ passages, vocabulary }: Prose): Wording[] {
  const terms = TERMS.within(vocabulary)
  if (!terms) return []
  return passages
    .filter(passage => terms.mayStandIn(passage) && !passage.isIn(ELSEWHERE))
    .flatMap(passage =>
      terms
        .placesIn(passage)
        .filter(place => isGiven(passage.words, place))
        .map(({ start, end }) => passage.wording('human-error', start, end)),
    )
}

/** As a cause: neither denied nor supposed, and no part of another name. */
function isGiven(words: readonly Word[], { index, length }: PhrasePlace): boolean {
  if (TECHNIQUE.test(words[index + length]?.lower ?? '')) return false
  return !words.slice(Math.max(0, index - 5), index).some(({ lower }) => NEGATION.test(lower))
}
