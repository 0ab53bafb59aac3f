import type { Wording } from '../../postmortem.js'
import { startsSentence, type Word } from '../measures/words.js'
import type { Passage, Prose } from './passages.js'
import { PhraseList, type Phrases } from './phrases.js'
import data from './wording.data.json' with { type: 'json' }

const WORDS = new PhraseList(data.blame)
const ROLES = new Set(data.roles)
const WE = new Set(data.we)
/** What ends the reach of a subject: another clause with a subject of its own. */
const OTHER_CLAUSE = /^(?:which|that|because|since|so|but|while|when|whereas|as|if|after|before|until|where)$/
const REACH = 9
const ELSEWHERE = ['action-items', 'glossary', 'supporting']

interface Subject {
  readonly index: number
  readonly who: 'person' | 'we'
}

/** "The engineer forgot to drain the node": a person, and a word that judges, in one clause. */
export function blames({ passages, vocabulary }: Prose): Wording[] {
  const judging = WORDS.within(vocabulary)
  return passages
    .filter(passage => (judging?.mayStandIn(passage) || passage.text.includes('@')) && !passage.isIn(ELSEWHERE))
    .flatMap(passage => [...(judging ? blamesIn(passage, judging) : []), ...namedCauses(passage)])
}

function blamesIn(passage: Passage, judging: Phrases): Wording[] {
  const { block, text } = passage
  const found: Wording[] = []
  let next = 0
  for (const { index, length, end } of judging.placesIn(passage)) {
    if (index < next) continue
    const { words } = passage
    const subject = subjectOf(words, index, text)
    if (!subject || isHypothetical(words, subject.index, index)) continue
    const start = subjectStart(words, subject.index, text)
    found.push({
      kind: 'blame',
      text: block.text.slice(start, end).replace(/\s+/g, ' '),
      span: block.spanOf(start, end),
      certainty: subject.who === 'we' ? 'possible' : 'certain',
    })
    next = index + length
  }
  return found
}

/** The person before a word, in the same clause; what lies between is short and holds no other clause. */
function subjectOf(words: readonly Word[], at: number, text: string): Subject | undefined {
  for (let i = at; i > Math.max(-1, at - REACH); i--) {
    const word = words[i]!
    if (i < at) {
      if (text[word.start - 1] === '@' || ROLES.has(word.lower))
        return isOwner(words, i) ? undefined : { index: i, who: 'person' }
      if (WE.has(word.lower)) return { index: i, who: 'we' }
      if (OTHER_CLAUSE.test(word.lower)) return undefined
    }
    if (startsSentence(words, i) || /[;:()—–]/.test(word.gap)) return undefined
  }
  return undefined
}

/** "the admin server", "the on-call rota", "people's": not a person but a thing of theirs. */
function isOwner(words: readonly Word[], index: number): boolean {
  const next = words[index + 1]
  return (
    next !== undefined &&
    /^(?:server|tool|tools|console|page|panel|portal|rota|rotation|schedule|account|accounts|interface|dashboard|experience|documentation|guide|team's)$/.test(
      next.lower,
    )
  )
}

/** "If an engineer forgot …", "so that nobody ignored …": nobody did. */
function isHypothetical(words: readonly Word[], subject: number, at: number): boolean {
  const before = words.slice(Math.max(0, subject - 4), at)
  return before.some(({ lower }) =>
    /^(?:if|when|whenever|unless|nobody|no|never|not|didn't|could|might|may|would|cannot|can|can't|even|easy|easily)$/.test(
      lower,
    ),
  )
}

function subjectStart(words: readonly Word[], index: number, text: string): number {
  const { start } = words[index]!
  if (text[start - 1] === '@') return start - 1
  const article = words[index - 1]
  return article && /^(?:the|an?|our|one|another)$/.test(article.lower) ? article.start : start
}

const CAUSED = /\b(?:caused by|because of|due to|fault of|mistake by|error by|thanks to) @[\w-]{1,38}/gi

/** "caused by @mira": a named person as the cause. */
function namedCauses(passage: Passage): Wording[] {
  return Array.from(passage.text.matchAll(CAUSED), ({ 0: written, index }) =>
    passage.wording('blame', index, index + written.length),
  )
}
