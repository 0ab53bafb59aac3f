import type { Wording } from '../../postmortem.js'
import type { Prose } from './passages.js'
import { PhraseList } from './phrases.js'
import data from './wording.data.json' with { type: 'json' }

const CLAIMS = new PhraseList(data.claims)

/** "will never happen again": an assurance that no report can support. */
export function absoluteClaims({ passages, vocabulary }: Prose): Wording[] {
  const claims = CLAIMS.within(vocabulary)
  if (!claims) return []
  return passages
    .filter(passage => claims.mayStandIn(passage))
    .flatMap(passage => claims.placesIn(passage).map(({ start, end }) => passage.wording('absolute-claim', start, end)))
}
