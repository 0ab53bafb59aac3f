import { firstReached } from '../halving.js'
import type { Civil, Moment, MomentEnd } from '../postmortem.js'
import type { Span } from '../span.js'

const MINUTE = 60_000
const DAY_MINUTES = 1440

/** One end of a moment: "to" only of a range. */
export function endOf(moment: Moment, side: MomentEnd['side']): MomentEnd {
  const { block, expression } = moment
  const end = expression.to ? side : 'from'
  const { start, end: stop } = !expression.to ? expression : end === 'to' ? expression.to : expression.from
  return new End(moment, end, block.text.slice(start, stop).trim(), block.spanOf(start, stop))
}

class End implements MomentEnd {
  readonly moment: Moment
  readonly side: MomentEnd['side']
  readonly text: string
  readonly span: Span

  constructor(moment: Moment, side: MomentEnd['side'], text: string, span: Span) {
    this.moment = moment
    this.side = side
    this.text = text
    this.span = span
  }

  /** Written out when a finding quotes it: most ends are only compared. */
  get full(): string {
    return fullText(this.moment, this.side) ?? this.text
  }
}

/** The moments that are written within a stretch of the source, of moments in the order of the text. */
export function momentsWithin(moments: readonly Moment[], { start, end }: Span): Moment[] {
  const found: Moment[] = []
  for (let at = firstReached(moments.length, nth => moments[nth]!.span.start >= start); at < moments.length; at++) {
    const { span } = moments[at]!
    if (span.start >= end) break
    if (span.end <= end) found.push(moments[at]!)
  }
  return found
}

/** Whether anything can be compared: a clock that means an instant or an event, no schedule and no second notation. */
export function isEvent({ clock, expression, pairedWith }: Moment): boolean {
  const isTime = expression.kind === 'point' || expression.kind === 'range'
  return isTime && clock !== undefined && !expression.recurring && pairedWith === undefined
}

/** Minutes from one end to another in each reading of the document; undefined where they cannot be compared. */
export function minutesBetween(from: MomentEnd, to: MomentEnd): (number | undefined)[] {
  const [starts, ends] = [instants(from), instants(to)]
  const civil = civilMinutes(from, to)
  return starts.map((start, reading) => {
    const end = ends[reading]
    return start === undefined || end === undefined ? civil : (end - start) / MINUTE
  })
}

/** Minutes that an end may be off: none for an exact time. */
export function slack({ moment }: MomentEnd): number {
  const isVague = moment.approximate || moment.expression.bound !== undefined
  return isVague ? (moment.precision === 'hour' ? 30 : 10) : 0
}

export function locals({ moment, side }: MomentEnd): readonly Civil[] {
  return side === 'to' ? moment.localEnd : moment.local
}

function instants({ moment, side }: MomentEnd): readonly (number | undefined)[] {
  return side === 'to' ? moment.instantsEnd : moment.instants
}

/** Without zones the clocks on the wall tell, where both would show the same zone; without days within a day. */
function civilMinutes(from: MomentEnd, to: MomentEnd): number | undefined {
  const [a, b] = [zoneText(from), zoneText(to)]
  if (a !== b) return undefined
  const [starts, ends] = [locals(from), locals(to)]
  if (starts.length === 1 && ends.length === 1) return (ends[0]! - starts[0]!) / MINUTE
  if (from.moment !== to.moment || from.moment.days.length > 0) return undefined
  const { clock, clockEnd } = from.moment
  if (clock === undefined || clockEnd === undefined) return undefined
  const minutes = (clockEnd - clock) / MINUTE
  return minutes < 0 ? minutes + DAY_MINUTES : minutes
}

function zoneText({ moment, side }: MomentEnd): string | undefined {
  return (side === 'to' ? (moment.zoneEnd ?? moment.zone) : moment.zone)?.text
}

/** "2026-04-13 21:00 CET" */
function fullText(moment: Moment, side: MomentEnd['side']): string | undefined {
  const civil = (side === 'to' ? moment.localEnd : moment.local)[0]
  if (civil === undefined) return undefined
  const zone = (side === 'to' ? (moment.zoneEnd ?? moment.zone) : moment.zone)?.text
  return [new Date(civil).toISOString().slice(0, 16).replace('T', ' '), zone].filter(Boolean).join(' ')
}
