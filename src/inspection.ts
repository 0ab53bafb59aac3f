import { endOf } from './facts/moment-ends.js'
import { Positions } from './positions.js'
import type {
  ActionItem,
  Instant,
  Milestone,
  MilestoneName,
  Moment,
  MomentEnd,
  Postmortem,
  Timeline,
} from './postmortem.js'

/** What the linter understood of a document, as plain data: `inspect --format json`. Lines and columns count from 1. */
export type Inspection = ReturnType<typeof inspection>

export function inspection(postmortem: Postmortem) {
  const positions = new Positions(postmortem.text)
  const line = (offset: number) => positions.line(offset)
  const told = postmortem.milestones.filter(({ certainty }) => certainty !== 'possible')
  const roles = new Map(told.map(({ at, name }) => [at?.moment, name]))
  const ends = postmortem.moments.flatMap(endsOf)
  const position = new Map(ends.map((end, index) => [`${end.moment.index} ${end.side}`, index]))
  const indexOf = (moment: Moment, side: MomentEnd['side'] = 'from') => position.get(`${moment.index} ${side}`)!
  return {
    path: postmortem.path ?? null,
    kind: postmortem.kind,
    reason: postmortem.kindReason ?? null,
    language: postmortem.language,
    title: postmortem.title?.text ?? null,
    sections: postmortem.sections.map(section => ({
      role: section.roles[0] ?? null,
      roles: section.roles,
      title: section.title,
      line: line(section.span.start),
      endLine: line(Math.max(section.span.end, section.body.end - 1)),
      carrier: section.carrier,
    })),
    fields: postmortem.fields.map(field => ({
      name: field.name ?? null,
      label: field.label,
      value: field.value,
      line: line(field.span.start),
    })),
    moments: ends.map(end => momentOf(end, roles.get(end.moment), positions)),
    timelines: postmortem.timelines.map(timeline => timelineOf(timeline, line, indexOf)),
    actions: postmortem.actions.flatMap(list => list.items.map(item => actionOf(item, line))),
    milestones: Object.fromEntries(
      [...told].reverse().map(milestone => [milestone.name, milestoneOf(milestone, line, indexOf)]),
    ),
  }
}

/** A range is listed as two times, so that each one that is written has its instant. */
function endsOf(moment: Moment): MomentEnd[] {
  const { expression, localEnd, utcEnd } = moment
  const isRange = expression.to?.clock !== undefined && (localEnd.length > 0 || utcEnd !== undefined)
  if (!isRange) return [{ moment, side: 'from', span: moment.span, text: moment.text, full: moment.text }]
  return [endOf(moment, 'from'), endOf(moment, 'to')]
}

function momentOf({ moment, side, span, text }: MomentEnd, role: MilestoneName | undefined, positions: Positions) {
  const { start, end } = span
  return {
    text,
    line: positions.line(start),
    column: positions.column(start),
    offset: start,
    length: end - start,
    utc: readings(side === 'from' ? moment.utc : moment.utcEnd),
    utcEnd: readings(side === 'from' ? moment.utcEnd : undefined),
    days: moment.hasYear ? (side === 'from' ? moment.days : moment.daysEnd).map(dayOf) : [],
    precision: moment.precision,
    approximate: moment.approximate,
    from: { date: moment.from.date ?? null, year: moment.from.year ?? null, zone: moment.from.zone ?? null },
    role: role ?? null,
  }
}

/** One reading stands alone; several stand in a list; none at all is an empty list; not enough said is null. */
function readings(instants: readonly Instant[] | undefined): string | string[] | null {
  if (instants === undefined) return null
  const written = instants.map(utc)
  return written.length === 1 ? written[0]! : written
}

/** The calendar day, in the zone of the moment: 2026-04-13. */
function dayOf(day: number): string {
  return new Date(day).toISOString().slice(0, 10)
}

/** An instant in UTC, seconds only where there are some. */
export function utc(instant: Instant): string {
  return new Date(instant).toISOString().replace(/(?::00)?\.000Z$/, 'Z')
}

function timelineOf(timeline: Timeline, line: (offset: number) => number, indexOf: (moment: Moment) => number) {
  return {
    line: line(timeline.span.start),
    endLine: line(timeline.span.end),
    order: timeline.order,
    shape: timeline.shape,
    entries: timeline.entries.map(entry => ({
      line: line(entry.span.start),
      moment: indexOf(entry.moment),
      text: entry.text,
    })),
  }
}

function actionOf(item: ActionItem, line: (offset: number) => number) {
  return {
    line: line(item.span.start),
    text: item.text,
    owner: item.owner?.text ?? null,
    due: item.due ? (item.due.date ?? item.due.text) : null,
    tickets: item.tickets,
    status: item.state,
    type: item.type ?? null,
    priority: item.priority ?? null,
    verdict: item.verdict,
    reasons: item.reasons.map(reason => reason.message),
  }
}

function milestoneOf(
  { at, span, from }: Milestone,
  line: (offset: number) => number,
  indexOf: (moment: Moment, side: MomentEnd['side']) => number | undefined,
) {
  const moment = at && (indexOf(at.moment, at.side) ?? indexOf(at.moment, 'from'))
  return { moment: moment ?? null, line: line(span.start), from }
}
