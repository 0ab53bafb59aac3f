/** Two points with a dash, "to" or "until" between them. */
import { gapBetween, type Point } from './grammar-points.js'
import { behind } from './lex-guards.js'

export interface Span {
  readonly from: Point
  readonly to?: Point | undefined
  readonly end: number
}

const ABOUT = '(?:the |about |around |approximately |approx\\.? |roughly |at |on |~ ?|≈ ?)*'
const CONNECTOR = new RegExp(
  `^[\\s\\u00a0]*(?:-|–|—|--|−|→|->|=>|〜|～|~|\\.{2,3}|…|(?:up )?to|until|till|til|through|thru|à|bis)[\\s\\u00a0]*${ABOUT}$`,
  'i',
)
const AND = new RegExp(`^,? (?:and|&|to) ${ABOUT}(?:on )?$`, 'i')
const OPENING =
  /\b(?:between|from)\s+(?:as early as |about |around |approximately |~ ?)?(?:the (?:hours of )?|\w+day,? )?$/i

/** Points in their order, those that make a range joined. */
export function spans(text: string, points: readonly Point[]): Span[] {
  const found: Span[] = []
  for (let i = 0; i < points.length; i++) {
    const from = points[i]!
    const to = points[i + 1]
    if (from.last) found.push({ from, to: lastOf(from), end: from.end })
    else if (to && isRange(text, from, to)) {
      found.push(to.last ? { from, to, end: to.end } : { from, to, end: to.end })
      i++
    } else found.push({ from, end: from.end })
  }
  return found
}

function isRange(text: string, from: Point, to: Point): boolean {
  if (!sameKind(from, to) || to.last) return false
  const gap = gapBetween(text, from.end, to.start)
  if (gap === undefined) return false
  if (CONNECTOR.test(gap)) return !/^\s*[.…]/.test(gap) || from.clock !== undefined
  return AND.test(gap) && (from.opensRange || OPENING.test(behind(text, from.start)))
}

function sameKind(from: Point, to: Point): boolean {
  if (from.minutes !== undefined || to.minutes !== undefined)
    return from.minutes !== undefined && to.minutes !== undefined
  if (from.unknown || to.unknown)
    return !(from.bare || to.bare) && !(from.unknown && to.unknown && from.end === to.start)
  if (from.bare || to.bare) return from.bare && to.bare && from.weekday !== undefined && to.weekday !== undefined
  if (from.clock && to.clock) return true
  if (from.clock || to.clock) return false
  return (from.precision === 'month') === (to.precision === 'month')
}

/** The second end of "29-30 October", "1-2 pm", "16:05:57-58", which has no place of its own. */
function lastOf(point: Point): Point {
  const { date, clock } = point.last!
  return {
    ...point,
    date,
    clock: clock ?? point.clock,
    numericDate: undefined,
    zone: undefined,
    weekday: undefined,
    relativeDay: undefined,
    last: undefined,
  }
}
