import { commands } from './index.js'

/** What the program says of itself. */
export function helpText(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  const rows = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`)
  return `Usage: postmortem-lint [command] [options] [paths...]

Reads postmortems in Markdown and says what a careful reviewer would say.

Commands:
${rows.join('\n')}

postmortem-lint help COMMAND shows the options of a command; postmortem-lint --version, the version.
Exit codes: 0 nothing at or above the fail level, 1 findings, 2 the run itself went wrong.
`
}
