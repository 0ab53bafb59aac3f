/** The open questions of a document and the consistent ways to answer them. */
import type { Day, Reading, ZoneUse } from './resolved.js'
import { type AbbreviationVerdict, abbreviationAt } from './zone-abbreviations.js'
import { type Civil, candidates, type Instant, MINUTE } from './zones.js'

/** Beyond this many ways to read a document nothing is compared any more. */
export const MOST_READINGS = 16

/** An open question: each choice is a way to read it, the best supported first. */
export type Questions = Map<string, (string | number)[]>

/** What an abbreviation may mean at a time; the first choice is the best supported. */
export function choices({ kind, users }: AbbreviationVerdict, offsets: readonly number[]): string[] {
  const places = users.map(({ zones }) => zones[0]!)
  if (kind === 'ambiguous') return places
  const more = users.filter(({ offset }) => offsets.slice(2).includes(offset)).map(({ zones }) => zones[0]!)
  return kind === 'off-season' ? ['shown', 'written', ...more] : []
}

/** Minutes east of UTC of an abbreviation, by one of its choices. */
export function offsetBy(verdict: AbbreviationVerdict, choice: string | number | undefined): number {
  if (verdict.kind === 'off-season' && choice === 'written') return verdict.offsets[1] ?? verdict.offsets[0]!
  const place = verdict.users.find(({ zones }) => typeof choice === 'string' && zones.includes(choice))
  return verdict.kind === 'fine' ? verdict.offsets[0]! : (place?.offset ?? verdict.offsets[0]!)
}

/** Every combination of answers; `complete` is false where there are too many and only the first are kept. */
export function readings(questions: Questions): { readings: Reading[]; complete: boolean } {
  let all: Reading[] = [{}]
  let complete = true
  for (const [question, answers] of questions) {
    const next = answers.flatMap(answer => all.map(reading => ({ ...reading, [question]: answer })))
    if (next.length > MOST_READINGS) complete = false
    all = next.length > MOST_READINGS ? all.map(reading => ({ ...reading, [question]: answers[0]! })) : next
  }
  return { readings: all, complete }
}

/** The day that a reading chooses. */
export function dayIn({ values, variable }: Day, reading: Reading): Civil {
  const order = variable === undefined ? 0 : reading[variable]
  return values[typeof order === 'number' ? order : 0] ?? values[0]!
}

/** The instants of a civil time in a zone, in one reading: none in a gap, two in an overlap; undefined without a zone. */
export function instantsIn(local: Civil, use: ZoneUse, reading: Reading): Instant[] | undefined {
  const { zone } = use
  if (zone === undefined || zone.kind === 'local') return undefined
  if (zone.kind === 'region') return candidates(zone.zone, local)
  if (zone.kind !== 'abbreviation') return [local - zone.offset * MINUTE]
  const verdict = abbreviationAt(zone.letters, local)
  return verdict && [local - offsetBy(verdict, use.variable && reading[use.variable]) * MINUTE]
}
