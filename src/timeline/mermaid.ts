import type { UtcEntry, UtcTimeline } from './utc-timeline.js'

/** A Gantt chart of Mermaid: to scale, so that gaps can be seen; entries without an instant are left out. */
export function timelineMermaid({ title, entries, milestones }: UtcTimeline): string {
  const dated = entries.filter(({ utc }) => utc !== null)
  const told = milestones.filter(({ utc }) => utc !== null)
  const days = new Set([...dated, ...told].map(({ utc }) => utc!.slice(0, 10)))
  return [
    'gantt',
    `    title ${plain(title ?? 'Timeline')} (UTC)`,
    '    dateFormat YYYY-MM-DDTHH:mm:ss',
    `    axisFormat ${days.size > 1 ? '%m-%d %H:%M' : '%H:%M'}`,
    ...(told.length > 0 ? ['    section Milestones'] : []),
    ...told.map(({ name, utc }) => `    ${name} :milestone, ${stamp(utc!)}, 0m`),
    ...(dated.length > 0 ? ['    section Timeline'] : []),
    ...dated.map(bar),
    '',
  ].join('\n')
}

function bar({ utc, utcEnd, text, original }: UtcEntry): string {
  const name = plain(text) || plain(original)
  return utcEnd === null
    ? `    ${name} :milestone, ${stamp(utc!)}, 0m`
    : `    ${name} :${stamp(utc!)}, ${stamp(utcEnd)}`
}

/** With seconds, without a zone. */
function stamp(utc: string): string {
  const written = utc.replace(/(?:\.\d+)?Z$/, '')
  return written.length === 16 ? `${written}:00` : written
}

/** Characters that mean something to Mermaid give way. */
function plain(text: string): string {
  const spoken = text.replace(/[:;#,%`"<>{}[\]\\|\s]+/g, ' ').trim()
  return spoken.length > 60 ? `${spoken.slice(0, 59).trimEnd()}…` : spoken
}
