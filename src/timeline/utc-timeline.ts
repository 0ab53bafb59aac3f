import { utc } from '../inspection.js'
import { Positions } from '../positions.js'
import type { Civil, Instant, Milestone, MilestoneName, Moment, MomentEnd, Postmortem } from '../postmortem.js'

/** The timeline of a document in UTC, as plain data: `timeline --format json`. Lines count from 1. */
export interface UtcTimeline {
  readonly path: string | null
  readonly title: string | null
  /** In the order in which they happened; what has no instant comes last. */
  readonly entries: readonly UtcEntry[]
  /** The best evidence for each milestone. */
  readonly milestones: readonly UtcMilestone[]
}

export interface UtcEntry {
  /** In the best-supported reading of the document; null where the document does not say enough. */
  readonly utc: string | null
  readonly utcEnd: string | null
  /**
   * Where no instant is known: what the clocks of the report show, "2026-04-13T14:02", "14:02" where no day is known, or
   * a day alone.
   */
  readonly local: string | null
  /** The instants of the other readings. */
  readonly otherReadings: readonly string[]
  /** The time as written. */
  readonly original: string
  readonly approximate: boolean
  /** Where its date and its zone come from: "written", "heading", "document" … */
  readonly from: { readonly date: string | null; readonly zone: string | null }
  readonly line: number
  readonly text: string
  readonly milestone: MilestoneName | null
  /** Minutes since the entry above, where both are known in UTC or both on the clocks of the report. */
  readonly gap: number | null
}

export interface UtcMilestone {
  readonly name: MilestoneName
  /** Null for a milestone that is told without a time, or with one that means no instant. */
  readonly utc: string | null
  readonly original: string | null
  readonly line: number
  readonly from: 'field' | 'timeline' | 'prose' | 'status-page'
  readonly text: string
  /** Minutes since the incident began. */
  readonly after: number | null
}

const NAMES: readonly MilestoneName[] = ['began', 'detected', 'declared', 'mitigated', 'resolved']

export function utcTimeline(postmortem: Postmortem): UtcTimeline {
  const { path, title, text } = postmortem
  const positions = new Positions(text)
  const line = (offset: number) => positions.line(offset)
  const told = postmortem.milestones.filter(({ certainty }) => certainty !== 'possible')
  const roles = new Map(told.map(({ at, name }) => [at?.moment, name]))
  const happened = events(postmortem).sort((a, b) => order(a.moment) - order(b.moment))
  return {
    path: path ?? null,
    title: title?.text ?? null,
    entries: happened.map(({ moment, text, start }, index) => ({
      utc: written(moment.instants[0]),
      utcEnd: written(moment.instantsEnd[0]),
      local: moment.instants[0] === undefined ? local(moment) : null,
      otherReadings: (moment.utc ?? []).filter(instant => instant !== moment.instants[0]).map(utc),
      original: moment.text.replace(/\s+/g, ' '),
      approximate: moment.approximate,
      from: { date: moment.from.date ?? null, zone: moment.from.zone ?? null },
      line: line(start),
      text: text.replace(/[\s\ufffc]+/g, ' ').trim(),
      milestone: roles.get(moment) ?? null,
      gap: sinceAbove(happened[index - 1]?.moment, moment),
    })),
    milestones: milestones(told, line),
  }
}

interface Event {
  readonly moment: Moment
  readonly text: string
  readonly start: number
}

/** The entries of the timelines and the updates of the status page; without either, the milestones that have a time. */
function events({ timelines, statusPage, milestones }: Postmortem): Event[] {
  const entries = timelines
    .filter(({ shape }) => shape !== 'status-page')
    .flatMap(({ entries }) => entries.map(({ moment, text, span }) => ({ moment, text, start: span.start })))
  const updates = (statusPage?.updates ?? []).flatMap(({ label, text, stamp, stampSpan }) =>
    stamp ? [{ moment: stamp, text: [label, text].filter(Boolean).join(': '), start: stampSpan.start }] : [],
  )
  const told = milestones.flatMap(({ at, text, from }) =>
    at && from !== 'status-page' ? [{ moment: at.moment, text, start: at.span.start }] : [],
  )
  const all = [...entries, ...updates, ...(entries.length === 0 ? told : [])]
  return all.filter(({ moment }, index) => all.findIndex(other => other.moment === moment) === index)
}

function order({ instants }: Moment): number {
  return instants[0] ?? Number.POSITIVE_INFINITY
}

function milestones(told: readonly Milestone[], line: (offset: number) => number): UtcMilestone[] {
  const best = (name: MilestoneName) => {
    const first = told.find(each => each.name === name && each.at) ?? told.find(each => each.name === name)
    return name === 'resolved' && first ? lastLike(first, told) : first
  }
  const began = instantOf(best('began')?.at)
  return NAMES.flatMap(name => {
    const milestone = best(name)
    if (!milestone) return []
    const { at, from, text, span } = milestone
    const instant = instantOf(at)
    return [
      {
        ...{ name, from, text: text.replace(/[\s\ufffc]+/g, ' ').trim() },
        utc: written(instant),
        original: at?.text ?? null,
        line: line((at ?? { span }).span.start),
        after: name === 'began' ? null : minutes(began, instant),
      },
    ]
  })
}

/** Parts are resolved before the whole: of what is told alike, the latest counts. */
function lastLike(milestone: Milestone, told: readonly Milestone[]): Milestone {
  const { name, from, certainty } = milestone
  return told
    .filter(each => each.name === name && each.from === from && each.certainty === certainty && each.at)
    .reduce((last, each) => ((instantOf(each.at) ?? 0) > (instantOf(last.at) ?? 0) ? each : last), milestone)
}

function instantOf(end: MomentEnd | undefined): Instant | undefined {
  return end && (end.side === 'to' ? end.moment.instantsEnd : end.moment.instants)[0]
}

function minutes(from: Instant | undefined, to: Instant | undefined): number | null {
  return from === undefined || to === undefined ? null : Math.round((to - from) / 60_000)
}

/** Undefined where the day or the clock can be read in more than one way. */
function local({ local, days, clock, hasYear }: Moment): string | null {
  if (local.length === 1) return civil(local[0]!)
  if (clock === undefined) return days.length === 1 && hasYear ? civil(days[0]!).slice(0, 10) : null
  return days.length === 0 ? civil(clock).slice(11) : null
}

function civil(time: Civil): string {
  return utc(time).slice(0, -1)
}

function sinceAbove(above: Moment | undefined, moment: Moment): number | null {
  if (!above || moment.instants[0] !== undefined) return minutes(above?.instants[0], moment.instants[0])
  const both = above.instants[0] === undefined && above.local.length === 1 && moment.local.length === 1
  return both ? minutes(above.local[0], moment.local[0]) : null
}

function written(instant: Instant | undefined): string | null {
  return instant === undefined ? null : utc(instant)
}
