/** Where blocks are cut into passages: a field, a title or a stamp begins or ends inside of them. */
import { firstReached } from '../halving.js'
import type { Block, Field, Postmortem } from '../postmortem.js'
import { Stretches } from './stretches.js'

type Facts = Pick<Postmortem, 'blocks' | 'sections' | 'fields' | 'statusPage'>

const TIMED_FIELDS = new Set(['date', 'start', 'end', 'detected', 'declared', 'mitigated', 'publication', 'title'])

export class Cuts {
  /** Offsets in the source. */
  readonly #cuts = new Map<Block, number[]>()
  /** The fields of the front matter that hold times. */
  readonly #timed: Stretches<Field>

  constructor({ blocks, sections, fields, statusPage }: Facts) {
    const timed = fields.filter(({ name }) => name !== undefined && TIMED_FIELDS.has(name))
    const inFrontMatter = timed.filter(({ carrier }) => carrier === 'front-matter')
    this.#timed = new Stretches(inFrontMatter, ({ span }) => span)
    for (const { block, span } of timed) if (block.kind !== 'cell') this.#cut(block, span.start, span.end)
    for (const { heading, span, carrier } of sections)
      if (heading.kind === 'paragraph' && carrier !== 'label') this.#cut(heading, span.start, span.end)
    const publications = fields.filter(({ name }) => name === 'publication').map(({ span }) => span)
    const stamps = [statusPage?.publication, ...(statusPage?.updates ?? [])].flatMap(update => update?.stampSpan ?? [])
    const updates = (statusPage?.updates ?? []).map(({ span }) => ({ start: span.start, end: span.start }))
    let next = 0
    for (const { start, end } of [...publications, ...stamps, ...updates].sort((a, b) => a.start - b.start)) {
      while (blocks[next] && blocks[next]!.span.end <= start) next++
      if (blocks[next] && blocks[next]!.kind === 'paragraph') this.#cut(blocks[next]!, start, end)
    }
  }

  #cut(block: Block, ...offsets: number[]): void {
    const cuts = this.#cuts.get(block)
    if (cuts) cuts.push(...offsets)
    else this.#cuts.set(block, offsets)
  }

  /** The parts of a block's text between the cuts, those without words left out; of front matter only the lines of times. */
  partsOf(block: Block): [from: number, to: number][] {
    const { text, kind } = block
    const cuts = this.#cuts.get(block)
    if (!cuts) return kind === 'front-matter' ? [] : [[0, text.length]]
    const at = [...new Set([0, ...cuts.map(offset => textIndex(block, offset)), text.length])].sort((a, b) => a - b)
    const parts = at.slice(1).map((end, nth): [number, number] => [at[nth]!, end])
    const kept = parts.filter(([from, to]) => text.slice(from, to).trim() !== '')
    if (kind !== 'front-matter') return kept
    return kept.filter(([from]) => this.#timed.first(block.spanOf(from, from + 1).start) !== undefined)
  }
}

/** The first index of a block's text that stands at or behind an offset of the source. */
function textIndex({ text, spanOf }: Block, offset: number): number {
  return firstReached(text.length, index => spanOf(index, index + 1).start >= offset)
}
