/** What the words that follow a clock mean as a zone. */
import { isAbbreviation } from './zone-abbreviations.js'
import names from './zone-names.data.json' with { type: 'json' }
import { zoneOfPlace } from './zone-places.js'
import { canonicalZone } from './zones.js'

/**
 * - `offset`: minutes east of UTC, all year: "UTC", "Z", "GMT", "UTC+5:30", "-0700"
 * - `region`: a place with its rules: "PT", "Paris time", "Europe/Paris"
 * - `abbreviation`: letters whose meaning depends on the date: "CET"
 * - `military`: a letter other than Z
 * - `local`: "local time", of a place that is not said
 */
export type Zone =
  | { readonly kind: 'offset' | 'military'; readonly text: string; readonly offset: number }
  | { readonly kind: 'region'; readonly text: string; readonly zone: string }
  | { readonly kind: 'abbreviation'; readonly text: string; readonly letters: string }
  | { readonly kind: 'local'; readonly text: string }

const same: Readonly<Record<string, string | undefined>> = names.same
const generic: Readonly<Record<string, string | undefined>> = names.generic

/** UTC and its kin, which many write in lower case, as they do a few abbreviations that are no words. */
const LOWER_CASE = /^(?:utc|gmt|cet|cest|pst|pdt|edt|cdt|mdt|aest|jst|bst)$/i
const OFFSET = /^(?:UTC|GMT|Z)?\s?([+\-−–])\s?(\d{1,2})(?::?(\d{2}))?(?:\s?h(?:ours|rs)?)?$/i

/** The zone that a token names; undefined for words that name none. */
export function readZone(token: string): Zone | undefined {
  const text = token.trim().replace(/\s+/g, ' ')
  const words = text.replace(/^[([]|[)\]]$/g, '').replace(/\.$/, '')
  const offset = readOffset(words)
  if (offset !== undefined) return { kind: 'offset', text, offset }
  const id = /^[A-Z][A-Za-z]+\/[A-Za-z_/+-]+\d*$/.test(words) ? canonicalZone(words) : undefined
  if (id !== undefined) return { kind: 'region', text, zone: id }
  if (/^(?:the )?local(?: time)?$/i.test(words)) return { kind: 'local', text }
  return named(text, words) ?? named(text, words.replace(/ ?(?:standard )?time(?:zone)?$/i, ''))
}

/** What a token means where a config gives letters a zone: { CET: 'Africa/Tunis' }. */
export function readZoneHere(token: string, zones: Readonly<Record<string, string>>): Zone | undefined {
  const letters = token.trim().replace(/^[([]|[)\]]$/g, '')
  if (!Object.hasOwn(zones, letters)) return readZone(token)
  const given = readZone(zones[letters]!)
  return given && { ...given, text: token }
}

function named(text: string, words: string): Zone | undefined {
  const letters = (Object.hasOwn(names.same, words) ? same[words]! : words).replace(/^u\.?s\.? /i, 'US ')
  if (/^(?:UTC|GMT|Z|Zulu)$/i.test(letters)) return { kind: 'offset', text, offset: 0 }
  const capitals = LOWER_CASE.test(letters) ? letters.toUpperCase() : letters
  if (isAbbreviation(capitals)) return { kind: 'abbreviation', text, letters: capitals }
  if (Object.hasOwn(generic, letters)) return { kind: 'region', text, zone: canonicalZone(generic[letters]!)! }
  if (/^[A-IK-Y]$/.test(letters)) return { kind: 'military', text, offset: militaryOffset(letters) }
  const place = zoneOfPlace(letters)
  return place === undefined ? undefined : { kind: 'region', text, zone: place }
}

/** Minutes east of UTC; no clock on Earth is further than 14 hours from it. */
function readOffset(words: string): number | undefined {
  const match = OFFSET.exec(words)
  if (!match) return undefined
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  if (minutes > 14 * 60 || Number(match[3] ?? 0) % 15 !== 0) return undefined
  return match[1] === '+' ? minutes : 0 - minutes
}

/** A to I are +1 to +9, K to M +10 to +12 (there is no J), N to Y −1 to −12. */
function militaryOffset(letter: string): number {
  const east = 'ABCDEFGHIKLM'.indexOf(letter)
  return east >= 0 ? (east + 1) * 60 : 0 - ('NOPQRSTUVWXY'.indexOf(letter) + 1) * 60
}

/** "UTC+2", "UTC−7", "UTC+5:30", "UTC": how a message writes an offset. */
export function offsetName(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}
