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

/** Several sections within a sentence; "a|b" is one under either name: "the root cause (or the trigger) and the impact". */
export function sectionsPhrase(names: readonly string[]): string {
  return listed(
    names.map(name => {
      const [first, ...others] = name.split('|').map(sectionPhrase)
      return others.length === 0 ? first! : `${first} (or ${listed(others, 'or')})`
    }),
    'and',
  )
}

/** What to add for missing sections: 'headings such as "## Impact" and "## Timeline"'. */
export function headingsPhrase(names: readonly string[]): string {
  const headings = names.map(name => `"## ${sectionTitle(name.split('|')[0]!)}"`)
  return `${headings.length === 1 ? 'a heading' : 'headings'} such as ${listed(headings, 'and')}`
}

function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`
}
