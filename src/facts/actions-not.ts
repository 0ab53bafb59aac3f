import type { Judgement } from './measures/judge.js'

const NOTHING =
  /^[\s\p{P}\p{S}]*(?:none|nil|n\/?a|nothing|not applicable|not yet|tb[dac]|todo|to ?do|to be (?:added|determined|done|defined|confirmed|filled in)|no (?:further |additional |new |open )?(?:actions?|action items?|measures|follow-?ups?)(?: items?)?(?: (?:required|needed|identified|necessary|planned|taken))?|\.{2,}|…)?[\s\p{P}\p{S}]*$/iu

/** "N/A", "None", "TBD", "No further action required": the place of an item that holds none. */
export function statesNothing(text: string): boolean {
  return NOTHING.test(text)
}

/** What stands among measures and is none: an introduction, a reference, a question to nobody. */
export function isNoItem(text: string, { verdict, words }: Judgement, tickets: boolean): boolean {
  if (statesNothing(text) || /[:：]\s*$/.test(text)) return true
  return (verdict === 'not-an-action' || words.length < 2) && !tickets
}
