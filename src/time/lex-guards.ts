/** What stands before a number tells whether it can be a time. Look-behind is bounded. */

import { compiled } from '../compiled.js'

const BEHIND = 32

/** The text before a place, at most 32 characters. "\u0001" stands for what is cut off, so that "^" means the start. */
export function behind(text: string, start: number): string {
  return start <= BEHIND ? text.slice(0, start) : `\u0001${text.slice(start - BEHIND, start)}`
}

/** True where a word may begin: not inside a word, a number, a version, a host with a port, a path. */
export function opensWord(text: string, start: number): boolean {
  if (start === 0) return true
  const before = text.charAt(start - 1)
  if (/[\s([{|,;!?"'“”‘’«»<>*~`≈→—–…]/.test(before)) return true
  const further = text.charAt(start - 2)
  if (before === '-' || before === '\u2011') return !/\w/.test(further) || endsTime(text, start - 1)
  if (before === ':') return !/[\w\])}]/.test(further) || endsLabel(text, start - 1)
  if (before === '/')
    return endsTime(text, start - 1) || /(?:^|\s)[A-Z]{2,4}$/.test(text.slice(Math.max(0, start - 6), start - 1))
  if (before === '@' || before === '_' || before === '.' || before === '\\') return !/[\w./-]/.test(further)
  if (before === 'c') return /^$|[\s(]/.test(further)
  return /[^\w$€£¥#%=&+]/.test(before) && !/[a-z]/i.test(before)
}

/** A clock or a date ends here: the other end of a range may follow. */
function endsTime(text: string, end: number): boolean {
  return /(?:\d:\d\d|\d[.h]\d\d|\d ?[ap]\.?m\.?|[ZTC](?:[+\-−]\d{1,2})?|\d[/-]\d{1,4}|\d(?:st|nd|rd|th)|\?)$/i.test(
    text.slice(Math.max(0, end - 8), end),
  )
}

/** "Detected:" on its own, not the "file.go:" of a place in a program. */
function endsLabel(text: string, end: number): boolean {
  return /(?:^|[\s|(*])[A-Z][a-z]+\)?$/.test(text.slice(Math.max(0, end - 24), end))
}

/** Inside a path, a URL or an identifier with slashes: "/var/log/2026-04-13.log". `word` is where its word begins. */
export function isInPath(text: string, word: number, start: number): boolean {
  const head = text.slice(Math.max(word, start - 64), start)
  const slash = head.lastIndexOf('/')
  if (slash < 0) return false
  const last = head.slice(head.lastIndexOf(':', slash - 1) + 1)
  return /[a-z_.~]/i.test(last)
    ? !/^[[(*_]*(?:[A-Z]{1,5}|[\d:.h]+ ?(?:[ap]m)?|[A-Z][a-z]+\)?)\/$/i.test(last)
    : /^\//.test(last)
}

/** Words after which a number with a colon is a ratio, a place in a text or a program, a length. */
const COUNTED =
  /\b(?:ratio|aspect|chapter|verse|sections?|scores?|scale|odds|versions?|v|lines?|ports?|steps?|tables?|figures?|fig|page|pages|John|Luke|Mark|compression|position|column|row|level|port)(?: (?:of|is|was|to))?[ :]+$/i
const LENGTH =
  /\b(?:last(?:ed|ing|s)?|took|taking|takes?|(?<!(?:scheduled|planned|set|due|except|rescheduled|booked|called|arranged|window) )for|duration(?: of)?|during|elapsed|uptime|downtime|outage time|MTT[RDAF]|TT[RDM]|total(?: of)?|time to \w+|delay of|runtime)\b["”)*_]*[ :]*(?:approximately |about |around |roughly |~ ?)?$/i

/** True where the words before say that the number counts something else than the hours of a day. */
export function isCounted(before: string): boolean {
  return compiled(COUNTED).test(before)
}

/** True where the words before say that what follows is a length of time. */
export function isLength(before: string): boolean {
  return compiled(LENGTH).test(before)
}

const ANNOUNCED =
  /(?:\b(?:at|by|from|between|until|till|til|since|around|about|approximately|approx\.?|roughly|circa|ca\.?|c\.?|before|after|to|and|on|of|past|than|(?:scheduled|planned|set|due|booked|rescheduled) for|time:?|start:?|end:?|detected:?|declared:?|resolved:?|started:?|ended:?|repaired:?)|[`~≈@|([*_>#:;,\-–—→+]|^|\n)[ \t\u00a0]*[*_]{0,2}[ \t\u00a0]*$/i

/** A preposition, punctuation or the start of a line announces the time that follows. */
export function isAnnounced(before: string): boolean {
  return ANNOUNCED.test(before)
}

/** Nothing but bullets and opening punctuation stands before it on its line. */
export function opensLine(before: string): boolean {
  return /(?:^|\n)[ \t\u00a0]*(?:[-*+•●◦▪–—>][ \t\u00a0]+|\d{1,2}[.)][ \t]+)?[[(*_~`"']{0,3}[ \t]?$/.test(before)
}
