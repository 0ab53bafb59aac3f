/** Times that the author left open: ??:??, HH:MM, [???], 2022-02-?? ??:??, YYYY-MM-DD. */
import type { Spelling } from './lex-atoms.js'
import { at } from './lex-words.js'

const CLOCK = '(?:\\?{1,2}:(?:\\?{1,2}|\\d{2})|\\d{1,2}:(?:\\?{1,2}|XX)|HH:MM(?::SS)?|XX:XX(?::XX)?|--:--)'
const DATE =
  '(?:(?:\\d{4}|YYYY|XXXX|\\?{4})[-/](?:\\d{2}|MM|XX|\\?{1,2})[-/](?:\\?{1,2}|DD|XX)|(?:DD|MM)[-/](?:DD|MM)[-/]YYYY)'

const open: Spelling = {
  digits: [1, 2, 4],
  joint: ':-/',
  pattern: at(`(?:${DATE}(?:[ T,]{1,3}${CLOCK})?|${CLOCK}|\\[\\?{2,5}(?::\\?{2})?\\])(?![\\w?])`),
  read([whole]) {
    const lower = /^hh:mm|^xx:xx|^yyyy/.test(whole!)
    return lower && whole!.length < 5 ? undefined : { kind: 'unknown' }
  },
}

export const unknownTimes: readonly Spelling[] = [open]
