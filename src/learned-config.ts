import type { Postmortem, Section, SectionRole } from './postmortem.js'
import { sectionTitle } from './section-names.js'

/** A habit, and how many of the reports have it. */
export interface Habit {
  readonly name: string
  readonly reports: number
}

/** What the reports of a repository have in common. */
export interface LearnedConfig {
  readonly reports: number
  /** Roles, or alternatives "a|b" that together most reports have. */
  readonly required: readonly Habit[]
  /** Their own names for sections, where those are not the usual ones. */
  readonly names: Readonly<Record<SectionRole, string>>
  /** Titles that most reports have and whose meaning is not known. */
  readonly unknown: readonly Habit[]
  readonly fields: readonly Habit[]
  readonly zone: Habit | undefined
  readonly tickets: readonly Habit[]
}

/** As many reports as make a habit. */
const MOST = 0.8
/** Roles that are facts about a report, not sections that one would ask for. */
const NOT_ASKED = new Set(['title', 'status', 'severity', 'incident-details', 'glossary', 'feedback', 'supporting'])
const ALTERNATIVES = [
  ['root-cause', 'contributing-factors'],
  ['resolution', 'response'],
  ['impact', 'fault'],
  ['summary', 'background'],
]
const FIELDS = ['date', 'severity', 'status', 'authors', 'services', 'incident-id', 'start', 'end', 'duration']
const TICKET = /(?<![\w-])([A-Z][A-Z0-9]{1,9})-\d{1,6}(?![\w.-]*\d)/g
const NO_TICKET =
  /^(?:UTF|SHA|ISO|CVE|CWE|RFC|UTC|GMT|SEV|HTTP|TLS|MD|AES|RSA|PM|INC|P|S|COVID|IPV|EC|ADR|EIP|BIP|EPYC|GH|GHSA|V|PCI|SOC|US|EU|AP)$/

/** What at least 80 % of the reports have; for tickets, at least a fifth. */
export function learnedConfig(reports: readonly Postmortem[]): LearnedConfig {
  return {
    reports: reports.length,
    required: requiredSections(reports),
    names: ownNames(reports),
    unknown: unknownTitles(reports),
    fields: most(reports, ({ fields }) => fields.flatMap(({ name }) => (name && FIELDS.includes(name) ? [name] : []))),
    zone: zone(reports),
    tickets: habits(reports, ticketPrefixes).filter(({ reports: count }) => count >= Math.max(2, reports.length * 0.2)),
  }
}

function requiredSections(reports: readonly Postmortem[]): Habit[] {
  const found = habits(reports, rolesOf)
  const alone = found.filter(({ reports: count }) => count >= reports.length * MOST)
  const together = ALTERNATIVES.filter(roles => !alone.some(({ name }) => roles.includes(name))).flatMap(roles => {
    const count = reports.filter(report => rolesOf(report).some(role => roles.includes(role))).length
    const each = roles.every(role => found.some(({ name }) => name === role))
    return each && count >= reports.length * MOST ? [{ name: roles.join('|'), reports: count }] : []
  })
  return [...alone, ...together]
}

function rolesOf({ sections }: Postmortem): SectionRole[] {
  return sections.flatMap(({ roles }) => roles.filter(role => !NOT_ASKED.has(role)))
}

/** The commonest title of each role, where it is not the usual one and at least half of those who have the role use it. */
function ownNames(reports: readonly Postmortem[]): Record<SectionRole, string> {
  const names: Record<SectionRole, string> = {}
  for (const { name: role, reports: count } of habits(reports, rolesOf)) {
    const [title] = habits(reports, ({ sections }) => sections.filter(isOnly(role)).map(section => section.title))
    if (title && count >= reports.length * MOST && title.reports * 2 >= count && !isUsual(title.name, role))
      names[role] = title.name
  }
  return names
}

function isOnly(role: SectionRole) {
  return ({ roles, value }: Section) => roles.length === 1 && roles[0] === role && !value
}

function isUsual(title: string, role: SectionRole): boolean {
  return title.toLowerCase() === sectionTitle(role).toLowerCase()
}

function unknownTitles(reports: readonly Postmortem[]): Habit[] {
  return most(reports, ({ sections, title }) =>
    sections
      .filter(({ roles, span }) => roles.length === 0 && span.start !== title?.span.start)
      .map(section => section.title),
  )
}

/** The zone that at least half of the reports write, and nearly all that write one. */
function zone(reports: readonly Postmortem[]): Habit | undefined {
  const [first, ...others] = habits(reports, zonesOf)
  const rest = others[0]?.reports ?? 0
  return first && first.reports * 2 >= reports.length && rest <= first.reports * (1 - MOST) ? first : undefined
}

function zonesOf({ moments, zoneNotes }: Postmortem): string[] {
  const beside = moments.flatMap(({ expression: { from } }) => (from.zone ? [from.zone.text] : []))
  return [...beside, ...zoneNotes.map(({ text }) => text)].map(zone => zone.toUpperCase())
}

function ticketPrefixes({ text, actions }: Postmortem): string[] {
  const named = actions.flatMap(({ items }) => items.flatMap(({ tickets }) => tickets)).join(' ')
  return [...`${text} ${named}`.matchAll(TICKET)].map(match => match[1]!).filter(prefix => !NO_TICKET.test(prefix))
}

function most(reports: readonly Postmortem[], read: (report: Postmortem) => readonly string[]): Habit[] {
  return habits(reports, read).filter(({ reports: count }) => count >= reports.length * MOST)
}

/** In how many reports each name occurs, the commonest first. */
function habits(reports: readonly Postmortem[], read: (report: Postmortem) => readonly string[]): Habit[] {
  const counts = new Map<string, number>()
  for (const report of reports) for (const name of new Set(read(report))) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, reports: count })).sort((a, b) => b.reports - a.reports)
}
