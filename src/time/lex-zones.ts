/** The words after a clock that name its zone. */

import { compiled } from '../compiled.js'
import type { TimeStyle } from './lex-style.js'
import { at, matchAt } from './lex-words.js'
import type { ZoneToken } from './types.js'
import { isAbbreviation } from './zone-abbreviations.js'
import { readZone } from './zone-tokens.js'

export interface ZoneAfter {
  readonly token: ZoneToken
  /** The end of the expression: of the token, or of the parenthesis around it. */
  readonly end: number
}

/** Between a clock and its zone: "14:05 hours, (", and the plus of "02:05:07 PM +UTC" */
const LEAD = at(
  '[ \\u00a0]?(?:(?:hours|hrs|h|Uhr)(?!\\w)|頃|ごろ)?,?[ \\u00a0]{0,2}([([]?)(?:\\+(?=(?:UTC|GMT)(?![\\w+−-])))?',
)
const SIGNED = at('[+\\-−]\\d{2}(?::?\\d{2})?(?![\\d:])')
const OFFSET = at('(?:UTC|GMT)(?:[ \\u00a0]?[+\\-−–][ \\u00a0]?\\d{1,2}(?::?\\d{2})?(?![\\d:]|\\.\\d|[ ]?[ap]m))')
const PAIR = '(?:CE[(\\[]S[)\\]]T|CES?T\\/CES?T|([PMCE])[SD]T\\/\\1[SD]T|GMT\\/BST|BST\\/GMT)(?![\\w])'
const REGION =
  '(?:US|Europe|America|Asia|Africa|Australia|Pacific|Atlantic|Indian|Etc)\\/[A-Z][A-Za-z_]{1,20}(?:\\/[A-Z][A-Za-z_]{1,20})?'
const LOCAL = '(?:the )?(?:(?:local|server|system|office)[ -]time|local(?=[)\\]]))(?!\\w)'
const NAMED = at(`${PAIR}|${REGION}|${LOCAL}`)
const LETTERS = at('[A-Za-z]{1,5}(?![\\w]|\\/\\w)')
const WORDS = at(
  '(?:U\\.?S\\.? )?(?:[A-Z][A-Za-zé]{2,11}[ ]){1,3}[Tt]ime(?:zone| zone)?(?!\\w|[ -](?:out|frame|line|range|window|period|slot))',
)
const SIDE = at(
  '(?:U\\.?S\\.? )?(?:Pacific|Eastern|Central|Mountain)(?: (?:Standard|Daylight))?(?=[ ]?(?:[^\\w ]|$|(?:on|to|and|until|this|we|the|when|with|for|after|in)\\b))',
)

/** Letters that are a word more often than a zone, beside a clock. */
const WORDS_IN_CAPITALS = new Set([
  'GET',
  'ACT',
  'PRC',
  'NZ',
  'SU',
  'GB',
  'ROK',
  'ART',
  'PET',
  'WIT',
  'US',
  'SST',
  'NSW',
  'COT',
  'BOT',
  'MET',
])
const GENERIC = new Set([
  'ET',
  'CT',
  'MT',
  'PT',
  'Z',
  'MEZ',
  'MESZ',
  'UCT',
  'NZT',
  'AKT',
  'CEDT',
  'EEDT',
  'WEDT',
  'Zulu',
  'MSK',
])
const LOWER_CASE = new Set([
  'utc',
  'gmt',
  'cet',
  'cest',
  'pst',
  'pdt',
  'edt',
  'cdt',
  'mdt',
  'aest',
  'jst',
  'bst',
  'Utc',
  'Gmt',
  'zulu',
])
const NO_ZONE = new Set(
  'TEST POST HOST COST LAST REST FAST LIST MUST JUST DIST DEST BEST EAST WEST FIRST MOST LOST PAST VAST CAST GUEST EXIST DST TRUST BURST'.split(
    ' ',
  ),
)

/**
 * The zone that stands directly after a clock. An offset of its own needs a date and seconds, a plus, or parentheses.
 *
 * @param exact whether the clock has seconds
 * @param style with the letters that are a zone here
 */
export function zoneAfter(
  text: string,
  clockEnd: number,
  exact: boolean,
  { zones }: Pick<TimeStyle, 'zones'>,
): ZoneAfter | undefined {
  const lead = matchAt(LEAD, text, clockEnd)!
  const start = clockEnd + lead[0].length
  const open = lead[1] !== ''
  const token = tokenAt(text, start, { open, attached: lead[0] === '', exact, zones })
  if (token === undefined) return undefined
  const end = start + token.length
  const written = { text: token, start, end }
  if (!open) return { token: written, end }
  const close = /^[ ]?(?:time)?[)\]]/.exec(text.slice(end, end + 7))
  return close ? { token: written, end: end + close[0].length } : opensNote(text, end, token, start)
}

