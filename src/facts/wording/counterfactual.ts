import { compiled } from '../../compiled.js'
import type { Wording } from '../../postmortem.js'
import { wordKeys } from '../vocabulary.js'
import type { Passage, Prose } from './passages.js'
import data from './wording.data.json' with { type: 'json' }

/** Where "could have" asks a question or draws a lesson. */
const ELSEWHERE = [
  'action-items',
  'lessons',
  'went-wrong',
  'went-well',
  'lucky',
  'timeline',
  'glossary',
  'supporting',
  'open-questions',
]
const HAVE =
  "(?: not|n['’]t)?(?: have|['’]ve)(?: (?:also|probably|easily|likely))?(?: been)?(?: (?:already|easily|probably|better))?"
const PHRASE = new RegExp(
  `\\bcould${HAVE} (?:${data.couldVerbs.join('|')})\\b(?! (?:\\w+ ){0,3}later\\b)|\\b(?:should|ought to)${HAVE} (?:${data.shouldVerbs.join('|')})\\b|\\bif only (?:we|the|someone|they)\\b`,
  'gi',
)
/** One of these stands wherever a phrase does. */
const NEEDED = wordKeys("could couldn't should shouldn't ought oughtn't only")
/** Cheap, and in few texts: only these may hold a phrase. */
const MAY_SAY = /\b(?:(?:could|should|ought to)(?: not|n['’]t)?(?: have|['’]ve)|if only)\b/i

/** "should have been caught in review": an outcome that did not happen, told instead of what did. */
export function counterfactuals({ passages, vocabulary }: Prose): Wording[] {
  if (!NEEDED.some(key => vocabulary.has(key))) return []
  return passages
    .filter(passage => compiled(MAY_SAY).test(passage.text) && !passage.isIn(ELSEWHERE))
    .flatMap(counterfactualsIn)
}

function counterfactualsIn({ block, text }: Passage): Wording[] {
  return Array.from(text.matchAll(PHRASE), match => match)
    .filter(({ index }) => !isAsked(text, index))
    .map(({ 0: written, index }) => ({
      kind: 'counterfactual',
      text: block.text.slice(index, index + written.length).replace(/\s+/g, ' '),
      span: block.spanOf(index, index + written.length),
      certainty: 'certain',
    }))
}

/** Within a question, or as what somebody did not know: "whether it could have been caught". */
function isAsked(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 60), index)
  const after = /[.?!\n]/.exec(text.slice(index, index + 300))?.[0]
  return after === '?' || /\b(?:whether|how|what|who|why|nobody|nothing|no one|that)\b[^.!?\n]{0,40}$/i.test(before)
}
