import { firstReached } from '../halving.js'
import type { Span } from '../span.js'

/** Stretches of the source, which may hold each other, and which of them are around a place: without going through all. */
export class Stretches<Value> {
  /** In the order in which they start. */
  readonly #values: readonly Value[]
  readonly #starts: readonly number[]
  readonly #ends: readonly number[]
  /** The position of each in the list that was given. */
  readonly #ranks: readonly number[]
  /** For each, the stretch before it that was still open when it started and began last; -1 for none. */
  readonly #outer: readonly number[]

  constructor(values: readonly Value[], spanOf: (value: Value) => Span) {
    const listed = values.map((value, rank) => ({ value, rank, span: spanOf(value) }))
    listed.sort((a, b) => a.span.start - b.span.start)
    this.#values = listed.map(({ value }) => value)
    this.#starts = listed.map(({ span }) => span.start)
    this.#ends = listed.map(({ span }) => span.end)
    this.#ranks = listed.map(({ rank }) => rank)
    const open: number[] = []
    this.#outer = this.#starts.map((start, nth) => {
      while (open.length > 0 && this.#ends[open.at(-1)!]! <= start) open.pop()
      const outer = open.at(-1) ?? -1
      open.push(nth)
      return outer
    })
  }

  /** The stretch around a place that starts last. */
  innermost(place: number): Value | undefined {
    return this.#values[this.#inner(this.#started(place), place)]
  }

  /** The stretch around a place that was given first. */
  first(place: number): Value | undefined {
    let first = this.#inner(this.#started(place), place)
    for (let nth = first; nth >= 0; nth = this.#inner(this.#outer[nth]!, place))
      if (this.#ranks[nth]! < this.#ranks[first]!) first = nth
    return this.#values[first]
  }

  /** Every stretch around a place, the one that starts first in front. */
  all(place: number): Value[] {
    const found: Value[] = []
    for (let nth = this.#inner(this.#started(place), place); nth >= 0; nth = this.#inner(this.#outer[nth]!, place))
      found.unshift(this.#values[nth]!)
    return found
  }

  /** The last stretch that has started at a place; -1 for none. */
  #started(place: number): number {
    return firstReached(this.#starts.length, nth => this.#starts[nth]! > place) - 1
  }

  /** From a stretch outwards, the first one that still goes on at a place; -1 for none. */
  #inner(from: number, place: number): number {
    let nth = from
    while (nth >= 0 && this.#ends[nth]! <= place) nth = this.#outer[nth]!
    return nth
  }
}
