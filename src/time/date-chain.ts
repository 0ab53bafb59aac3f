/** Goes through a document from top to bottom and gives every time its day, with where it came from. */
import { type ChainedPoint, type ChainedTime, type Dated, taken } from './chained.js'
import { HOUR } from './civil.js'
import { type Calendar, plusDays } from './days.js'
import { DaysAbove } from './days-above.js'
import { DaysGiven } from './days-given.js'
import { type Entry, isAfternoon, passesMidnight, rangeEnd } from './midnights.js'
import { isDayTitle, nextWeekday, onWeekday } from './named-days.js'
import type { Passage } from './passages.js'
import { clocks } from './range-clocks.js'
import type { Day } from './resolved.js'
import { entryExpressions, isMidnightBetween, type SequenceStyle, sequenceStyles } from './sequences.js'
import type { TimeExpression, TimePoint } from './types.js'
import { DAY } from './zones.js'

/** What a passage has said up to a time: the last day, and where it stands. */
interface SaidBefore {
  day: Day | undefined
  end: number
}

export class DateChain {
  readonly #calendar: Calendar
  readonly #given: DaysGiven
  readonly #above = new DaysAbove()
  readonly #entries: ReadonlyMap<Passage, readonly TimeExpression[]>
  readonly #styles: ReadonlyMap<string, SequenceStyle>

  constructor(passages: readonly Passage[], calendar: Calendar) {
    this.#calendar = calendar
    this.#given = new DaysGiven(passages, calendar)
    this.#entries = new Map(passages.map(passage => [passage, entryExpressions(passage)]))
    this.#styles = sequenceStyles(this.#entries)
  }

  /** The times of one passage. Passages must come in reading order. */
  read(passage: Passage): ChainedTime[] {
    const entries = this.#entries.get(passage) ?? []
    const said: SaidBefore = { day: undefined, end: 0 }
    let nextEntry = 0
    return passage.expressions.map(expression => {
      const isEntry = expression === entries[nextEntry]
      if (isEntry) nextEntry++
      const time = this.#time(passage, expression, said, isEntry)
      if (expression.recurring) return time
      if (time.from.day && (expression.from.clock || !said.day || isNewDay(passage.text, expression))) {
        if (time.from.dateFrom !== 'stamp') said.day = time.to?.day ?? time.from.day
        said.end = expression.end
      }
      this.#above.remember(time, isEntry)
      return time
    })
  }

  #time(passage: Passage, expression: TimeExpression, said: SaidBefore, isEntry: boolean): ChainedTime {
    const { from, to } = expression
    const twelveHour = this.#styles.get(passage.sequence)?.twelveHour === true
    const before = isEntry ? this.#above.entry(passage.sequence) : undefined
    const [start, end] = clocks(from.clock, to?.clock)
    const dated = this.#dated(passage, expression, said)
    const inherits = dated === undefined || !['written', 'range'].includes(dated.dateFrom)
    const assumedPm = twelveHour && isEntry && inherits && isAfternoon(before, start)
    const clock = start === undefined || !assumedPm ? start : start + 12 * HOUR
    const rolledOver =
      dated && inherits && !assumedPm ? this.#rolledOver(passage, before, dated.day, clock, isEntry) : 0
    const point: ChainedPoint = {
      written: from,
      day: dated && plusDays(dated.day, rolledOver),
      dateFrom: dated?.dateFrom,
      yearFrom: dated?.yearFrom,
      rolledOver,
      clock,
      assumedPm,
    }
    const ends = to && rangeEnd(to, end, point, this.#calendar.of(to, passage, from), twelveHour)
    return { passage, expression, from: point, to: ends }
  }

  /** Days to add: one where the clock passed midnight; read from the newest entry to the oldest, the nights below. */
  #rolledOver(
    { sequence }: Passage,
    before: Entry | undefined,
    day: Day,
    clock: number | undefined,
    isEntry: boolean,
  ): number {
    const style = this.#styles.get(sequence)
    if (!style || clock === undefined) return 0
    if (style.ascending) return passesMidnight(before, day, clock) ? 1 : 0
    if (style.nights === 0 || !isEntry) return 0
    if (before?.clock === undefined) return style.nights
    return isMidnightBetween(clock, before.clock) ? -1 : 0
  }

  #dated(passage: Passage, expression: TimeExpression, said: SaidBefore): Dated | undefined {
    const { from, to, recurring } = expression
    const written = this.#given.written(from, passage, to)
    const found =
      written ??
      (recurring
        ? undefined
        : from.clock
          ? this.#inherited(passage, expression, said)
          : this.#title(passage, expression))
    if (!found || found.dateFrom === 'written') return found
    const days = inheritedShift(from.relativeDay)
    if (days !== 0) return { ...found, day: plusDays(found.day, days) }
    if (!from.clock) return found
    const weekday = from.weekday ?? (found.dateFrom === 'row' ? undefined : this.#given.weekdayOfRow(passage))
    return weekday === undefined ? found : { ...found, day: onWeekday(found.day, weekday) }
  }

  #inherited(passage: Passage, { from, to, start }: TimeExpression, said: SaidBefore): Dated | undefined {
    if (isOfAnyMonth(from)) return undefined
    const end = this.#given.ofEnd(from, to, passage)
    if (end) return end
    const row = this.#given.ofRow(passage)
    if (row) return taken(row, 'row')
    const column = this.#above.ofColumn(passage)
    if (column) return taken(column, 'column')
    const incident = this.#given.incident(passage)
    const isNear = ({ values }: Day) =>
      incident === undefined || values.some(value => Math.abs(value - incident) <= 2 * DAY)
    if (said.day) {
      const sameSentence = !/[.!?]\s/.test(passage.text.slice(said.end, start))
      if (sameSentence || isNear(said.day)) return taken(said.day, sameSentence ? 'sentence' : 'block')
    }
    return this.#above.nearest(passage, isNear) ?? this.#given.ofStamp(passage) ?? this.#given.ofDocument(passage)
  }

  /** "Saturday", "Day 2" over the entries of a day: counted from the day of such a title above, or of the incident. */
  #title(passage: Passage, expression: TimeExpression): Dated | undefined {
    if (!isDayTitle(passage, expression)) return undefined
    const { weekday, relativeDay } = expression.from
    const first = this.#given.ofDocument(passage)?.day
    if (!first) return undefined
    const above = this.#above.title(passage.sequence)
    const nth = /^day (\d+)$/.exec(relativeDay ?? '')?.[1]
    const named = () => (above ? nextWeekday(above, weekday!) : onWeekday(first, weekday))
    const day = nth === undefined ? named() : plusDays(first, Math.max(0, Number(nth) - 1))
    this.#above.setTitle(passage.sequence, day)
    return taken(day, 'heading')
  }
}

/** A day that opens its sentence: "On 26 December users complained. At 10:00 …", not one in passing: "frozen since 20 December". */
function isNewDay(text: string, { start, to }: TimeExpression): boolean {
  return (
    to === undefined &&
    /(?:^|[.!?:;\n][)"”*_]*\s+|\n)(?:on|by|then,? on)?\s*(?:the )?$/i.test(text.slice(Math.max(0, start - 24), start))
  )
}

/** "The following morning" is the day after the one that the text was at. */
function inheritedShift(words: string | undefined): number {
  return words === undefined ? 0 : /next|following/.test(words) ? 1 : /previous/.test(words) ? -1 : 0
}

/** "The 16th", of a month that nothing tells. */
function isOfAnyMonth({ date }: TimePoint): boolean {
  return date?.day !== undefined && date.month === undefined
}
