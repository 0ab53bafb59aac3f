/** Zones and the places that people know them by. */
import { matches } from '../matches.js'
import names from './zone-names.data.json' with { type: 'json' }
import { canonicalZone, zoneIds } from './zones.js'

const shown: Readonly<Record<string, string | undefined>> = names.shown
const places: Readonly<Record<string, string | undefined>> = names.places

let zoneOfCity: Map<string, string> | undefined

/** The zone of a city or a country: the last segment of an IANA id, or a curated name. Capitals matter. */
export function zoneOfPlace(place: string): string | undefined {
  if (Object.hasOwn(places, place)) return canonicalZone(places[place]!)
  zoneOfCity ??= new Map(
    zoneIds()
      .filter(id => /^(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//.test(id))
      .map(id => [id.slice(id.lastIndexOf('/') + 1).replaceAll('_', ' '), canonicalZone(id)!] as const),
  )
  return zoneOfCity.get(place)
}

/** "Algeria" for Africa/Algiers, "Zurich" for Europe/Zurich: what a message calls a zone. */
export function placeName(zone: string): string {
  return shown[zone] ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** "Algeria and Tunisia": the best-known places of a group of zones, `most` at the most. */
export function placeNames(zones: readonly string[], most = 3): string {
  const known = zones.filter(zone => Object.hasOwn(names.shown, zone)).slice(0, 3 * most)
  const listed = [...new Set((known.length > 0 ? known : zones).map(placeName))].slice(0, most)
  return listed.length < 2 ? (listed[0] ?? '') : `${listed.slice(0, -1).join(', ')} and ${listed.at(-1)}`
}

/** Every name begins with a capital, which is found quickly. */
const EVIDENCE = new RegExp(
  `(?=[A-Z])(?<![\\w\\u00c0-\\u024f/-])(?:${names.evidence.join('|')})(?![\\w\\u00c0-\\u024f])`,
  'g',
)
const IANA = /\b(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_/-]{2,30}/g

/** The zones of the places that a text names, each once: what may tell which of several meanings an abbreviation has. */
export function zonesNamed(text: string): string[] {
  const found = matches(EVIDENCE, text).map(([place]) => zoneOfPlace(place))
  const ids = text.includes('/') ? matches(IANA, text).map(([id]) => canonicalZone(id)) : []
  return [...new Set([...found, ...ids].filter(zone => zone !== undefined))]
}
