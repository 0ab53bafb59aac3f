/** Goes through a document from top to bottom and gives every time its day, with where it came from. */
import { HOUR } from './civil.js'
import { isDateLine, isDateNote } from './date-lines.js'
import { type Calendar, plusDays } from './days.js'
import { isDayTitle, nextWeekday, onWeekday, weekdayAlone } from './named-days.js'
import { opensLine, type Passage } from './passages.js'
import { clocks } from './range-clocks.js'
import type { Day } from './resolved.js'
import { entryExpressions, isMidnightBetween, type SequenceStyle, sequenceStyles } from './sequences.js'
import type { Provenance, TimeExpression, TimePoint } from './types.js'
import { type Civil, DAY } from './zones.js'

/** A point with its day, and its clock after am and pm. */
export interface ChainedPoint {
  readonly written: TimePoint
  readonly day: Day | undefined
  readonly dateFrom: Provenance | undefined
  readonly yearFrom: Provenance | undefined
  readonly rolledOver: number
  readonly clock: number | undefined
  readonly assumedPm: boolean
}

export interface ChainedTime {
  readonly passage: Passage
  readonly expression: TimeExpression
  readonly from: ChainedPoint
  readonly to: ChainedPoint | undefined
}

type Dated = { day: Day; dateFrom: Provenance; yearFrom: Provenance | undefined }
type Entry = { day: Day | undefined; clock: number | undefined; index: number; assumedPm: boolean }

export class DateChain {
  readonly #calendar: Calendar
  readonly #entries: ReadonlyMap<Passage, readonly TimeExpression[]>
  readonly #styles: ReadonlyMap<string, SequenceStyle>
  /** The day of a heading, a date line or a list item, for what it holds. */
  readonly #container = new Map<number, { day: Day; index: number }>()
  /** The last entry of each sequence. */
  readonly #entry = new Map<string, Entry>()
  readonly #prose = new Map<number, { day: Day; index: number }>()
  readonly #row = new Map<string, Day>()
  readonly #rowWeekday = new Map<string, number>()
  readonly #stamp = new Map<number, Civil>()
  /** The last day of each sequence that a title names: "Saturday". */
  readonly #named = new Map<string, Day>()

  constructor(passages: readonly Passage[], calendar: Calendar) {
    this.#calendar = calendar
    this.#entries = new Map(passages.map(passage => [passage, entryExpressions(passage)]))
    this.#styles = sequenceStyles(this.#entries)
    for (const passage of passages) {
      const { cell, anchor, update } = passage
      const weekday = cell && weekdayAlone(passage)
      if (weekday !== undefined) this.#rowWeekday.set(`${cell!.table} ${cell!.row}`, weekday)
      const row = cell && cell.row > 0 ? `${cell.table} ${cell.row}` : undefined
      if (row !== undefined && !this.#row.has(row)) {
        const day = this.#firstDay(passage)
        if (day) this.#row.set(row, day)
      }
      if (anchor === 'stamp' && update !== undefined) {
        const day = this.#firstDay(passage)
        if (day) this.#stamp.set(update, day.values[0]!)
      }
    }
  }

