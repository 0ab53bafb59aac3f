import type { Postmortem, Wording } from '../postmortem.js'
import { undefinedAcronyms } from './wording/acronyms.js'
import { animated } from './wording/animated.js'
import { blames } from './wording/blame.js'
import { absoluteClaims } from './wording/claims.js'
import { counterfactuals } from './wording/counterfactual.js'
import { humanErrors } from './wording/human-error.js'
import { namedIndividuals, peopleIn } from './wording/names.js'
import { proseOf } from './wording/passages.js'
import { repeatedWords } from './wording/repeated.js'

type Source = Pick<Postmortem, 'blocks' | 'sections' | 'statusPage' | 'language' | 'fields' | 'text'>

/** The words of a document that judge, exaggerate or repeat, in the order of the text; none where it is not English. */
export function readWordings({ text, language, fields, blocks, ...document }: Source): Wording[] {
  if (language !== 'en') return []
  const prose = proseOf({ blocks, ...document })
  return [
    ...humanErrors(prose),
    ...blames(prose),
    ...counterfactuals(prose),
    ...animated(prose),
    ...absoluteClaims(prose),
    ...repeatedWords(prose, text),
    ...namedIndividuals(prose, peopleIn(fields)),
    ...undefinedAcronyms(prose, blocks),
  ].sort((a, b) => a.span.start - b.span.start)
}
