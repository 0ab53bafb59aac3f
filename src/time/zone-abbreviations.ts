/** Who uses an abbreviation at a time of year, and what those who do not show instead. */
import names from './zone-names.data.json' with { type: 'json' }
import {
  type Civil,
  canonicalZone,
  DAY,
  type Instant,
  known,
  MINUTE,
  statesOf,
  stretchAt,
  type ZoneState,
  zoneLetters,
  zoneNames,
} from './zones.js'

/** Zones whose clocks show the abbreviation at that time, the one usually meant first, with what it means there. */
export interface Meaning {
  readonly offset: number
  readonly zones: readonly string[]
}

/** Zones that show the abbreviation in another season: what their clocks show instead. */
export interface Sibling extends ZoneState {
  readonly zones: readonly string[]
  /** What the abbreviation means there when it is in force. */
  readonly literal: number
}

/**
 * - `fine`: in force, and what it means is clear
 * - `off-season`: those who are usually meant show something else then. `certain`: nobody uses it;
 *   `likely`: only smaller places do; `possible`: a large place keeps it all year
 * - `ambiguous`: in force at several offsets. `possible` where one of them is meant mostly
 */
export interface AbbreviationVerdict {
  readonly kind: 'fine' | 'off-season' | 'ambiguous'
  readonly certainty: 'certain' | 'likely' | 'possible'
  readonly users: readonly Meaning[]
  readonly siblings: readonly Sibling[]
  /** Minutes east of UTC, the best supported first. */
  readonly offsets: readonly number[]
}

const MONTH = 30 * DAY
const supplement: Readonly<Record<string, (string | number)[][] | undefined>> = names.supplement
const ambiguous: Readonly<Record<string, { certainty: string; mostly?: string } | undefined>> = names.ambiguous
const main = new Set(names.main)
const keepers = new Set(names.keepers)

/** A document asks for the same few weeks again and again. */
const recent = new Map<string, { within: Weeks; verdict: AbbreviationVerdict }[]>()
const MOST_RECENT = 50

let zonesByLetters: Map<string, Map<number, string[]>> | undefined

/** Every zone that shows the letters at some time, by what they mean there. */
function meanings(letters: string): Map<number, string[]> | undefined {
  if (!zonesByLetters) {
    zonesByLetters = new Map()
    for (const zone of zoneNames())
      for (const state of statesOf(zone)) {
        if (!/^[A-Za-z]+$/.test(state.letters)) continue
        const offsets = zonesByLetters.get(state.letters) ?? new Map<number, string[]>()
        zonesByLetters.set(state.letters, offsets)
        offsets.set(state.offset, [...(offsets.get(state.offset) ?? []), zone])
      }
  }
  return zonesByLetters.get(letters)
}

/** True for the letters of an abbreviation that is in tzdb or in the supplement; they are written in capitals. */
export function isAbbreviation(letters: string): boolean {
  return Object.hasOwn(names.supplement, letters) || zoneLetters().has(letters)
}

/** Every offset that an abbreviation has somewhere, in minutes east of UTC. */
export function offsetsOf(letters: string): number[] {
  const curated = Object.hasOwn(names.supplement, letters) ? supplement[letters]! : []
  return [...new Set([...(meanings(letters)?.keys() ?? []), ...curated.map(([, offset]) => Number(offset))])]
}

/** The offset that an abbreviation has where it is usually meant; undefined for letters that are none. */
export function usualOffset(letters: string): number | undefined {
  const known = [...(meanings(letters) ?? [])].find(([, zones]) => zones.some(zone => main.has(zone)))
  return known?.[0] ?? offsetsOf(letters)[0]
}

/** The abbreviation that places on `letters` show when they are at another offset: "PDT" for PST at UTC-7. */
export function siblingAt(letters: string, offset: number): string | undefined {
  const zones = [...(meanings(letters)?.values() ?? [])].flat()
  const states = zones.filter(zone => main.has(zone)).flatMap(zone => statesOf(zone))
  return states.find(state => state.offset === offset && state.letters !== letters && /^[A-Z]+$/.test(state.letters))
    ?.letters
}

/** What an abbreviation means at a civil time, and whether it can be meant; undefined for letters that are none. */
export function abbreviationAt(letters: string, local: Civil): AbbreviationVerdict | undefined {
  const asked = recent.get(letters) ?? []
  const known = asked.find(({ within }) => within.include(local))
  if (known || !isAbbreviation(letters)) return known?.verdict
  const within = new Weeks(local)
  const found = { within, verdict: judged(letters, local, within) }
  recent.set(letters, [found, ...asked.slice(0, MOST_RECENT)])
  return found.verdict
}

