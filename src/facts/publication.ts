import type { Dated, Field, Milestone, Moment, StatusPage } from '../postmortem.js'
import type { Span } from '../span.js'

interface Read {
  readonly fields: readonly Field[]
  readonly moments: readonly Moment[]
  readonly milestones: readonly Milestone[]
  readonly statusPage: StatusPage | undefined
}

/** When the report says that it was published: the stamp of its status page, or a field. */
export function readPublication({ fields, moments, statusPage }: Read): Dated | undefined {
  const places = [
    statusPage?.publication?.stampSpan,
    ...fields.filter(({ name }) => name === 'publication').map(({ valueSpan }) => valueSpan),
  ]
  return places.flatMap(place => (place ? (datedWithin(place, moments, 'start') ?? []) : []))[0]
}

/** The last moment at which the report says that the incident was over. */
export function readResolution({ fields, moments, milestones, statusPage }: Read): Dated | undefined {
  const milestone = milestones
    .filter(({ name }) => name === 'resolved')
    .flatMap(({ at }) => dated(at?.moment, 'end') ?? [])
  const field = fields
    .filter(({ name }) => name === 'end')
    .flatMap(({ valueSpan }) => datedWithin(valueSpan, moments, 'end') ?? [])
  const update = (statusPage?.updates ?? [])
    .filter(({ label }) => /^(?:resolved|completed)$/i.test(label ?? ''))
    .flatMap(({ stampSpan }) => datedWithin(stampSpan, moments, 'end') ?? [])
  return [...milestone, ...field, ...update].sort((a, b) => b.instant - a.instant)[0]
}

function datedWithin({ start, end }: Span, moments: readonly Moment[], edge: 'start' | 'end'): Dated | undefined {
  const within = moments.find(({ span }) => span.start >= start - 1 && span.end <= end + 1)
  return dated(within, edge)
}

/** The earliest that a publication can have been, and the latest end: nothing is called late on a guess. */
function dated(moment: Moment | undefined, edge: 'start' | 'end'): Dated | undefined {
  const instants = moment?.hasYear ? instantsOf(moment, edge) : []
  if (!moment || instants.length === 0) return undefined
  const instant = edge === 'start' ? Math.min(...instants) : Math.max(...instants)
  const isSure = instants.length === 1 && moment.from.year === 'written'
  return { span: moment.span, instant, certainty: isSure ? 'certain' : 'likely' }
}

/** A date alone stands for its midnight in UTC, which is near enough to count days. */
function instantsOf({ utc, utcEnd, days, daysEnd }: Moment, edge: 'start' | 'end'): readonly number[] {
  const [instants, dates] = edge === 'end' ? [utcEnd ?? utc, daysEnd.length > 0 ? daysEnd : days] : [utc, days]
  return instants && instants.length > 0 ? instants : dates
}
