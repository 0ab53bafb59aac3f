/** Which spellings a number can begin, by how long it is and what stands behind it: few of many. */
import type { Spelling } from './lex-atoms.js'
import { isDigit } from './lex-characters.js'

const MOST_DIGITS = 8

export class Shapes {
  readonly #spellings: readonly Spelling[]
  /** What some spelling expects behind its first number. */
  readonly #joints: ReadonlySet<string>
  readonly #byShape = new Map<number, readonly Spelling[]>()

  constructor(spellings: readonly Spelling[]) {
    this.#spellings = spellings
    this.#joints = new Set(spellings.flatMap(({ joint = '' }) => [...joint]))
  }

  /** The spellings that the number at a place can begin, in their order. */
  at(text: string, start: number): readonly Spelling[] {
    let end = start + 1
    while (end < start + MOST_DIGITS && isDigit(text, end)) end++
    const next = text.charAt(end)
    const shape = (this.#joints.has(next) ? next.charCodeAt(0) : 0) * MOST_DIGITS + (end - start - 1)
    const known = this.#byShape.get(shape)
    if (known) return known
    const fitting = this.#spellings.filter(spelling => fits(spelling, end - start, next))
    this.#byShape.set(shape, fitting)
    return fitting
  }
}

function fits({ digits, joint }: Spelling, length: number, next: string): boolean {
  return (digits?.includes(length) ?? true) && (joint === undefined || (next !== '' && joint.includes(next)))
}
