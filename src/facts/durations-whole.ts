/** The two times that an incident lasted between, as a report tells them. */
import type { Duration, Milestone, Moment, MomentEnd, Section } from '../postmortem.js'
import { endOf, isEvent, minutesBetween, momentsWithin } from './moment-ends.js'

type Ends = NonNullable<Duration['between']>

/** Where the report says in so many words, and once, when the incident began and when it ended. */
export function explicitEnds(milestones: readonly Milestone[]): Ends | undefined {
  const told = (wanted: Milestone['name']) =>
    milestones.filter(({ name, certainty, at }) => name === wanted && certainty === 'certain' && at)
  const [starts, ends] = [told('began'), told('resolved')]
  return starts.length === 1 && ends.length === 1 ? [starts[0]!.at!, ends[0]!.at!] : undefined
}

/** The one range of a section. */
export function onlyRange({ blocks, body }: Section, moments: readonly Moment[]): Ends | undefined {
  const own = new Set(blocks)
  const isOwn = (moment: Moment) => moment.expression.kind === 'range' && own.has(moment.block) && isEvent(moment)
  const [range, ...others] = momentsWithin(moments, body).filter(isOwn)
  return range && others.length === 0 ? [endOf(range, 'from'), endOf(range, 'to')] : undefined
}

/** The first and the last time that the report tells, updates of its status page included. */
export function wholeOf(moments: readonly Moment[]): Ends | undefined {
  const events = moments.filter(moment => isEvent(moment) && moment.anchor !== 'publication')
  const ends = events.flatMap(moment =>
    moment.expression.to ? [endOf(moment, 'from'), endOf(moment, 'to')] : [endOf(moment, 'from')],
  )
  const days = new Set(events.flatMap(({ days, daysEnd }) => [...days, ...daysEnd]))
  const isElsewhere = ({ clock, days: own }: Moment) => clock === undefined && own.some(day => !days.has(day))
  if (events.length < 3 || moments.some(moment => isElsewhere(moment) && moment.anchor !== 'publication'))
    return undefined
  let [first, last]: (MomentEnd | undefined)[] = [ends[0], ends[0]]
  for (const end of ends) {
    const [before, after] = [minutesBetween(first!, end)[0], minutesBetween(last!, end)[0]]
    if (before === undefined || after === undefined) return undefined
    if (before < 0) first = end
    if (after > 0) last = end
  }
  return [first!, last!]
}
