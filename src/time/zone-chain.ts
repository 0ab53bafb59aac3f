/** Gives every clock its zone, with where it came from. */
import type { ChainedTime } from './chained.js'
import type { Passage, Surroundings } from './passages.js'
import type { ZoneUse } from './resolved.js'
import type { Provenance, TimePoint } from './types.js'
import { ZoneLabels } from './zone-labels.js'
import { type ZoneNote, zoneNotes } from './zone-notes.js'
import { readZone, readZoneHere, type Zone } from './zone-tokens.js'
import { statesOf } from './zones.js'

/** The header of a column that holds nothing but zones. */
const ZONE_COLUMN = /^\s*(?:tz|(?:time[ -]?)?zone)\s*$/i

/** UTC, Z, GMT and +00:00 are one zone. */
export function isSameZone(a: Zone, b: Zone): boolean {
  if ('offset' in a && 'offset' in b) return a.offset === b.offset
  if (a.kind === 'region' && b.kind === 'region') return a.zone === b.zone
  return a.kind === 'abbreviation' && b.kind === 'abbreviation' && a.letters === b.letters
}

/** The clocks that a zone is read on, winter and summer alike: EST, EDT, ET and America/New_York are one. */
function clocksOf({ zone, text }: { zone: Zone; text: string }): string {
  const letters = zone.kind === 'abbreviation' ? zone.letters : /^[A-Z]{3,5}(?= ?[(/,-])/.exec(text)?.[0]
  const known = letters ?? (zone.kind === 'region' ? statesOf(zone.zone)[0]!.letters : undefined)
  return known?.replace(/[SD](?=T$)/, '') ?? text
}

/** One zone, or the abbreviations of one place in winter and in summer. */
export function isOneZone(a: { zone: Zone; text: string }, b: { zone: Zone; text: string }): boolean {
  return isSameZone(a.zone, b.zone) || clocksOf(a) === clocksOf(b)
}

/** The one zone that all of them are; undefined for none or several. */
export function unanimous(zones: readonly (Zone | undefined)[]): Zone | undefined {
  const known = zones.filter(zone => zone !== undefined)
  const first = known[0]
  return first && known.every(zone => isSameZone(zone, first)) ? first : undefined
}

export class ZoneChain {
  readonly notes: readonly ZoneNote[]
  readonly #here: Surroundings
  /** A document writes the same few zones again and again. */
  readonly #known = new Map<string, Zone | undefined>()
  readonly #column = new Map<string, ZoneNote>()
  readonly #labels = new ZoneLabels(token => this.#read(token))
  /** Of a cell beside the clock: in a column of zones, or the label of the row. */
  readonly #row = new Map<string, ZoneUse>()
  readonly #section = new Map<number, ZoneNote>()
  readonly #document: ZoneNote | undefined
  readonly #siblings: ReadonlyMap<string, ZoneUse>
  readonly #everywhere: ZoneUse | undefined
  readonly #passage: ReadonlyMap<number, ZoneUse>
  /** Of a heading that is a time, for the text below it. */
  readonly #heading: ReadonlyMap<number | undefined, ZoneUse>

  constructor(passages: readonly Passage[], times: readonly ChainedTime[], surroundings: Surroundings) {
    this.#here = surroundings
    this.notes = passages.flatMap(passage => zoneNotes(passage, surroundings.zones))
    for (const note of this.notes) {
      const { cell, within } = note.passage
      if (cell) this.#column.set(`${cell.table} ${cell.column}`, note)
      else if (note.scope === 'section')
        this.#section.set(within.at(-1) ?? 0, this.#section.get(within.at(-1) ?? 0) ?? note)
    }
    const headers = passages.filter(({ cell, text }) => cell?.row === 0 && ZONE_COLUMN.test(text))
    const columns = new Set(headers.map(({ index }) => index))
    for (const passage of columns.size > 0 ? passages : []) {
      const { cell, text } = passage
      if (cell?.header === undefined || !columns.has(cell.header) || !this.#read(text.trim())) continue
      const token = { text: text.trim(), start: text.indexOf(text.trim()), end: text.trimEnd().length }
      this.#row.set(`${cell.table} ${cell.row}`, this.#token({ zone: token }, passage, 'row'))
    }
    for (const passage of passages) {
      const { cell, text, expressions } = passage
      const row = cell?.column === 0 && expressions.length === 0 ? `${cell.table} ${cell.row}` : undefined
      const token = row === undefined || this.#row.has(row) ? undefined : this.#labels.ofCell(text)
      if (token) this.#row.set(row!, this.#token({ zone: token }, passage, 'row'))
    }
    const wide = this.notes.filter(({ scope }) => scope === 'document')
    const all = this.notes.map(({ zone }) => zone)
    this.#document =
      wide[0] ?? (this.notes.length === 1 || (unanimous(all) && !all.includes(undefined)) ? this.notes[0] : undefined)
    const written = times.flatMap(time => this.#tokens(time))
    this.#passage = agreed(written, ({ index }) => index)
    const headings = written.filter(({ passage }) => passage.kind === 'heading')
    this.#heading = agreed(headings, ({ within }) => within.at(-1))
    this.#siblings = agreed(written, ({ sequence }) => sequence)
    const report = written.filter(({ passage: { anchor } }) => anchor !== 'stamp' && anchor !== 'publication')
    this.#everywhere = agreed(report, () => 'everywhere').get('everywhere')
  }

  /** The zone of one end of a time; `other` is the other end. */
  of(time: ChainedTime, point: TimePoint, other: TimePoint | undefined): ZoneUse | undefined {
    if (!point.clock) return undefined
    const { passage } = time
    if (point.zone) return this.#token(point, passage, 'written')
    if (other?.zone) return this.#token(other, passage, 'range')
    const label = this.#labels.before(passage, point.start)
    if (label) return this.#token({ zone: label }, passage, 'label')
    const { cell, within } = passage
    const row = cell && this.#row.get(`${cell.table} ${cell.row}`)
    if (row) return row
    const column = cell && this.#column.get(`${cell.table} ${cell.column}`)
    if (column) return noted(column, 'column')
    const section = this.#section.get(within.findLast(id => this.#section.has(id)) ?? -1)
    if (section) return noted(section, 'section')
    if (this.#document) return noted(this.#document, 'document')
    const sibling =
      this.#passage.get(passage.index) ??
      this.#siblings.get(passage.sequence) ??
      this.#heading.get(within.at(-1)) ??
      this.#everywhere
    if (sibling) return { ...sibling, from: 'siblings' }
    return this.#setting()
  }

  #read(token: string): Zone | undefined {
    if (!this.#known.has(token)) this.#known.set(token, readZoneHere(token, this.#here.zones ?? {}))
    return this.#known.get(token)
  }

  #tokens({ passage, expression: { from, to, recurring } }: ChainedTime): WrittenZone[] {
    if (recurring) return []
    return [from, to].flatMap(point => {
      const zone = point?.clock && (point.zone ?? this.#labels.before(passage, point.start))
      return zone ? [{ passage, use: this.#token({ zone }, passage, 'written') }] : []
    })
  }

  #token({ zone: token }: Pick<TimePoint, 'zone'>, passage: Passage, from: Provenance): ZoneUse {
    const { text, start, end } = token!
    const zone = this.#read(text)
    const settledBy = zone && Object.hasOwn(this.#here.zones ?? {}, text) ? 'setting' : undefined
    return { zone, text, passage, start, end, from, note: undefined, settledBy }
  }

  #setting(): ZoneUse | undefined {
    const { timezone } = this.#here
    const zone = timezone === undefined ? undefined : readZone(timezone)
    return zone && { zone, text: timezone!, passage: undefined, start: 0, end: 0, from: 'setting', note: undefined }
  }
}

function noted(note: ZoneNote, from: Provenance): ZoneUse {
  const { zone, text, passage, start, end } = note
  return { zone, text, passage, start, end, from, note }
}

interface WrittenZone {
  readonly passage: Passage
  readonly use: ZoneUse
}

/** The first zone of each group whose zones are all the same. */
function agreed<Name>(written: readonly WrittenZone[], groupOf: (passage: Passage) => Name): Map<Name, ZoneUse> {
  const groups = new Map<Name, ZoneUse | null>()
  for (const { passage, use } of written) {
    const name = groupOf(passage)
    const known = groups.get(name)
    if (known === undefined) groups.set(name, use.zone ? use : null)
    else if (known && !(use.zone && isSameZone(known.zone!, use.zone))) groups.set(name, null)
  }
  return new Map([...groups].filter((group): group is [Name, ZoneUse] => group[1] !== null))
}
