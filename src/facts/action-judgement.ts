import type { ItemText } from './action-text.js'
import { type Judgement, judge } from './measures/judge.js'
import type { Lexicon } from './measures/lexicon.js'

const known = new WeakMap<ItemText, Judgement>()

/** What the words of an item say, judged once however many readers ask. */
export function judgementOf(item: ItemText, lexicon: Lexicon): Judgement {
  const judgement = known.get(item) ?? judge(item.judged, lexicon)
  known.set(item, judgement)
  return judgement
}
