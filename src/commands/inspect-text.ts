import type { Inspection } from '../inspection.js'
import { visibleLine, visiblePath } from '../output-gate.js'

/** What was understood of a document, for a person: a block for each kind of fact, the line of the source in front. */
export function inspectionText(file: Inspection): string {
  const { kind, reason, title, language } = file
  const parts = [
    `${visiblePath(file.path ?? '<stdin>')}: ${kind}${reason ? ` (${visibleLine(reason)})` : ''}, ${language}`,
    ...(title ? [`  ${visibleLine(title)}`] : []),
    ...block(
      'sections',
      file.sections.map(({ line, roles, title, carrier }) =>
        row(line, `${roles.join(' + ') || '–'}: ${title}${carrier === 'heading' ? '' : ` (${carrier})`}`),
      ),
    ),
    ...block(
      'fields',
      file.fields.map(({ line, name, label, value }) => row(line, `${name ?? '–'}  ${label}: ${value}`)),
    ),
    ...block(
      'times',
      file.moments.map(moment => row(moment.line, momentText(moment))),
    ),
    ...block(
      'timelines',
      file.timelines.flatMap(({ line, order, entries }) => [
        row(line, `${entries.length} entries, ${order}`),
        ...entries.map(entry => row(entry.line, `  ${entry.text}`)),
      ]),
    ),
    ...block('actions', file.actions.flatMap(actionRows)),
    ...block(
      'milestones',
      Object.entries(file.milestones).map(([name, { line, moment }]) =>
        row(line, `${name}  ${moment === null ? 'without a time' : utcText(file.moments[moment]?.utc ?? null)}`),
      ),
    ),
  ]
  return `${parts.join('\n')}\n`
}

function block(name: string, rows: readonly string[]): string[] {
  return rows.length ? ['', `  ${name}`, ...rows] : []
}

function row(line: number, text: string): string {
  const indent = /^ */.exec(text)?.[0] ?? ''
  return `  ${String(line).padStart(5)}  ${indent}${visibleLine(text)}`
}

type InspectedMoment = Inspection['moments'][number]

function momentText({ text, utc, utcEnd, days, precision, approximate, from, role }: InspectedMoment): string {
  const until = utcEnd === null ? '' : ` to ${utcText(utcEnd)}`
  const known = Object.entries(from).flatMap(([part, source]) => (source ? [`${part}: ${source}`] : []))
  const notes = [
    ...known,
    ...(approximate ? ['approximate'] : []),
    ...(precision === 'minute' ? [] : [`to the ${precision}`]),
  ]
  const meaning = utc === null && days.length ? days.join(' or ') : utcText(utc)
  return `${text} = ${meaning}${until}${notes.length ? ` (${notes.join(', ')})` : ''}${role ? ` ${role}` : ''}`
}

function utcText(utc: InspectedMoment['utc']): string {
  if (utc === null) return 'unknown'
  return [utc].flat().join(' or ') || 'no such time'
}

function actionRows({
  line,
  text,
  owner,
  due,
  tickets,
  status,
  verdict,
  reasons,
}: Inspection['actions'][number]): string[] {
  const facts = [status, verdict, owner && `owner ${owner}`, due && `due ${due}`, ...tickets].filter(Boolean)
  return [row(line, `${text} [${facts.join(', ')}]`), ...reasons.map(reason => row(line, `  ${reason}`))]
}
