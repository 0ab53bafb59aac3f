import type { Block, Moment, MomentDateOrder, MomentZone, Postmortem, ZoneDefinition, ZoneNote } from '../postmortem.js'
import type { DocumentSettings } from '../settings.js'
import type { Placed } from '../span.js'
import type { Passage, Surroundings } from '../time/passages.js'
import { type Resolution, resolve } from '../time/resolve.js'
import type { DateOrder, ResolvedPoint, ResolvedTime, ZoneUse } from '../time/resolved.js'
import type { TimeExpression } from '../time/types.js'
import { abbreviationAt } from '../time/zone-abbreviations.js'
import { DAY } from '../time/zones.js'
import { type PlacedPassage, passagesOf } from './passages.js'
import { shifted } from './passages-shift.js'

type Times = Pick<Postmortem, 'moments' | 'zoneNotes' | 'zoneDefinitions' | 'readings' | 'readingsComplete'>
type Facts = Pick<
  Postmortem,
  'blocks' | 'sections' | 'fields' | 'statusPage' | 'title' | 'incidents' | 'path' | 'settings'
>

/** Every time of the document, resolved as far as the document allows. */
export function readMoments(facts: Facts, extract: (text: string, block: Block) => readonly TimeExpression[]): Times {
  const passages = passagesOf(facts, extract)
  const { times, notes, definitions, readings, complete } = resolve(passages, surroundings(facts.path, facts.settings))
  const place = (passage: Passage, start: number, end: number): Placed => {
    const { block, offset } = passage as PlacedPassage
    return { span: block.spanOf(offset + start, offset + end) }
  }
  const placedNotes = new Map(notes.map(note => [note, place(note.passage, note.start, note.end)]))
  const reader = { place, placedNotes }
  const moments = times.map(time => momentOf(time, reader))
  return {
    moments,
    zoneNotes: notes.map((note): ZoneNote => {
      const at = placedNotes.get(note)!
      return {
        ...at,
        text: note.text,
        zone: note.zone,
        scope: note.scope,
        unused: unusedNote(note, at, times, moments),
      }
    }),
    zoneDefinitions: definitions.map(
      ({ passage, start, end, text, letters, offset }): ZoneDefinition => ({
        ...place(passage, start, end),
        text,
        letters,
        offset,
      }),
    ),
    readings,
    readingsComplete: complete,
  }
}

function surroundings(path: string | undefined, { timezone, zones, now }: DocumentSettings): Surroundings {
  const name = path?.slice(path.lastIndexOf('/') + 1) ?? ''
  const date = /(?<!\d)(20\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)(?!\d)/.exec(name)
  const fileDate = date ? Date.parse(`${date[1]}-${date[2]}-${date[3]}T00:00Z`) : Number.NaN
  const today = now === undefined ? Number.NaN : Date.parse(now)
  return {
    timezone,
    zones,
    fileDate: Number.isNaN(fileDate) ? undefined : fileDate,
    now: Number.isNaN(today) ? undefined : today,
  }
}

/** A note over dates alone: its abbreviation is judged where it is out of season on all of them. */
function unusedNote(
  { zone, passage }: Resolution['notes'][number],
  { span }: Placed,
  times: readonly ResolvedTime[],
  moments: readonly Moment[],
): ZoneNote['unused'] {
  if (zone?.kind !== 'abbreviation') return undefined
  const { letters } = zone
  if (moments.some(moment => moment.clock !== undefined && isOf(moment.zone, letters))) return undefined
  const holder = passage.within.at(-1)
  const days = moments
    .filter(({ index, hasYear }) => hasYear && times[index]!.passage.within.includes(holder ?? -1))
    .filter(moment => moment.span.start >= span.start)
    .flatMap(moment => [...moment.days, ...moment.daysEnd])
  const verdicts = days.map(day => ({ day, verdict: abbreviationAt(letters, day + DAY / 2)! }))
  return verdicts.every(({ verdict }) => verdict.kind === 'off-season') ? verdicts[0] : undefined
}

/** Written out, "Eastern Daylight Time" is EDT as well; "EDT (UTC-4)" is settled and still EDT. */
function isOf(use: MomentZone | undefined, letters: string): boolean {
  return use?.text.startsWith(letters) || (use?.zone?.kind === 'abbreviation' && use.zone.letters === letters)
}

interface Reader {
  readonly place: (passage: Passage, start: number, end: number) => Placed
  readonly placedNotes: ReadonlyMap<unknown, Placed>
}

function momentOf(time: ResolvedTime, reader: Reader): Moment {
  const { passage, expression, from, to } = time
  const { block, offset } = passage as PlacedPassage
  return {
    index: time.index,
    span: block.spanOf(offset + expression.start, offset + expression.end),
    text: passage.text.slice(expression.start, expression.end),
    block,
    expression: shifted(expression, offset),
    utc: time.utc,
    utcEnd: time.utcEnd,
    instants: time.instants,
    instantsEnd: time.instantsEnd,
    days: from.day?.values ?? [],
    daysEnd: to?.day?.values ?? [],
    local: time.local,
    localEnd: time.localEnd,
    clock: from.clock,
    clockEnd: to?.clock,
    hasYear: from.day?.hasYear ?? false,
    rolledOver: from.rolledOver > 0,
    assumedPm: from.assumedPm,
    precision: expression.precision,
    approximate: expression.approximate,
    zone: zoneOf(from.zone, reader),
    zoneEnd: zoneOf(to?.zone, reader),
    dateOrder: dateOrderOf(from, passage, reader) ?? (to && dateOrderOf(to, passage, reader)),
    from: { date: from.dateFrom, year: from.yearFrom, zone: from.zone?.from },
    pairedWith: time.pairedWith,
    anchor: passage.anchor,
    update: passage.update,
  }
}

function zoneOf(use: ZoneUse | undefined, { place, placedNotes }: Reader): MomentZone | undefined {
  if (!use) return undefined
  const { zone, text, passage, start, end, note, verdict, settledBy } = use
  const at = note ? placedNotes.get(note) : passage && place(passage, start, end)
  return { zone, text, at, isNote: note !== undefined, verdict, settledBy }
}

function dateOrderOf({ order }: ResolvedPoint, passage: Passage, { place }: Reader): MomentDateOrder | undefined {
  if (!order) return undefined
  const { text, start, end, days, settled, evidence, bothOrders }: DateOrder = order
  return {
    ...place(passage, start, end),
    text,
    days,
    settled,
    evidence: evidence && { ...place(evidence.passage, evidence.start, evidence.end), text: evidence.text },
    bothOrders,
  }
}
