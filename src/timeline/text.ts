import type { UtcEntry, UtcMilestone, UtcTimeline } from './utc-timeline.js'

/** Gaps from this many minutes on are shown. */
const GAP = 10
/** Of what happened, as far as it fits on a line. */
const LONGEST = 100

/** The timeline for a person: a heading for each day, the time in UTC, what happened, the time as written. */
export function timelineText({ path, title, entries, milestones }: UtcTimeline): string {
  const days = new Set<string>()
  const rows = entries.flatMap(entry => {
    const day = dayOf(entry)
    const heading = days.has(day) ? [] : ['', `  ${day}`]
    days.add(day)
    return [...heading, ...entryRows(entry)]
  })
  const readings = entries.some(({ otherReadings }) => otherReadings.length > 0)
  return [
    `${path ?? '<stdin>'}: ${title ?? 'timeline'}, in UTC`,
    ...(rows.length > 0 ? rows : ['', '  no times to order']),
    ...(readings ? ['', '  "or": the document can be read in more than one way; the first is the best supported'] : []),
    ...(milestones.length > 0 ? ['', '  milestones', ...milestones.map(milestoneRow)] : []),
    '',
  ].join('\n')
}

/** What is not known in UTC stands apart, with what is missing. */
function dayOf({ utc, local }: UtcEntry): string {
  if (utc !== null) return utc.slice(0, 10)
  if (local === null) return 'time unknown'
  if (!local.includes('-')) return 'no date'
  const [day, clock] = local.split('T')
  return `${day}, ${clock === undefined ? 'no clock' : 'no zone'}`
}

function entryRows({
  utc,
  utcEnd,
  local,
  otherReadings,
  original,
  approximate,
  line,
  text,
  milestone,
  gap,
}: UtcEntry): string[] {
  const clock = utc?.slice(11).replace('Z', '') ?? local?.match(/\d\d:.*/)?.[0] ?? '--:--'
  const until = utcEnd === null ? '' : `–${utcEnd.slice(11).replace('Z', '')}`
  const other = otherReadings.length > 0 ? ` or ${otherReadings.map(each => each.slice(11)).join(' or ')}` : ''
  const role = milestone ? ` <${milestone}>` : ''
  const row = `    ${approximate ? '~' : ' '}${clock}${until}  ${shortened(text)}${role}  [${original}${other}, line ${line}]`
  return gap !== null && gap >= GAP ? [`           + ${length(gap)}`, row] : [row]
}

function milestoneRow({ name, utc, after, original, line, from, text }: UtcMilestone): string {
  const time = utc?.replace('T', ' ').replace('Z', '') ?? (original === null ? 'no time' : 'not in UTC')
  const since = after === null ? '' : ` (${after < 0 ? '−' : '+'}${length(Math.abs(after))})`
  return `    ${name.padEnd(10)} ${time}${since}  ${from}, line ${line}: ${shortened(original === null ? text : `${original}: ${text}`)}`
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text
}

/** "1 h 05 min" */
function length(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return hours === 0 ? `${rest} min` : `${hours} h ${String(rest).padStart(2, '0')} min`
}
