/** The zone that a label gives to the times behind it: "Start (UTC): 2026-04-13 10:05", "| Detected (PT) | 10:20 |". */
import { firstReached } from '../halving.js'
import type { Passage } from './passages.js'
import type { ZoneToken } from './types.js'
import type { Zone } from './zone-tokens.js'

const ZONE = String.raw`[([] ?(?:all )?(?:times? )?(?:in )?(?<zone>[^()[\]\n]{1,24}?) ?[)\]]`
const LABEL = new RegExp(String.raw`^[^:：\n]{0,60}?${ZONE} ?(?:[:：]|[–—-](?= ))(?<rest>.*)$`, 'dgm')
const CELL = new RegExp(String.raw`^[^\n]{0,60}?${ZONE} ?[:：]?\s*$`, 'd')
/** In a label, another place may be where something ran: "us-east (Virginia)". */
const PLACE_OF_CLOCKS = /^(?:[A-Z]{2,3}|(?:U\.?S\.? )?(?:Pacific|Eastern|Central|Mountain)\b.*|.*\btime|\w+\/\w+)$/i

interface Label {
  readonly token: ZoneToken
  /** Where the times that it speaks of may begin, and before what they do. */
  readonly from: number
  readonly until: number
}

interface Labels {
  /** With times behind them on their lines. */
  readonly inFront: readonly Label[]
  /** Alone on their lines, for those below. */
  readonly above: readonly Label[]
}

const none: Labels = { inFront: [], above: [] }

export class ZoneLabels {
  readonly #read: (token: string) => Zone | undefined
  /** By the index of the passage: a paragraph may hold many times. */
  readonly #known = new Map<number, Labels>()

  /** @param read What a token means as a zone here. */
  constructor(read: (token: string) => Zone | undefined) {
    this.#read = read
  }

  /** The zone of the label in front of a place on its line, or alone on a line above. */
  before({ index, text }: Passage, place: number): ZoneToken | undefined {
    let labels = this.#known.get(index)
    if (!labels) this.#known.set(index, (labels = this.#labelsOf(text)))
    return (nearest(labels.inFront, place) ?? nearest(labels.above, place))?.token
  }

  /** The zone of a cell that names what stands beside it. */
  ofCell(text: string): ZoneToken | undefined {
    const match = /[([]/.test(text) ? CELL.exec(text) : null
    return match ? this.#tokenOf(match) : undefined
  }

  #labelsOf(text: string): Labels {
    if (!/[([]/.test(text)) return none
    const labels = Array.from(text.matchAll(LABEL)).flatMap(match => {
      const token = this.#tokenOf(match)
      const [from, end] = match.indices!.groups!.rest!
      const isAlone = match.groups!.rest!.trim() === ''
      return token ? [{ token, isAlone, from, until: isAlone ? text.length : end }] : []
    })
    return { inFront: labels.filter(({ isAlone }) => !isAlone), above: labels.filter(({ isAlone }) => isAlone) }
  }

  #tokenOf(match: RegExpExecArray): ZoneToken | undefined {
    const [start, end] = match.indices!.groups!.zone!
    const text = match.groups!.zone!
    const zone = /[a-z]/i.test(text) ? this.#read(text) : undefined
    const isZone =
      zone?.kind === 'offset' ||
      zone?.kind === 'abbreviation' ||
      (zone?.kind === 'region' && PLACE_OF_CLOCKS.test(text))
    return isZone ? { text, start, end } : undefined
  }
}

function nearest(labels: readonly Label[], place: number): Label | undefined {
  const label = labels[firstReached(labels.length, nth => labels[nth]!.from > place) - 1]
  return label && place < label.until ? label : undefined
}
