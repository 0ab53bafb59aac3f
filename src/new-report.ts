import data from './new-report.data.json' with { type: 'json' }
import type { SectionRole } from './postmortem.js'
import { sectionTitle } from './section-names.js'

/** What a report is made of. */
export interface ReportOutline {
  /** Of the incident, ISO 8601. */
  readonly date: string
  readonly title?: string | undefined
  /** Canonical names of fields: "severity". */
  readonly fields: readonly string[]
  /** Roles; of "a|b" the first is written. */
  readonly sections: readonly string[]
  /** What a repository calls its sections; its first name is written. */
  readonly names?: Readonly<Record<SectionRole, readonly string[]>> | undefined
}

const hints: Readonly<Record<string, string>> = data.sections
const fieldHints: Readonly<Record<string, string>> = data.fields
const readingOrder = Object.keys(hints)

/** A report to fill in. What is to be written is marked TBD under a comment that says what, so that linting it reports just that. */
export function newReport(outline: ReportOutline): string {
  const roles = [...new Set(outline.sections.map(name => name.split('|')[0]!))].sort((a, b) => place(a) - place(b))
  const sections = roles.map(
    role => `## ${outline.names?.[role]?.[0] ?? sectionTitle(role)}\n\n${contentOf(role, outline)}`,
  )
  return `${[`# ${outline.title ?? `TBD: ${fieldHints.title}`}`, details(outline), ...sections].join('\n\n')}\n`
}

function place(role: SectionRole): number {
  const index = readingOrder.indexOf(role)
  return index < 0 ? readingOrder.length : index
}

function details({ date, fields }: ReportOutline): string {
  const values: Readonly<Record<string, string>> = { date, status: 'Draft' }
  const names = [...new Set(['date', 'status', ...fields])].filter(name => name !== 'title')
  return names.map(name => `- **${fieldLabel(name)}**: ${values[name] ?? 'TBD'}`).join('\n')
}

function fieldLabel(name: string): string {
  return name === 'incident-id' ? 'Incident ID' : sectionTitle(name)
}

function contentOf(role: SectionRole, { date }: ReportOutline): string {
  const hint = `<!-- ${hints[role] ?? 'What there is to say.'} -->`
  if (role === 'timeline') return [hint, '', ...Array(3).fill(`- ${date} HH:MM UTC: TBD`)].join('\n')
  if (role !== 'action-items') return `${hint}\n\nTBD`
  return [
    hint,
    '',
    '| Action | Owner | Due | Ticket |',
    '| ------ | ----- | --- | ------ |',
    '| TBD | TBD | TBD | TBD |',
  ].join('\n')
}
