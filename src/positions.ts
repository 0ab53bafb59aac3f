import { firstReached } from './halving.js'
import type { Region } from './rule.js'
import type { Span } from './span.js'

/** Lines and columns of a text: 1-based, in UTF-16 units; "\n", "\r\n" and a lone "\r" end a line. */
export class Positions {
  readonly #starts: number[] = [0]
  readonly #length: number

  constructor(text: string) {
    this.#length = text.length
    if (text.includes('\r'))
      for (const match of text.matchAll(/\r\n|\r|\n/g)) this.#starts.push(match.index + match[0].length)
    else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
  }

  /** The 1-based line that holds an offset. */
  line(offset: number): number {
    return Math.max(
      1,
      firstReached(this.#starts.length, nth => this.#starts[nth]! > offset),
    )
  }

  column(offset: number): number {
    return offset - this.#starts[this.line(offset) - 1]! + 1
  }

  /** The offset at which a 1-based line starts; past the last line, the end of the text. */
  lineStart(line: number): number {
    return this.#starts[line - 1] ?? this.#length
  }

  region({ start, end }: Span): Region {
    const [line, endLine] = [this.line(start), this.line(end)]
    return {
      line,
      column: start - this.#starts[line - 1]! + 1,
      endLine,
      endColumn: end - this.#starts[endLine - 1]! + 1,
    }
  }
}