/** "(UTC, …)": the token counts, the note does not belong to the time. */
function opensNote(text: string, end: number, token: string, start: number): ZoneAfter | undefined {
  return /^(?:[,;/=]| [-–—=/]| time\b)/.test(text.slice(end, end + 5)) && /^[A-Z]{2,5}$/.test(token)
    ? { token: { text: token, start, end }, end }
    : undefined
}

function tokenAt(
  text: string,
  start: number,
  { open, attached, exact, zones }: { open: boolean; attached: boolean; exact: boolean; zones: readonly string[] },
): string | undefined {
  const first = text.charAt(start)
  if (/[+\-−]/.test(first)) {
    const signed = matchAt(SIGNED, text, start)?.[0]
    if (signed === undefined) return undefined
    const full = /^[+\-−]\d{2}:?\d{2}$/.test(signed)
    const isRange = first !== '+' && !exact && !open
    return full && !isRange && (!attached || first === '+' || exact) && isOffset(signed)
      ? signed
      : open && isOffset(signed)
        ? signed
        : undefined
  }
  if (!/\p{L}/u.test(first)) return undefined
  return offsetAt(text, start) ?? givenAt(text, start, zones) ?? wordsAt(text, start) ?? lettersAt(text, start, open)
}

/** What a config says is a zone is one, whatever else it may be. */
function givenAt(text: string, start: number, zones: readonly string[]): string | undefined {
  return zones.find(name => text.startsWith(name, start) && !WORD.test(text.charAt(start + name.length)))
}

const WORD = /[\p{L}\w]/u

function isOffset(signed: string): boolean {
  return Number.parseInt(signed.slice(1, 3), 10) <= 14
}

/** "UTC+5:30"; in "UTC - 16:19" and "UTC-11:00 UTC" the dash goes on to another clock. */
function offsetAt(text: string, start: number): string | undefined {
  const match = matchAt(OFFSET, text, start)?.[0]
  if (match === undefined) return undefined
  const separated = / [+\-−–] /.test(match) || /^\w{3}–/.test(match)
  const minutes = /\d{1,2}:\d{2}$/.test(match)
  const after = text.slice(start + match.length, start + match.length + 5)
  const goesOn = /^ ?(?:UTC|GMT|Z\b|[ap]m\b)/i.test(after)
  // "14:05 UTC +5 nodes", "UTC –15:00": a number of things, the end of a range.
  const counts = / [+\-−–]/.test(match) && /^(?:[a-z]| (?!(?:in|on|and|or|to|we|the|time|for)\b)[a-z]{2})/.test(after)
  if (counts || !isOffset(match.replace(/^\w{3}\s?/, '').replace(/\s/g, ''))) return undefined
  return (separated && (minutes || !/\+/.test(match))) || goesOn ? undefined : match
}

function wordsAt(text: string, start: number): string | undefined {
  const found = matchAt(compiled(NAMED), text, start)
  if (found) return found[0]
  if (!/[A-Z]/.test(text.charAt(start))) return undefined
  const words = matchAt(compiled(WORDS), text, start)?.[0]
  if (words !== undefined && readZone(words)) return words
  return matchAt(compiled(SIDE), text, start)?.[0]
}

function lettersAt(text: string, start: number, open: boolean): string | undefined {
  const word = matchAt(LETTERS, text, start)?.[0]
  if (word === undefined) return undefined
  const after = text.slice(start + word.length, start + word.length + 6)
  if (LOWER_CASE.has(word) || GENERIC.has(word)) return /^ (?:team|scan)/.test(after) ? undefined : word
  if (!/^[A-Z]{3,5}$|^ChST$/.test(word) || /^ team/.test(after)) return undefined
  if (WORDS_IN_CAPITALS.has(word)) return open && after.startsWith(')') ? word : undefined
  if (isAbbreviation(word)) return word
  const looksLikeZone = /^[A-Z]{1,3}[SD]T$/.test(word) && !NO_ZONE.has(word)
  return looksLikeZone && (open || /^(?:[\s]?[-–—:,.)\]|*]|$)/.test(after)) ? word : undefined
}
