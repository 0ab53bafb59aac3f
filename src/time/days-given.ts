/** The days that a document gives to its times by other places than those above them. */
import { type Dated, taken } from './chained.js'
import type { Calendar } from './days.js'
import { weekdayAlone } from './named-days.js'
import type { CellPosition, Passage } from './passages.js'
import type { Day } from './resolved.js'
import type { TimePoint } from './types.js'
import { type Civil, DAY } from './zones.js'

export class DaysGiven {
  readonly #calendar: Calendar
  readonly #rows = new Map<string, Day>()
  readonly #rowWeekdays = new Map<string, number>()
  readonly #stamps = new Map<number, Civil>()

  constructor(passages: readonly Passage[], calendar: Calendar) {
    this.#calendar = calendar
    for (const passage of passages) {
      if (passage.cell) this.#readCell(passage, passage.cell)
      if (passage.anchor === 'stamp' && passage.update !== undefined) {
        const day = this.#firstOf(passage)
        if (day) this.#stamps.set(passage.update, day.values[0]!)
      }
    }
  }

  #readCell(passage: Passage, cell: CellPosition): void {
    const weekday = weekdayAlone(passage)
    if (weekday !== undefined) this.#rowWeekdays.set(rowKey(cell), weekday)
    const isOpen = cell.row > 0 && !this.#rows.has(rowKey(cell))
    const day = isOpen && isLittleElse(passage) ? this.#firstOf(passage) : undefined
    if (day) this.#rows.set(rowKey(cell), day)
  }

  #firstOf(passage: Passage): Day | undefined {
    for (const { from, to, recurring } of passage.expressions) {
      const dated = recurring ? undefined : this.#calendar.of(from, passage, to)
      if (dated) return dated.day
    }
    return undefined
  }

  /** Its own date, or "today" and "yesterday" of a stamped update or of a report with a date of publication. */
  written(point: TimePoint, passage: Passage, partner: TimePoint | undefined): Dated | undefined {
    const own = this.#calendar.of(point, passage, partner)
    if (own) return { day: own.day, dateFrom: 'written', yearFrom: own.yearFrom }
    return point.relativeDay === undefined ? undefined : this.#relative(point.relativeDay, passage)
  }

  #relative(words: string, passage: Passage): Dated | undefined {
    if (/next|following|previous|same/.test(words)) return undefined
    const stamp = this.#stampOf(passage)
    const at = stamp ?? this.#calendar.anchor('publication', passage)
    if (at === undefined) return undefined
    const days = /yesterday|last (?:night|evening)/.test(words) ? -1 : /tomorrow/.test(words) ? 1 : 0
    const dateFrom = stamp === undefined ? 'publication' : 'stamp'
    return { day: single(at + days * DAY), dateFrom, yearFrom: 'stamp' }
  }

  /** "10:00 to 11:00 on 9 April": the start has the date of the end. */
  ofEnd(from: TimePoint, to: TimePoint | undefined, passage: Passage): Dated | undefined {
    const own = to?.clock && from.clock ? this.#calendar.of(to, passage) : undefined
    return own && { day: own.day, dateFrom: 'range', yearFrom: own.yearFrom }
  }

  ofRow({ cell }: Passage): Day | undefined {
    return cell && this.#rows.get(rowKey(cell))
  }

  /** Of a column of weekdays beside the clock. */
  weekdayOfRow({ cell }: Passage): number | undefined {
    return cell && this.#rowWeekdays.get(rowKey(cell))
  }

  ofStamp(passage: Passage): Dated | undefined {
    const stamp = this.#stampOf(passage)
    return stamp === undefined ? undefined : taken(single(stamp), 'stamp')
  }

  #stampOf({ update }: Passage): Civil | undefined {
    return update === undefined ? undefined : this.#stamps.get(update)
  }

  /** The day of the incident as a field or the title says it. */
  incident(passage: Passage): Civil | undefined {
    return this.#calendar.anchor('header', passage) ?? this.#calendar.anchor('title', passage)
  }

  /** The day of the incident, as far as the document says it anywhere. */
  ofDocument(passage: Passage): Dated | undefined {
    const { firstStamp, fileDate } = this.#calendar
    const header = this.#calendar.anchor('header', passage)
    if (header !== undefined) return taken(single(header), 'header')
    const title = this.#calendar.anchor('title', passage)
    if (title !== undefined) return taken(single(title), 'title')
    const nearest = this.#calendar.nearestOfIncident(passage)
    if (nearest !== undefined) return taken(single(nearest), 'document')
    if (firstStamp !== undefined) return taken(single(firstStamp), 'stamp')
    return fileDate === undefined ? undefined : taken(single(fileDate), 'file-name')
  }
}

/** A cell that is a time, not a sentence about what happened that mentions another day. */
function isLittleElse({ text, expressions }: Passage): boolean {
  const rest = expressions.reduceRight((words, { start, end }) => words.slice(0, start) + words.slice(end), text)
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length <= 12
}

function rowKey({ table, row }: CellPosition): string {
  return `${table} ${row}`
}

function single(day: Civil): Day {
  return { values: [day], hasYear: true }
}
