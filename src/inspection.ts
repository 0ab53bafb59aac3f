import { Positions } from './positions.js'
import type { ActionItem, Instant, Milestone, MilestoneName, Moment, Postmortem, Timeline } from './postmortem.js'

/** What the linter understood of a document, as plain data: `inspect --format json`. Lines and columns count from 1. */
export type Inspection = ReturnType<typeof inspection>

export function inspection(postmortem: Postmortem) {
  const positions = new Positions(postmortem.text)
  const line = (offset: number) => positions.line(offset)
  const roles = new Map(postmortem.milestones.map(({ at, name }) => [at?.moment, name]))
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
    moments: postmortem.moments.map(moment => momentOf(moment, roles.get(moment), positions)),
    timelines: postmortem.timelines.map(timeline => timelineOf(timeline, line)),
    actions: postmortem.actions.flatMap(list => list.items.map(item => actionOf(item, line))),
    milestones: Object.fromEntries(
      [...postmortem.milestones].reverse().map(milestone => [milestone.name, milestoneOf(milestone, line)]),
    ),
  }
}

function momentOf(moment: Moment, role: MilestoneName | undefined, positions: Positions) {
  const { start, end } = moment.span
  return {
    text: moment.text,
    line: positions.line(start),
    column: positions.column(start),
    offset: start,
    length: end - start,
    utc: readings(moment.utc),
    utcEnd: readings(moment.utcEnd),
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

/** An instant in UTC, seconds only where there are some. */
export function utc(instant: Instant): string {
  return new Date(instant).toISOString().replace(/(?::00)?\.000Z$/, 'Z')
}

function timelineOf(timeline: Timeline, line: (offset: number) => number) {
  return {
    line: line(timeline.span.start),
    endLine: line(timeline.span.end),
    order: timeline.order,
    shape: timeline.shape,
    entries: timeline.entries.map(entry => ({
      line: line(entry.span.start),
      moment: entry.moment.index,
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

function milestoneOf(milestone: Milestone, line: (offset: number) => number) {
  return { moment: milestone.at?.moment.index ?? null, line: line(milestone.span.start), from: milestone.from }
}
