import type { Conflict, Moment } from '../postmortem.js'
import { endOf, isEvent, locals, minutesBetween } from './moment-ends.js'

/** One written clock and day in two zones, near each other: one of the zones is a slip. */
export function sameClocks(moments: readonly Moment[]): Conflict[] {
  const dated = moments.filter(
    moment => isEvent(moment) && moment.from.date === 'written' && moment.zone?.isNote === false,
  )
  return dated.slice(1).flatMap((moment, index) => {
    const above = dated[index]!
    const [at, other] = [endOf(moment, 'from'), endOf(above, 'from')]
    const isSame = locals(at)[0] !== undefined && locals(at)[0] === locals(other)[0]
    if (!isSame || !areNear(moment, above) || moment.update !== above.update) return []
    const minutes = minutesBetween(other, at)
    if (!minutes[0]) return []
    const more: Conflict['more'] = []
    return [{ kind: 'same-clock', certainty: 'likely', at, other, span: at.span, more, what: '', otherWhat: '' }]
  })
}

/** In one list, or in blocks that follow each other. */
function areNear(a: Moment, b: Moment): boolean {
  const list = a.block.item?.list
  return Math.abs(a.block.index - b.block.index) <= 1 || (list !== undefined && list === b.block.item?.list)
}
