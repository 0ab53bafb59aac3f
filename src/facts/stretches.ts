import { firstReached } from '../halving.js'
import type { Span } from '../span.js'

/** Stretches of the source, which may hold each other, and which of them are around a place: without going through all. */
export class Stretches<Value> {
  readonly #values: readonly Value[]
  readonly #spans: readonly Span[]
  /** The positions of the stretches in the order in which they start. */
  readonly #order: readonly number[]
  /** For each of these, which of them was open last when it started; -1 for none. */
  readonly #outer: readonly number[]

  constructor(values: readonly Value[], spanOf: (value: Value) => Span) {
    this.#values = values
    this.#spans = values.map(spanOf)
    this.#order = values.map((_, index) => index).sort((a, b) => this.#spans[a]!.start - this.#spans[b]!.start)
    const open: number[] = []
    this.#outer = this.#order.map((index, nth) => {
      while (open.length > 0 && this.#end(open.at(-1)!) <= this.#spans[index]!.start) open.pop()
      const outer = open.at(-1) ?? -1
      open.push(nth)
      return outer
    })
  }

  /** The stretch around a place that starts last. */
  innermost(place: number): Value | undefined {
    const [index] = this.#around(place)
    return index === undefined ? undefined : this.#values[index]
  }

  /** The stretch around a place that was given first. */
  first(place: number): Value | undefined {
    const indices = this.#around(place)
    return indices.length === 0 ? undefined : this.#values[Math.min(...indices)]
  }

  /** Every stretch around a place, the one that starts first in front. */
  all(place: number): Value[] {
    return this.#around(place)
      .reverse()
      .map(index => this.#values[index]!)
  }

  #around(place: number): number[] {
    const found: number[] = []
    const started = firstReached(this.#order.length, nth => this.#spans[this.#order[nth]!]!.start > place)
    for (let nth = started - 1; nth >= 0; nth = this.#outer[nth]!)
      if (this.#end(nth) > place) found.push(this.#order[nth]!)
    return found
  }

  #end(nth: number): number {
    return this.#spans[this.#order[nth]!]!.end
  }
}
