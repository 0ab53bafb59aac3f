import type { Region } from './rule.js'
import type { Span } from './span.js'

/** Lines and columns of a text: 1-based, in UTF-16 units; "\n", "\r\n" and a lone "\r" end a line. */
export class Positions {
  readonly #starts: number[] = [0]
  readonly #length: number

  constructor(text: string) {
    this.#length = text.length
    for (const match of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(match.index + match[0].length)
  }

  /** The 1-based line that holds an offset. */
  line(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  column(offset: number): number {
    return offset - this.#starts[this.line(offset) - 1]! + 1
  }

  /** The offset at which a 1-based line starts; past the last line, the end of the text. */
  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.#length
  }

  region({ start, end }: Span): Region {
    return {
      line: this.line(start),
      column: this.column(start),
      endLine: this.line(end),
      endColumn: this.column(end),
    }
  }
}