  #firstDay(passage: Passage): Day | undefined {
    for (const { from, to, recurring } of passage.expressions) {
      const dated = recurring ? undefined : this.#calendar.of(from, passage, to)
      if (dated) return dated.day
    }
    return undefined
  }

  /** The times of one passage. Passages must come in reading order. */
  read(passage: Passage): ChainedTime[] {
    const entries = this.#entries.get(passage) ?? []
    const within = { day: undefined as Day | undefined, end: 0 }
    let nextEntry = 0
    return passage.expressions.map(expression => {
      const isEntry = expression === entries[nextEntry]
      if (isEntry) nextEntry++
      const time = this.#time(passage, expression, within, isEntry)
      if (time.from.day && !expression.recurring) {
        if (time.from.dateFrom !== 'stamp') within.day = time.to?.day ?? time.from.day
        within.end = expression.end
      }
      if (!expression.recurring) this.#remember(time, isEntry)
      return time
    })
  }

  #time(
    passage: Passage,
    expression: TimeExpression,
    within: { day: Day | undefined; end: number },
    isEntry: boolean,
  ): ChainedTime {
    const { from, to, recurring } = expression
    const style = this.#styles.get(passage.sequence)
    const before = isEntry ? this.#entry.get(passage.sequence) : undefined
    const [start, end] = clocks(from.clock, to?.clock)
    let dated = this.#written(from, passage, to)
    if (!dated && !recurring && from.clock && !isOfAnyMonth(from))
      dated = this.#partner(from, to, passage) ?? this.#inherited(passage, expression, within)
    if (!dated && !recurring && !from.clock && isDayTitle(passage, expression)) dated = this.#titled(from, passage)
    const days = inheritedShift(from.relativeDay)
    if (dated && days !== 0 && dated.dateFrom !== 'written') dated = { ...dated, day: plusDays(dated.day, days) }
    else if (dated && from.clock && dated.dateFrom !== 'written')
      dated = { ...dated, day: onWeekday(dated.day, from.weekday ?? this.#weekdayOfRow(passage, dated.dateFrom)) }
    const inherits = dated === undefined || !['written', 'range'].includes(dated.dateFrom)
    const assumedPm = style?.twelveHour === true && isEntry && isAfternoon(before, start, inherits)
    const clock = start === undefined ? undefined : start + (assumedPm ? 12 * HOUR : 0)
    const rolledOver =
      dated && inherits && !assumedPm && style?.ascending && passesMidnight(before, dated.day, clock) ? 1 : 0
    const day = dated && (rolledOver ? plusDays(dated.day, 1) : dated.day)
    const point = {
      written: from,
      day,
      dateFrom: dated?.dateFrom,
      yearFrom: dated?.yearFrom,
      rolledOver,
      clock,
      assumedPm,
    }
    return {
      passage,
      expression,
      from: point,
      to: to && this.#end(to, end, point, passage, style?.twelveHour === true),
    }
  }

  /** The end of a range: its own day, that of the start, or the day after it. */
  #end(
    to: TimePoint,
    clock: number | undefined,
    from: ChainedPoint,
    passage: Passage,
    twelveHour: boolean,
  ): ChainedPoint {
    const own = this.#calendar.of(to, passage, from.written)
    if (own)
      return {
        written: to,
        day: own.day,
        dateFrom: 'written',
        yearFrom: own.yearFrom,
        rolledOver: 0,
        clock,
        assumedPm: false,
      }
    const late = clock !== undefined && from.clock !== undefined && clock < from.clock
    const assumedPm = late && twelveHour && clock + 12 * HOUR > from.clock && clock < 12 * HOUR
    const hours =
      clock === undefined
        ? undefined
        : clock + (from.assumedPm && clock < 12 * HOUR ? 12 * HOUR : assumedPm ? 12 * HOUR : 0)
    const length = hours === undefined || from.clock === undefined ? 0 : hours - from.clock
    const rolledOver = length < 0 && length + DAY <= (from.clock! >= 17 * HOUR ? 18 : 12) * HOUR ? 1 : 0
    const day = from.day && plusDays(from.day, rolledOver)
    const dateFrom = day && 'range'
    return {
      written: to,
      day,
      dateFrom,
      yearFrom: from.yearFrom,
      rolledOver,
      clock: hours,
      assumedPm: assumedPm || from.assumedPm,
    }
  }

  #written(point: TimePoint, passage: Passage, partner: TimePoint | undefined): Dated | undefined {
    const own = this.#calendar.of(point, passage, partner)
    if (own) return { ...own, dateFrom: 'written' }
    return point.relativeDay === undefined ? undefined : this.#relative(point.relativeDay, passage)
  }

  /** "Saturday", "Day 2" over the entries of a day: counted from the day of such a title above, or of the incident. */
  #titled({ weekday, relativeDay }: TimePoint, passage: Passage): Dated | undefined {
    const incident = this.#calendar.anchor('header', passage) ?? this.#calendar.anchor('title', passage)
    const first = incident === undefined ? this.#ofDocument(passage)?.day : only(incident).day
    const above = this.#named.get(passage.sequence)
    const nth = /^day (\d+)$/.exec(relativeDay ?? '')?.[1]
    if (!first) return undefined
    const day =
      nth === undefined
        ? above
          ? nextWeekday(above, weekday!)
          : onWeekday(first, weekday)
        : plusDays(first, Math.max(0, Number(nth) - 1))
    this.#named.set(passage.sequence, day)
    return { day, dateFrom: 'heading', yearFrom: first.hasYear ? 'heading' : undefined }
  }

  /** Of a column of weekdays beside the clock, where no cell of the row has a date. */
  #weekdayOfRow({ cell }: Passage, dateFrom: Provenance): number | undefined {
    return cell && dateFrom !== 'row' ? this.#rowWeekday.get(`${cell.table} ${cell.row}`) : undefined
  }

  /** "10:00 to 11:00 on 9 April": the start has the date of the end. */
  #partner(from: TimePoint, to: TimePoint | undefined, passage: Passage): Dated | undefined {
    const own = to?.clock && from.clock ? this.#calendar.of(to, passage) : undefined
    return own && { ...own, dateFrom: 'range' }
  }

  /** "today", "yesterday" of a stamped update, or of a report with a date of publication. */
  #relative(words: string, passage: Passage): Dated | undefined {
    const stamp = passage.update === undefined ? undefined : this.#stamp.get(passage.update)
    const at = stamp ?? this.#calendar.anchor('publication', passage)
    const days = /yesterday|last (?:night|evening)|previous/.test(words)
      ? -1
      : /tomorrow|next|following/.test(words)
        ? 1
        : 0
    if (at === undefined || /next|following|previous|same/.test(words)) return undefined
    return { ...only(at + days * DAY), dateFrom: stamp === undefined ? 'publication' : 'stamp', yearFrom: 'stamp' }
  }

  #inherited(
    passage: Passage,
    { start }: TimeExpression,
    within: { day: Day | undefined; end: number },
  ): Dated | undefined {
    const found = (day: Day | undefined, dateFrom: Provenance): Dated | undefined =>
      day && { day, dateFrom, yearFrom: day.hasYear ? dateFrom : undefined }
    const { cell } = passage
    const row = cell && this.#row.get(`${cell.table} ${cell.row}`)
    const column = cell?.header === undefined ? undefined : this.#container.get(-1 - cell.header)?.day
    if (row ?? column) return found(row ?? column, row ? 'row' : 'column')
    const incident = this.#calendar.anchor('header', passage) ?? this.#calendar.anchor('title', passage)
    const isNear = (day: Day) =>
      incident === undefined || day.values.some(value => Math.abs(value - incident) <= 2 * DAY)
    if (within.day) {
      const sameSentence = !/[.!?]\s/.test(passage.text.slice(within.end, start))
      if (sameSentence || isNear(within.day)) return found(within.day, sameSentence ? 'sentence' : 'block')
    }
    const above = this.#above(passage, isNear)
    if (above) return above
    const stamp = passage.update === undefined ? undefined : this.#stamp.get(passage.update)
    if (stamp !== undefined) return { ...only(stamp), dateFrom: 'stamp', yearFrom: 'stamp' }
    return this.#ofDocument(passage)
  }

  /** The nearest of the entry before, the heading or date line above, and the paragraph above. */
  #above(passage: Passage, isNear: (day: Day) => boolean): Dated | undefined {
    const entry = this.#entry.get(passage.sequence)
    const holders = passage.within.map(id => this.#container.get(id)).filter(holder => holder !== undefined)
    const holder = holders.reduce<{ day: Day; index: number } | undefined>(
      (nearest, next) => (nearest && nearest.index > next.index ? nearest : next),
      undefined,
    )
    const prose = this.#prose.get(passage.within.at(-1) ?? 0)
    const found = [
      entry?.day && { day: entry.day, index: entry.index, dateFrom: 'previous' as const },
      holder && { ...holder, dateFrom: 'heading' as const },
      prose && isNear(prose.day) && { ...prose, dateFrom: 'section' as const },
    ].filter(candidate => !!candidate)
    const nearest = found.sort((a, b) => b.index - a.index)[0]
    return (
      nearest && {
        day: nearest.day,
        dateFrom: nearest.dateFrom,
        yearFrom: nearest.day.hasYear ? nearest.dateFrom : undefined,
      }
    )
  }

  /** The day of the incident, as far as the document says it anywhere. */
  #ofDocument(passage: Passage): Dated | undefined {
    const calendar = this.#calendar
    const found: readonly [Civil | undefined, Provenance][] = [
      [calendar.anchor('header', passage), 'header'],
      [calendar.anchor('title', passage), 'title'],
      [calendar.nearestOfIncident(passage), 'document'],
      [calendar.firstStamp, 'stamp'],
      [calendar.fileDate, 'file-name'],
    ]
    const [day, from] = found.find(([day]) => day !== undefined) ?? []
    return day === undefined ? undefined : { ...only(day), dateFrom: from!, yearFrom: from }
  }

  #remember({ passage, expression, from, to }: ChainedTime, isEntry: boolean): void {
    const { text, within, sequence, index, kind } = passage
    const isTitle = from.dateFrom === 'heading' && expression.from.clock === undefined
    const written =
      from.day && (isTitle || (from.dateFrom === 'written' && expression.from.relativeDay === undefined))
        ? ((kind === 'heading' ? undefined : to?.day) ?? from.day)
        : undefined
    const opens = kind === 'heading' || kind === 'cell' || opensLine(text, expression.start)
    if (passage.cell?.row === 0 && written) this.#container.set(-1 - index, { day: written, index })
    const holder = within.at(-1)
    if (
      written &&
      holder !== undefined &&
      (kind === 'heading' || (opens && isDateLine(passage, expression)) || isDateNote(text))
    )
      this.#container.set(holder, { day: written, index })
    if (written && holder !== undefined && kind === 'paragraph') this.#prose.set(holder, { day: written, index })
    if (isEntry && (opens || from.clock !== undefined) && (from.day || from.clock !== undefined)) {
      const last = to?.clock === undefined ? from : to
      const day = last.day ?? from.day ?? this.#entry.get(sequence)?.day
      this.#entry.set(sequence, { day, clock: last.clock, index, assumedPm: last.assumedPm })
    }
  }
}

