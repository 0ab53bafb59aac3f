import { compiled } from '../compiled.js'
import type { ActionList, Section } from '../postmortem.js'
import type { ItemReading } from './action-item.js'
import { judgementOf } from './action-judgement.js'
import type { ItemText } from './action-text.js'
import { advisesReaders, asks, surroundsMeasures } from './measures/surroundings.js'
import { ticketsIn } from './measures/tickets.js'

const NOTHING =
  /^[\s\p{P}\p{S}]*(?:none|nil|n\/?a|nothing|not applicable|not yet|tb[dac]|todo|to ?do|to be (?:added|determined|done|defined|confirmed|filled in)|no (?:further |additional |new |open )?(?:actions?|action items?|measures|follow-?ups?)(?: items?)?(?: (?:required|needed|identified|necessary|planned|taken))?|\.{2,}|…)?[\s\p{P}\p{S}]*$/iu

/** "N/A", "None", "TBD", "No further action required": the place of an item that holds none. */
export function statesNothing(text: string): boolean {
  return compiled(NOTHING).test(text)
}

/**
 * What stands among measures and is none: an introduction, a reference, a question to nobody.
 * @param explained bullets below it say more, so that a colon at its end introduces those
 */
export function isNoItem(item: ItemText, { lexicon, judged, settings }: ItemReading, explained = false): boolean {
  const { text, links } = item
  const introduces = /[:：]\s*$/.test(text)
  if (statesNothing(text) || (introduces && !explained)) return true
  if (!judged) return false
  if (surroundsMeasures(text) || asks(text) || advisesReaders(text)) return true
  const { verdict, words, predicate } = judgementOf(item, lexicon)
  if (introduces && /^(?:none|state)$/.test(predicate.kind)) return true
  if (ticketsIn(text, links, settings.tickets).length > 0) return false
  const bareLink = links.some(({ start, end }) => end - start >= text.trim().length) && predicate.kind === 'none'
  return verdict === 'not-an-action' || words.length < 2 || bareLink
}

/** What a section for measures says instead of measures. */
export function withoutItems({ blocks, value }: Section): ActionList['without'] {
  const parts = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'cell').map(({ text }) => text)
  const text = [value?.text ?? '', ...parts].join(' ').trim()
  if (text === '') return 'blank'
  if (/\b(?:because|since|due to|given that|accept(?:s|ed)?|no longer|already)\b/i.test(text)) return 'explained'
  const [first = ''] = text.split(/[.!;\n]/)
  return statesNothing(text) || statesNothing(first) ? 'none' : 'prose'
}
