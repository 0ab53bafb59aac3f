import type { CommandModule } from './command.js'

export interface CommandEntry {
  readonly name: string
  /** One line of the program's help. */
  readonly summary: string
  load(): Promise<{ readonly default: CommandModule }>
}

/** Every command, in the order of the help; the first is the default. */
export const commands: readonly CommandEntry[] = [
  { name: 'lint', summary: 'judge postmortems (the default)', load: () => import('./lint.js') },
  { name: 'inspect', summary: 'show what the linter understood of a document', load: () => import('./inspect.js') },
  { name: 'timeline', summary: 'show the timeline in UTC, with its gaps', load: () => import('./timeline.js') },
  { name: 'actions', summary: 'list every action item of the reports', load: () => import('./actions.js') },
  {
    name: 'baseline',
    summary: 'record the findings of today; lint then reports only new ones',
    load: () => import('./baseline.js'),
  },
  { name: 'rules', summary: 'list the rules, and whether they are on here', load: () => import('./rules.js') },
  { name: 'explain', summary: 'say why a rule exists, with examples', load: () => import('./explain.js') },
  { name: 'config', summary: 'show the config that holds for a document', load: () => import('./config.js') },
  {
    name: 'init',
    summary: 'write a config; --learn asks for what most reports here have',
    load: () => import('./init.js'),
  },
  { name: 'new', summary: 'write a report to fill in', load: () => import('./new.js') },
  { name: 'schema', summary: 'print the JSON Schema of a config', load: () => import('./schema.js') },
  { name: 'completion', summary: 'print a completion script for a shell', load: () => import('./completion.js') },
]