/** "The following morning" is the day after the one that the text was at. */
function inheritedShift(words: string | undefined): number {
  return words === undefined ? 0 : /next|following/.test(words) ? 1 : /previous/.test(words) ? -1 : 0
}

/** "The 16th", of a month that nothing tells. */
function isOfAnyMonth({ date }: TimePoint): boolean {
  return date?.day !== undefined && date.month === undefined
}

/** On a dial of 12 hours, 1:17 after 12:08 is in the afternoon, and so is what follows. */
function isAfternoon(before: Entry | undefined, clock: number | undefined, inherits: boolean): boolean {
  if (!inherits || !before || before.clock === undefined || clock === undefined) return false
  if (before.assumedPm) return clock < 12 * HOUR && clock + 12 * HOUR >= before.clock
  return before.clock >= 10 * HOUR && before.clock < 13 * HOUR && clock < 7 * HOUR
}

/** The clock went back so far that a midnight lies between. */
function passesMidnight(before: Entry | undefined, day: Day, clock: number | undefined): boolean {
  if (before?.clock === undefined || clock === undefined || before.day?.values[0] !== day.values[0]) return false
  return isMidnightBetween(before.clock, clock)
}

function only(day: Civil): { day: Day } {
  return { day: { values: [day], hasYear: true } }
}
