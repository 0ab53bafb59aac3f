/** What an abbreviation means where it stands: settled by the document, or an open question of it. */
import { choices, type Questions } from './readings.js'
import type { ZoneUse } from './resolved.js'
import { abbreviationAt } from './zone-abbreviations.js'
import type { Civil } from './zones.js'

/** What the whole document says about its abbreviations. */
export interface Settlement {
  /** Offsets that the document gives to letters. */
  readonly definitions: ReadonlyMap<string, number>
  /** Zones of the places that it names. */
  readonly places: () => ReadonlySet<string>
  /** Filled with what stays open. */
  readonly questions: Questions
}

/** The use of a zone with its verdict; an explicit offset or a place that uses the letters then settles it. */
export function meaningOf(
  use: ZoneUse | undefined,
  local: Civil | undefined,
  { definitions, places, questions }: Settlement,
): ZoneUse | undefined {
  const letters = use?.zone?.kind === 'abbreviation' ? use.zone.letters : use?.zone ? undefined : use?.text
  if (!use || letters === undefined) return use
  const offset = definitions.get(letters)
  if (offset !== undefined) return { ...use, zone: { kind: 'offset', text: use.text, offset }, settledBy: 'definition' }
  if (use.zone === undefined || local === undefined) return use
  const verdict = abbreviationAt(letters, local)
  if (verdict === undefined || verdict.kind === 'fine') return { ...use, verdict }
  const named = places()
  const users = verdict.users.filter(({ zones }) => zones.some(zone => named.has(zone)))
  if (users.length === 1) {
    const zone = users[0]!.zones.find(zone => named.has(zone))!
    return { ...use, zone: { kind: 'region', text: use.text, zone }, verdict, settledBy: 'place' }
  }
  const variable = verdict.kind === 'ambiguous' ? letters : `${letters} out of season`
  const known = questions.get(variable) ?? []
  questions.set(variable, [...new Set([...known, ...choices(verdict, verdict.offsets)])])
  return { ...use, verdict, variable }
}
