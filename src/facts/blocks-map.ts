import { firstReached } from '../halving.js'
import type { Span } from '../span.js'

/**
 * A text as it grows, with the place in the source that each part of it came from. It is kept in runs: a run as long
 * as its source maps unit by unit, any other (an entity, an escape, a placeholder) as a whole.
 */
export class MappedText {
  text = ''
  /** Whether it ends with a line feed, which to ask of the text itself would join all its parts each time. */
  endsLine = false
  /** Three numbers a run: where it starts in the text, where its source starts, where its source ends. */
  readonly #runs: number[] = []

  /** Adds text that stands verbatim in the source from `start` on. */
  copy(text: string, start: number): void {
    this.#append(text, start, start + text.length)
  }

  /** Adds text that stands for a stretch of the source. */
  replace(text: string, start: number, end: number): void {
    this.#append(text, start, end)
  }

  /** Adds a stretch of another text, with its places. */
  take(other: MappedText, from: number, to: number): void {
    const runs = other.#runs
    for (let run = other.#runAt(from); run < runs.length && runs[run]! < to; run += 3) {
      const begin = runs[run]!
      const start = Math.max(begin, from)
      const end = Math.min(runs[run + 3] ?? other.text.length, to)
      const verbatim = other.#isVerbatim(run)
      this.#append(
        other.text.slice(start, end),
        verbatim ? runs[run + 1]! + start - begin : runs[run + 1]!,
        verbatim ? runs[run + 1]! + end - begin : runs[run + 2]!,
      )
    }
  }

  /** The source of a stretch of the text, markup between its parts included. */
  spanOf(start: number, end: number): Span {
    if (this.#runs.length === 0) return { start: 0, end: 0 }
    if (end > start) return { start: this.#startOf(start), end: this.#endOf(end - 1) }
    const at = start < this.text.length ? this.#startOf(start) : this.#endOf(this.text.length - 1)
    return { start: at, end: at }
  }

  #append(text: string, start: number, end: number): void {
    if (text === '') return
    const runs = this.#runs
    const last = runs.length - 3
    const continues = last >= 0 && end - start === text.length && runs[last + 2] === start && this.#isVerbatim(last)
    if (continues) runs[last + 2] = end
    else runs.push(this.text.length, start, end)
    this.text += text
    this.endsLine = text.endsWith('\n')
  }

  #startOf(index: number): number {
    const run = this.#runAt(index)
    const start = this.#runs[run + 1]!
    return this.#isVerbatim(run) ? start + index - this.#runs[run]! : start
  }

  #endOf(index: number): number {
    const run = this.#runAt(index)
    return this.#isVerbatim(run) ? this.#runs[run + 1]! + index - this.#runs[run]! + 1 : this.#runs[run + 2]!
  }

  #isVerbatim(run: number): boolean {
    const length = (this.#runs[run + 3] ?? this.text.length) - this.#runs[run]!
    return this.#runs[run + 2]! - this.#runs[run + 1]! === length
  }

  /** The run that holds a text index, by halving. */
  #runAt(index: number): number {
    return 3 * Math.max(0, firstReached(this.#runs.length / 3, nth => this.#runs[nth * 3]! > index) - 1)
  }
}
