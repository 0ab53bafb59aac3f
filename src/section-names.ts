import type { SectionRole } from './postmortem.js'

/** What a section is called where its role alone would not read well. */
const titles: Readonly<Record<SectionRole, string>> = {
  'went-well': 'What went well',
  'went-wrong': 'What went wrong',
  lucky: 'Where we got lucky',
  lessons: 'Lessons learned',
  fault: 'Fault',
  background: 'Background',
  'incident-details': 'Incident details',
  supporting: 'Supporting information',
  'customer-actions': 'What should you do',
  'backlog-check': 'Backlog check',
  recurrence: 'Similar incidents',
}

/** The usual title of a section: "Root cause". */
export function sectionTitle(role: SectionRole): string {
  const words = role.replaceAll('-', ' ')
  return titles[role] ?? words.charAt(0).toUpperCase() + words.slice(1)
}

/** A section within a sentence: "the root cause", "what went well". */
export function sectionPhrase(role: SectionRole): string {
  const title = sectionTitle(role)
  const words = title.charAt(0).toLowerCase() + title.slice(1)
  return /^(?:what|where) /.test(words) ? words : `the ${words}`
}
