/** The days that stand above a place, as the way through the document has met them. */
import { type ChainedTime, type Dated, taken } from './chained.js'
import { isDateLine, isDateNote } from './date-lines.js'
import type { Entry } from './midnights.js'
import { opensLine, type Passage } from './passages.js'
import type { Day } from './resolved.js'

/** A day and the passage that gives it. */
interface DayAt {
  readonly day: Day
  readonly index: number
}

export class DaysAbove {
  /** The day of a heading, a date line or a list item, for what it holds. */
  readonly #holders = new Map<number, DayAt>()
  /** The day that the header of a column names, by its passage. */
  readonly #columns = new Map<number, Day>()
  /** Whether the passage met last says so of all that follows. */
  #last: { readonly passage: Passage; readonly isNote: boolean } | undefined
  /** The last entry of each sequence. */
  readonly #entries = new Map<string, Entry>()
  /** The last day of a paragraph, by what holds it. */
  readonly #prose = new Map<number, DayAt>()
  /** The last day of each sequence that a title names: "Saturday". */
  readonly #titles = new Map<string, Day>()

  entry(sequence: string): Entry | undefined {
    return this.#entries.get(sequence)
  }

  ofColumn({ cell }: Passage): Day | undefined {
    return cell?.header === undefined ? undefined : this.#columns.get(cell.header)
  }

  title(sequence: string): Day | undefined {
    return this.#titles.get(sequence)
  }

  setTitle(sequence: string, day: Day): void {
    this.#titles.set(sequence, day)
  }

  /** The nearest of the entry before, the heading or date line above, and the paragraph above. */
  nearest({ sequence, within }: Passage, isNear: (day: Day) => boolean): Dated | undefined {
    const entry = this.#entries.get(sequence)
    const holder = this.#holder(within)
    const prose = this.#prose.get(within.at(-1) ?? 0)
    const entryIndex = entry?.day ? entry.index : -1
    const holderIndex = holder?.index ?? -1
    const proseIndex = prose && isNear(prose.day) ? prose.index : -1
    if (entry?.day && entryIndex >= holderIndex && entryIndex >= proseIndex) return taken(entry.day, 'previous')
    if (holder && holderIndex >= proseIndex) return taken(holder.day, 'heading')
    return prose && proseIndex >= 0 ? taken(prose.day, 'section') : undefined
  }

  /** Of the headings, date lines and items around a place, the one that stands last. */
  #holder(within: readonly number[]): DayAt | undefined {
    let nearest: DayAt | undefined
    for (const id of within) {
      const holder = this.#holders.get(id)
      if (holder && !(nearest && nearest.index > holder.index)) nearest = holder
    }
    return nearest
  }

  remember(time: ChainedTime, isEntry: boolean): void {
    const { passage, expression, from } = time
    const opens = passage.kind === 'heading' || passage.kind === 'cell' || opensLine(passage.text, expression.start)
    const day = dayGiven(time)
    if (day) this.#rememberDay(day, time, opens)
    if (isEntry && (from.clock !== undefined || (opens && from.day))) this.#rememberEntry(time)
  }

  #rememberDay(day: Day, { passage, expression }: ChainedTime, opens: boolean): void {
    const { within, index, kind, cell } = passage
    if (cell?.row === 0) this.#columns.set(index, day)
    const holder = within.at(-1)
    if (holder === undefined) return
    if (kind === 'heading' || (opens && isDateLine(passage, expression)) || this.#isNote(passage))
      this.#holders.set(holder, { day, index })
    if (kind === 'paragraph') this.#prose.set(holder, { day, index })
  }

  #isNote(passage: Passage): boolean {
    if (this.#last?.passage !== passage) this.#last = { passage, isNote: isDateNote(passage.text) }
    return this.#last.isNote
  }

  #rememberEntry({ passage: { sequence, index }, from, to }: ChainedTime): void {
    const last = to?.clock === undefined ? from : to
    const day = last.day ?? from.day ?? this.#entries.get(sequence)?.day
    this.#entries.set(sequence, { day, clock: last.clock, index, assumedPm: last.assumedPm })
  }
}

/** The day that a time gives to what follows: a written one, or that of a title such as "Saturday". */
function dayGiven({ passage, expression, from, to }: ChainedTime): Day | undefined {
  const isTitle = from.dateFrom === 'heading' && expression.from.clock === undefined
  const isWritten = from.dateFrom === 'written' && expression.from.relativeDay === undefined
  if (!from.day || !(isTitle || isWritten)) return undefined
  return (passage.kind === 'heading' ? undefined : to?.day) ?? from.day
}