/** The time around an instant in which all clocks that have been looked at go on as they do. */
class Weeks {
  readonly #local: Civil
  #from = Number.NEGATIVE_INFINITY
  #until = Number.POSITIVE_INFINITY

  constructor(local: Civil) {
    this.#local = local
    if (local >= known.from) this.#from = known.from
    if (local < known.from) this.#until = known.from
    else if (local < known.until) this.#until = known.until
    else this.#from = known.until
  }

  /** What clocks in a zone show at an instant. */
  look(zone: string, utc: Instant): ZoneState {
    const { state, from, until } = stretchAt(zone, utc)
    const ahead = this.#local - utc
    this.#from = Math.max(this.#from, from + ahead)
    this.#until = Math.min(this.#until, until + ahead)
    return state
  }

  include(local: Civil): boolean {
    return local >= this.#from && local < this.#until
  }
}

function judged(letters: string, local: Civil, within: Weeks): AbbreviationVerdict {
  const users: Meaning[] = []
  const siblings: Sibling[] = []
  for (const [offset, zones] of meanings(letters) ?? []) {
    const utc = local - offset * MINUTE
    const shows = (zone: string, at: number) => {
      const state = within.look(zone, at)
      return state.letters === letters && state.offset === offset
    }
    const now = zones.filter(zone => shows(zone, utc)).sort((a, b) => Number(main.has(b)) - Number(main.has(a)))
    if (now.length > 0) users.push({ offset, zones: now })
    const rest = zones.filter(zone => within.look(zone, utc).letters !== letters)
    const seasonal = rest.filter(zone => [-9, -6, -3, 3, 6, 9].some(months => shows(zone, utc + months * MONTH)))
    siblings.push(...shownInstead(seasonal, zone => within.look(zone, utc), offset))
    if (now.length === 0 && seasonal.length === 0)
      siblings.push(...shownInstead(rest, zone => within.look(zone, utc), offset))
  }
  for (const [zone, offset] of (Object.hasOwn(names.supplement, letters) ? supplement[letters]! : []) as [
    string,
    number,
  ][])
    if (!users.some(user => user.offset === offset)) users.push({ offset, zones: [canonicalZone(zone)!] })
  return verdict(letters, local, users.sort(byWeight), siblings.sort(byWeight))
}

function verdict(letters: string, local: Civil, users: Meaning[], siblings: Sibling[]): AbbreviationVerdict {
  const missing = new Set(siblings.flatMap(({ zones }) => zones).filter(zone => main.has(zone)))
  const several = Object.hasOwn(names.ambiguous, letters) ? ambiguous[letters] : undefined
  const literal = users.map(({ offset }) => offset)
  const all = { users, siblings }
  if (local < known.from || local >= known.until)
    return {
      ...all,
      kind: 'fine',
      certainty: 'certain',
      offsets: [...literal, ...siblings.map(s => s.literal)].slice(0, 1),
    }
  if (several && literal.length > 1 && !missing.has(several.mostly ?? ''))
    return { ...all, kind: 'ambiguous', certainty: several.certainty as 'certain', offsets: literal }
  if (users.length > 0 && (missing.size === 0 || users[0]!.zones.some(zone => main.has(zone))))
    return { ...all, kind: 'fine', certainty: 'certain', offsets: literal.slice(0, 1) }
  const instead = siblings.find(({ zones }) => zones.some(zone => main.has(zone))) ?? siblings[0]!
  const kept = users.some(({ zones }) => zones.some(zone => keepers.has(zone)))
  const offsets = [instead.offset, instead.literal, ...(several ? literal : [])]
  return {
    ...all,
    kind: 'off-season',
    certainty: users.length === 0 ? 'certain' : kept ? 'possible' : 'likely',
    offsets: [...new Set(offsets)],
  }
}

function shownInstead(zones: readonly string[], shown: (zone: string) => ZoneState, literal: number): Sibling[] {
  const groups = new Map<string, { letters: string; offset: number; literal: number; zones: string[] }>()
  for (const zone of zones.toSorted((a, b) => Number(main.has(b)) - Number(main.has(a)))) {
    const { letters, offset } = shown(zone)
    const key = `${letters} ${offset}`
    const group = groups.get(key) ?? { letters, offset, literal, zones: [] }
    group.zones.push(zone)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** Zones that are usually meant first, then the larger group. */
function byWeight(a: Meaning, b: Meaning): number {
  const weight = ({ zones }: Meaning) => (zones.some(zone => main.has(zone)) ? 1000 : 0) + zones.length
  return weight(b) - weight(a)
}
