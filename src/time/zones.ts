/**
 * The IANA zones from 2010 to 2037, from the generated table. The runtime's own data is not used: it depends on the
 * version of Node, and its abbreviations on the locale.
 */
import { firstReached } from '../halving.js'
import table from './zones.data.json' with { type: 'json' }

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

/** What a clock and a calendar on the wall show, as if they showed UTC: milliseconds. */
export type Civil = number

/** What clocks of a zone show for a while: the abbreviation ("CEST", or "+03" where tzdb has no letters), minutes east of UTC. */
export interface ZoneState {
  readonly letters: string
  readonly offset: number
}

export const MINUTE = 60_000
export const DAY = 86_400_000

/** The span the table knows. Outside of it the first and the last state go on, and no verdict is given. */
export const known: { readonly from: Instant; readonly until: Instant } = { from: table.from, until: table.until }

interface Rules {
  readonly states: readonly ZoneState[]
  /** When each state begins; the first has always been. */
  readonly since: readonly Instant[]
  readonly to: readonly number[]
}

let rowOfZone: Map<string, number> | undefined
let allLetters: ReadonlySet<string> | undefined
let canonicalOfLink: Map<string, string> | undefined
const decoded: Rules[] = []
/** By every id that was asked for, links too. */
const rulesById = new Map<string, Rules>()

function rows(): Map<string, number> {
  rowOfZone ??= new Map(table.rules.flatMap((row, index) => row.zones.split(' ').map(zone => [zone, index] as const)))
  return rowOfZone
}

function links(): Map<string, string> {
  canonicalOfLink ??= new Map(
    table.links.split(',').map(link => {
      const [zone, alias] = link.split(' ') as [string, string]
      return [alias, zone] as const
    }),
  )
  return canonicalOfLink
}

/** Every zone that is no link to another. */
export function zoneNames(): string[] {
  return [...rows().keys()]
}

/** Every zone and every link: "Europe/Paris", "US/Pacific", "Asia/Calcutta". */
export function zoneIds(): string[] {
  return [...rows().keys(), ...links().keys()]
}

/** The zone of an IANA id, links followed; undefined for an id that there is not. Upper and lower case matter. */
export function canonicalZone(id: string): string | undefined {
  if (rows().has(id)) return id
  return links().get(id)
}

function rulesOf(zone: string): Rules {
  const known = rulesById.get(zone)
  if (known) return known
  const canonical = canonicalZone(zone)
  if (canonical === undefined) throw new RangeError(`${zone} is no zone`)
  const index = rows().get(canonical)!
  decoded[index] ??= decode(table.rules[index]!)
  rulesById.set(zone, decoded[index])
  return decoded[index]
}

function decode(row: (typeof table.rules)[number]): Rules {
  const states = row.states.split(',').map(state => {
    const [letters, offset] = state.split(' ') as [string, string]
    return { letters, offset: Number(offset) }
  })
  const since: Instant[] = [Number.NEGATIVE_INFINITY]
  let at = table.from
  for (const change of row.changes ? row.changes.split(' ') : []) {
    at += Number.parseInt(change, 36) * MINUTE
    since.push(at)
  }
  return { states, since, to: Array.from(row.to, digit => Number.parseInt(digit, 36)) }
}

/** The abbreviations of the table, "CEST", as it has them: no rules are worked out for that. */
export function zoneLetters(): ReadonlySet<string> {
  allLetters ??= new Set(table.rules.flatMap(row => row.states.match(/[A-Za-z]+/g) ?? []))
  return allLetters
}

/** Every state that a zone has in the table, each once. */
export function statesOf(zone: string): readonly ZoneState[] {
  return rulesOf(zone).states
}

/** What clocks in a zone show for a while: from an instant on, until another. */
export interface ZoneStretch {
  readonly state: ZoneState
  readonly from: Instant
  readonly until: Instant
}

/** What clocks in a zone show at an instant, and for how long. */
export function stretchAt(zone: string, utc: Instant): ZoneStretch {
  const { states, since, to } = rulesOf(zone)
  const next = firstReached(since.length, index => since[index]! > utc)
  return { state: states[to[next - 1]!]!, from: since[next - 1]!, until: since[next] ?? Number.POSITIVE_INFINITY }
}

/** What clocks in a zone show at an instant. */
export function stateAt(zone: string, utc: Instant): ZoneState {
  return stretchAt(zone, utc).state
}

/** The abbreviation that clocks in a zone go by at an instant: "CEST", or "+03" where there is none. */
export function lettersAt(zone: string, utc: Instant): string {
  return stateAt(zone, utc).letters
}

/** Minutes east of UTC. */
export function offset(zone: string, utc: Instant): number {
  return stateAt(zone, utc).offset
}

/** The instants at which clocks in a zone show a civil time, earliest first: none in a gap, two in an overlap. */
export function candidates(zone: string, local: Civil): Instant[] {
  const before = stretchAt(zone, local - DAY)
  if (before.until > local + DAY) return [local - before.state.offset * MINUTE]
  return [...new Set([before.state.offset, offset(zone, local + DAY)])]
    .map(minutes => ({ utc: local - minutes * MINUTE, minutes }))
    .filter(({ utc, minutes }) => offset(zone, utc) === minutes)
    .map(({ utc }) => utc)
    .sort((a, b) => a - b)
}

/** The civil times that a gap runs between: clocks went from the first to the second. Undefined for a time that happened. */
export function gapAt(zone: string, local: Civil): { readonly from: Civil; readonly to: Civil } | undefined {
  if (candidates(zone, local).length > 0) return undefined
  const [before, after] = [offset(zone, local - DAY), offset(zone, local + DAY)]
  const { since } = rulesOf(zone)
  const change = since.find(at => at > local - after * MINUTE - DAY && offset(zone, at) === after)
  return change === undefined ? undefined : { from: change + before * MINUTE, to: change + after * MINUTE }
}
