import type { ItemText } from './action-text.js'
import { type Judgement, judge } from './measures/judge.js'
import type { Lexicon } from './measures/lexicon.js'

/** What the words of an item say, judged once however many readers ask. */
export function judgementOf(item: ItemText, lexicon: Lexicon): Judgement {
  item.judgement ??= judge(item.judged, lexicon)
  return item.judgement
}
